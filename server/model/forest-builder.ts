import type { Forest } from './forest.js';

/** One tree while it grows: arrays by node in preorder, `right` counted from the tree's own root. */
export interface GrowingTree {
  readonly feature: number[];
  readonly threshold: number[];
  readonly right: number[];
  /** nodes × classes. */
  readonly shares: number[];
}

export function newTree(): GrowingTree {
  return { feature: [], threshold: [], right: [], shares: [] };
}

/** Appends a leaf with these shares and returns its number; `makeInner` may turn it into an inner node. */
export function addNode(tree: GrowingTree, shares: Iterable<number>): number {
  tree.threshold.push(0);
  tree.right.push(0);
  tree.shares.push(...shares);
  return tree.feature.push(-1) - 1;
}

export function makeInner(tree: GrowingTree, node: number, feature: number, threshold: number): void {
  tree.feature[node] = feature;
  tree.threshold[node] = threshold;
}

/** The first class with the largest share. */
export function firstMaximum(shares: ArrayLike<number>, start: number, classes: number): number {
  let best = 0;
  for (let other = 1; other < classes; other += 1) {
    if ((shares[start + other] ?? 0) > (shares[start + best] ?? 0)) best = other;
  }
  return best;
}

export function joinTrees(trees: readonly GrowingTree[], classes: number, features: number): Forest {
  const nodes = trees.reduce((sum, tree) => sum + tree.feature.length, 0);
  const roots = new Uint32Array(trees.length);
  const feature = new Int16Array(nodes);
  const threshold = new Float64Array(nodes);
  const right = new Uint32Array(nodes);
  const shares = new Float32Array(nodes * classes);
  let root = 0;
  trees.forEach((tree, index) => {
    roots[index] = root;
    feature.set(tree.feature, root);
    threshold.set(tree.threshold, root);
    shares.set(tree.shares, root * classes);
    tree.right.forEach((child, node) => {
      right[root + node] = child === 0 ? 0 : root + child;
    });
    root += tree.feature.length;
  });
  const leafClass = Uint8Array.from({ length: nodes }, (_, node) =>
    firstMaximum(shares, node * classes, classes),
  );
  return { classes, features, roots, feature, threshold, right, shares, leafClass };
}
