import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { holdOut } from './holdout.js';

test('a fifth of each class is held out', () => {
  const labels = Uint8Array.from({ length: 300 }, (_, row) => (row < 200 ? 0 : 1));
  const { training, heldOut } = holdOut(labels, 2, 1);
  expect(training).toHaveLength(240);
  expect(heldOut.filter((row) => labels[row] === 0)).toHaveLength(40);
});

test('every row is on one side, no class is held out whole, and at least one row is', () => {
  const anyLabels = fc.array(fc.nat(3), { minLength: 5, maxLength: 60 });
  fc.assert(
    fc.property(anyLabels, fc.nat(), (all, seed) => {
      const { training, heldOut } = holdOut(Uint8Array.from(all), 4, seed);
      expect([...training, ...heldOut].sort((left, right) => left - right)).toEqual([...all.keys()]);
      expect(heldOut.length).toBeGreaterThan(0);
      expect(new Set(Array.from(training, (row) => all[row]))).toEqual(new Set(all));
    }),
  );
});
