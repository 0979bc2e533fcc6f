import type { Forest } from './forest.js';
import { firstMaximum } from './forest-builder.js';
import type { Matrix } from './matrix.js';

/** nodes × classes: how many of the rows of each class pass each node of the forest. */
export function classCountsByNode(forest: Forest, matrix: Matrix, labels: Uint8Array): Uint32Array {
  const { classes, roots, feature, threshold, right } = forest;
  const counts = new Uint32Array(feature.length * classes);
  for (const root of roots) {
    labels.forEach((label, row) => {
      let node = root;
      for (;;) {
        const cell = node * classes + label;
        counts[cell] = (counts[cell] ?? 0) + 1;
        const column = feature[node] ?? -1;
        if (column < 0) return;
        const value = matrix.values[row * matrix.columns + column] ?? NaN;
        node = value < (threshold[node] ?? NaN) ? node + 1 : (right[node] ?? 0);
      }
    });
  }
  return counts;
}

/** Gives inner nodes the class shares of the counted rows; leaves keep the shares, and so the class, they have. */
export function withInnerShares(forest: Forest, counts: Uint32Array): Forest {
  const { classes, feature } = forest;
  const shares = forest.shares.slice();
  feature.forEach((column, node) => {
    if (column < 0) return;
    const own = counts.subarray(node * classes, (node + 1) * classes);
    const all = own.reduce((sum, count) => sum + count, 0);
    own.forEach((count, label) => {
      shares[node * classes + label] = count / Math.max(all, 1);
    });
  });
  const leafClass = forest.leafClass.map((_, node) => firstMaximum(shares, node * classes, classes));
  return { ...forest, shares, leafClass };
}

/** By tree and feature: the Gini impurity that splits take away, weighted by the counted rows. */
export function giniDecreases(
  { classes, features, roots, feature, right }: Forest,
  counts: Uint32Array,
): Float64Array[] {
  const impurity = (node: number): number => {
    const own = counts.subarray(node * classes, (node + 1) * classes);
    const all = own.reduce((sum, count) => sum + count, 0);
    return all === 0 ? 0 : all - own.reduce((sum, count) => sum + count * count, 0) / all;
  };
  return Array.from(roots, (root, tree) => {
    const decrease = new Float64Array(features);
    const end = roots[tree + 1] ?? feature.length;
    for (let node = root; node < end; node += 1) {
      const column = feature[node] ?? -1;
      if (column < 0) continue;
      const taken = impurity(node) - impurity(node + 1) - impurity(right[node] ?? 0);
      decrease[column] = (decrease[column] ?? 0) + taken;
    }
    return decrease;
  });
}
