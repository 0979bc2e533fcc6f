import { expect, test } from '@jest/globals';
import { leaveOneOut } from './leave-one-out.js';
import { dataOf } from './testing/small-data.js';

const MANY = 200;
/** Everybody takes items 0, 1 and 2 in one window. */
const everybody = dataOf(
  Array.from({ length: MANY }, (_, customer) => [0, 1, 2].map((item) => [customer, item, 0] as const)).flat(),
  { customers: MANY, items: 3, windows: 1 },
);

test('of items that came together a seeded draw holds out one, so that no item is favoured', () => {
  const { relevant, training } = leaveOneOut(everybody, 3);
  const heldOut = [0, 1, 2].map((item) => relevant.filter((one) => one === item).length);
  expect(heldOut.every((times) => times > MANY / 5)).toBe(true);
  expect(training.interactions.item).toHaveLength(2 * MANY);
  expect(leaveOneOut(everybody, 3).relevant).toEqual(relevant);
  expect(leaveOneOut(everybody, 4).relevant).not.toEqual(relevant);
});

test('days decide where the data have them', () => {
  const days = Int32Array.from({ length: 3 * MANY }, (_, entry) => [5, 9, 7][entry % 3] ?? 0);
  expect(new Set(leaveOneOut({ ...everybody, days }, 3).relevant)).toEqual(new Set([1]));
});
