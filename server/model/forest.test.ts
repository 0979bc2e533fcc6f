import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toExchange } from './exchange.js';
import type { Forest } from './forest.js';
import { leafOf, predict, predictAll, voteShares } from './forest.js';
import { addNode, joinTrees, makeInner, newTree } from './forest-builder.js';
import { growHistogramForest } from './histogram-forest.js';
import type { Matrix } from './matrix.js';
import { rowAt } from './matrix.js';
import { checkAgainstMlForest, ForestMismatchError, predictByMlForest, trainMlForest } from './ml-forest.js';
import { finish } from './steps.js';
import { blobs } from './testing/blobs.js';

const { matrix, labels } = blobs(120, 6, 4, 2.5, 1);
const mlForest = trainMlForest(matrix, labels, { seed: 7, classes: 4 });
const ours = finish(growHistogramForest(matrix, labels, { seed: 7, classes: 4, trees: 60 }));

/** One tree a vote: each is a single leaf. */
function votes(choices: readonly number[], classes: number): Forest {
  const trees = choices.map((choice) => {
    const tree = newTree();
    addNode(
      tree,
      Array.from({ length: classes }, (_, label) => (label === choice ? 1 : 0)),
    );
    return tree;
  });
  return joinTrees(trees, classes, 1);
}

function withHoles(source: Matrix): Matrix {
  return { ...source, values: source.values.map((value, cell) => (cell % 7 === 3 ? NaN : value)) };
}

describe('the flat forest', () => {
  test('goes left below the threshold, right at it and without a value', () => {
    const tree = newTree();
    const root = addNode(tree, [0.5, 0.5]);
    makeInner(tree, root, 0, 1);
    addNode(tree, [1, 0]);
    tree.right[root] = addNode(tree, [0, 1]);
    const forest = joinTrees([tree], 2, 1);
    const leaf = (x: number) => leafOf(forest, 0, Float64Array.of(x), 0);
    expect([leaf(0.99), leaf(1), leaf(NaN), leaf(-Infinity)]).toEqual([1, 2, 2, 1]);
  });

  test('of two classes with equal votes answers the one that had them first', () => {
    const x = Float64Array.of(0);
    expect(predict(votes([1, 0, 0, 1], 2), x)).toBe(0);
    expect(predict(votes([0, 1, 1, 0, 2], 3), x)).toBe(1);
  });

  test('stops early without changing the answer, and its shares sum to 1', () => {
    const choices = fc.array(fc.nat(3), { minLength: 1, maxLength: 41 });
    fc.assert(
      fc.property(choices, (all) => {
        const forest = votes(all, 4);
        const x = Float64Array.of(0);
        const counts = [0, 0, 0, 0];
        let best = -1;
        for (const choice of all) {
          counts[choice] = (counts[choice] ?? 0) + 1;
          if (best < 0 || (counts[choice] ?? 0) > (counts[best] ?? 0)) best = choice;
        }
        expect(predict(forest, x)).toBe(best);
        const shares = voteShares(forest, x);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        expect([...shares]).toEqual(counts.map((count) => count / all.length));
      }),
    );
  });
});

describe.each([
  ['trained by ml-random-forest', mlForest.forest],
  ['trained by us', ours.forest],
])('a forest %s', (_, forest) => {
  test('answers as ml-random-forest does on every row, also where values are missing', () => {
    for (const rows of [matrix, withHoles(matrix)]) {
      const theirs = predictByMlForest(JSON.parse(JSON.stringify(toExchange(forest, 7))) as never, rows);
      expect([...predictAll(forest, rows.values)]).toEqual(theirs);
      theirs.forEach((choice, row) => {
        expect(predict(forest, rowAt(rows, row))).toBe(choice);
      });
    }
  });

  test('is refused where ml-random-forest disagrees', () => {
    expect(checkAgainstMlForest(forest, matrix, 1)).toBe(120);
    const wrong = { ...forest, leafClass: forest.leafClass.map((label) => (label + 1) % 4) };
    expect(() => checkAgainstMlForest(wrong, matrix, 1)).toThrow(ForestMismatchError);
  });

  test('has class shares at every node that sum to 1 and, at a leaf, favour its class', () => {
    forest.leafClass.forEach((label, node) => {
      const shares = forest.shares.subarray(node * 4, node * 4 + 4);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
      expect(shares[label]).toBe(Math.max(...shares));
    });
  });
});

describe('both trainers', () => {
  test.each([
    ['ml-random-forest', mlForest],
    ['histogram', ours],
  ])('report importances that sum to 1 and favour what tells classes apart: %s', (trainer, trained) => {
    expect(trained.trainer).toBe(trainer);
    expect(trained.importances.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
    const [, , , third = 0, fourth = 0, fifth = 0] = trained.importances;
    expect(third).toBeGreaterThan(fourth);
    expect(third).toBeGreaterThan(fifth);
    expect(trained.outOfBagAccuracy).toBeGreaterThan(0.6);
    expect(trained.outOfBagAccuracy).toBeLessThan(1);
  });

  test('repeat by seed', () => {
    expect(trainMlForest(matrix, labels, { seed: 7, classes: 4 })).toEqual(mlForest);
    expect(finish(growHistogramForest(matrix, labels, { seed: 7, classes: 4, trees: 60 }))).toEqual(ours);
  });
});
