'use strict';

/** mathjs refuses null and text in arithmetic but counts booleans as 0 and 1; danfojs relies on both. */
function numbersOf(values, statistic) {
  if (!Array.isArray(values)) {
    throw new TypeError(`${statistic}: expected one array of numbers, got ${typeof values}`);
  }
  if (values.length === 0) throw new Error(`${statistic}: the array is empty`);
  return values.map((value, index) => {
    if (typeof value === 'number') return value;
    if (typeof value === 'boolean') return Number(value);
    const got = value === null ? 'null' : typeof value;
    throw new TypeError(
      `${statistic}: value ${index} is ${got}, expected a number; leave missing values out first`,
    );
  });
}

function mean(values) {
  const numbers = numbersOf(values, 'mean');
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}

/** Unbiased (divided by n - 1); 0 for one value, as in mathjs. */
function variance(values) {
  const numbers = numbersOf(values, 'variance');
  const centre = mean(numbers);
  const squares = numbers.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return numbers.length === 1 ? squares : squares / (numbers.length - 1);
}

function std(values) {
  return Math.sqrt(variance(values));
}

/** The middle value, or the mean of the two middle ones; NaN as soon as one value is NaN. */
function median(values) {
  const numbers = numbersOf(values, 'median');
  if (numbers.some(Number.isNaN)) return NaN;
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** All most frequent values, in the order in which they reached the highest count. */
function mode(values) {
  if (!Array.isArray(values)) throw new TypeError(`mode: expected one array, got ${typeof values}`);
  if (values.length === 0) throw new Error('mode: the array is empty');
  const counts = new Map();
  let highest = 0;
  let modes = [];
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    if (count > highest) {
      highest = count;
      modes = [value];
    } else if (count === highest) {
      modes.push(value);
    }
  }
  return modes;
}

module.exports = { mean, median, mode, std, variance };
