import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { COLUMNS } from '../book/columns.js';
import { asKnownOn } from '../book/derived.js';
import { classify, pathContributions } from './classify.js';
import { givenClusters } from './given-clusters.js';
import { filesOf, versionOf } from './release-content.js';
import { percentile } from './statistics.js';
import type { Progress } from './steps.js';
import { finish, finishPolitely } from './steps.js';
import { AS_OF, bookOf, inventedCustomers } from './testing/book-of.js';
import { trainModel, trainingSteps } from './train-model.js';

const customers = inventedCustomers(550, 3);
const book = bookOf(customers);
const { model, labels } = finish(trainingSteps(book, { seed: 42, k: 4 }));
const traitsOf = (row: number) => asKnownOn(book.record(row), AS_OF).traits;

describe('a model', () => {
  test('finds the kinds of customers there are and tells them apart on rows held out', () => {
    expect(model.accuracy.n).toBe(110);
    expect(model.accuracy.value).toBeGreaterThanOrEqual(0.93);
    expect(model.outOfBagAccuracy).toBeGreaterThanOrEqual(0.93);
    expect(model.stability).toBeGreaterThan(0.9);
  });

  test('counts every customer once', () => {
    expect(model.clusters.reduce((sum, { size }) => sum + size, 0)).toBe(550);
    expect(model.clusters.map(({ size }) => size)).toEqual(model.statistics.clusters.map(({ rows }) => rows));
    expect(model.confusion.flat().reduce((sum, count) => sum + count, 0)).toBe(110);
    expect(labels).toHaveLength(550);
  });

  test('has statistics of CSV and derived columns, age among them', () => {
    const { book: summary } = model.statistics;
    expect(percentile(summary, 'Age', 50)).toBeGreaterThan(20);
    expect(percentile(summary, 'Debt_Burden', 50)).not.toBeNull();
    expect(summary.categories.Product_Type?.levels).toHaveLength(4);
  });

  test('is the same again for the same book and seed, byte for byte', () => {
    const again = trainModel(book, { seed: 42, k: 4 });
    expect(again).toEqual(model);
    const [left, right] = [filesOf(model), filesOf(again)];
    for (const [name, bytes] of left) expect(Buffer.compare(bytes, right.get(name) ?? Buffer.of())).toBe(0);
    expect(versionOf(again)).toBe(model.version);
  });

  test('is another for another seed', () => {
    expect(trainModel(book, { seed: 43, k: 4 }).version).not.toBe(model.version);
  });

  test('does not know enquiries after its date', () => {
    const before = trainModel(book, { seed: 42, k: 3, asOf: AS_OF - 10 });
    expect(before.dataAsOf).toBe(AS_OF - 10);
    expect(percentile(before.statistics.book, 'Enquiry_Count', 100)).toBe(1);
  });

  test('reports its progress stage by stage, never backwards', () => {
    const seen: Progress[] = [];
    trainModel(book, { seed: 1, k: 3, onProgress: (progress) => seen.push(progress) });
    const stages = [...new Set(seen.map(({ stage }) => stage))];
    expect(stages).toEqual(['FEATURES', 'CLUSTERS', 'FOREST', 'CHECK', 'STATISTICS']);
    seen.forEach(({ stage, fraction }, index) => {
      const before = seen[index - 1];
      if (before?.stage === stage) expect(fraction).toBeGreaterThanOrEqual(before.fraction);
    });
  });

  test('lets others have a turn between its steps', async () => {
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 0);
    await finishPolitely(trainingSteps(book, { seed: 1, k: 3 }));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(10);
  });
});

test('the currency of the book changes no label', () => {
  const money = COLUMNS.filter(({ unit }) => unit === 'MONEY').map(({ name }) => name);
  fc.assert(
    fc.property(fc.constantFrom(1 / 16, 4, 128, 1.17), (factor) => {
      const scaled = customers.map(({ traits, enquiries }) => ({
        traits: Object.fromEntries(
          Object.entries(traits).map(([name, value]) => {
            return [name, money.includes(name) && typeof value === 'number' ? value * factor : value];
          }),
        ),
        enquiries: enquiries.map((enquiry) => ({ ...enquiry, amount: (enquiry.amount ?? 0) * factor })),
      }));
      expect(finish(trainingSteps(bookOf(scaled), { seed: 42, k: 4 })).labels).toEqual(labels);
    }),
    { numRuns: 3 },
  );
});

describe('classifying', () => {
  test('answers the cluster with the most votes; shares sum to 1', () => {
    for (let row = 0; row < 100; row += 1) {
      const { cluster, shares } = classify(model, traitsOf(row));
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      expect(shares[cluster]).toBe(Math.max(...shares));
    }
  });

  test('a customer of whom nothing is known is put somewhere', () => {
    expect(classify(model, {}).cluster).toBeLessThan(4);
  });

  test('path contributions lead exactly from the mean share at the roots to that at the leaves', () => {
    const { forest } = model;
    const atRoots = (cluster: number) =>
      forest.roots.reduce((sum, root) => sum + (forest.shares[root * 4 + cluster] ?? 0), 0) /
      forest.roots.length;
    const certain = Array.from({ length: 50 }, (_, row) => traitsOf(row)).filter(
      (traits) => Math.max(...classify(model, traits).shares) > 0.8,
    );
    expect(certain.length).toBeGreaterThan(20);
    for (const traits of certain) {
      const reached = [0, 1, 2, 3].map((cluster) =>
        pathContributions(model, traits, cluster).reduce((sum, value) => sum + value, atRoots(cluster)),
      );
      expect(reached.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
      expect(reached.indexOf(Math.max(...reached))).toBe(classify(model, traits).cluster);
    }
  });
});

describe('clusters given by the bank', () => {
  const names = Array.from(labels, (label) => String(10 + 3 * label));

  test('are kept, renumbered in order of their names, and compared with ours', () => {
    const given = givenClusters(names, (row) => book.customerId(row), 'clusters.csv');
    expect(given.names).toEqual(['10', '13', '16', '19']);
    const training = finish(trainingSteps(book, { seed: 42, k: null, given }));
    expect(training.labels).toEqual(labels);
    expect(training.agreement).toBe(1);
    training.model.centroids.forEach((value, cell) => {
      expect(value).toBeCloseTo(model.centroids[cell] ?? NaN, 9);
    });
  });

  test('must be there for everybody and be neither one nor legion', () => {
    const name = (row: number) => `C${row}`;
    expect(() => givenClusters(['a', null, ''], name, 'x.csv')).toThrow(
      'x.csv gives no Cluster for 2 of 3 customers, first for Customer_ID C1. Fill the column in',
    );
    expect(() => givenClusters(['a', 'a'], name, 'x.csv')).toThrow('1 different values in Cluster; 2 to 32');
    const legion = Array.from({ length: 33 }, (_, row) => String(row));
    expect(() => givenClusters(legion, name, 'x.csv')).toThrow('33 different values');
  });
});

test('books of 30 to 500 customers are trained by ml-random-forest, others by the histogram trainer', () => {
  const trainerOf = (count: number) =>
    trainModel(bookOf(customers.slice(0, count)), { seed: 1, k: 3 }).trainer;
  expect([20, 40].map(trainerOf)).toEqual(['histogram', 'ml-random-forest']);
  expect(model.trainer).toBe('histogram');
});

test('the smallest book of 6 customers is trained; smaller ones and odd seeds are refused', () => {
  expect(trainModel(bookOf(customers.slice(0, 6)), { seed: 1, k: null }).k).toBe(3);
  expect(() => trainModel(bookOf(customers.slice(0, 5)), { seed: 1, k: null })).toThrow(
    '3 clusters need at least 6 customers, and the book has 5. Add customers',
  );
  for (const seed of [-1, 0.5, 2 ** 31, NaN]) {
    expect(() => trainModel(book, { seed, k: 3 })).toThrow(
      'The seed must be a whole number of 0 to 2147483647',
    );
  }
});

test('2,000 customers are trained, and the time is told', () => {
  const large = bookOf(inventedCustomers(2_000, 5));
  const start = performance.now();
  expect(trainModel(large, { seed: 42, k: null }).rows).toBe(2_000);
  console.log(
    `2,000 customers trained in ${((performance.now() - start) / 1000).toFixed(1)} s (floor: 10 s)`,
  );
});
