import { expect, test } from '@jest/globals';
import { formatDay } from '../../book/day.js';
import { monthsAfter } from './calendar.js';
import { day } from './testing.js';

test.each([
  ['2025-03-24', 3, '2025-06-24'],
  ['2025-01-31', 1, '2025-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2025-11-30', 3, '2026-02-28'],
  ['2025-05-05', 0, '2025-05-05'],
])('%s and %i months is %s', (from, months, to) => {
  expect(formatDay(monthsAfter(day(from), months))).toBe(to);
});
