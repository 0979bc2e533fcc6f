/**
 * A classification forest as flat arrays. The nodes of all trees stand in one sequence, each tree in preorder: the
 * left child of an inner node is the next node. A row goes left where x[feature] < threshold, so NaN goes right.
 */
export interface Forest {
  readonly classes: number;
  readonly features: number;
  /** The first node of each tree. */
  readonly roots: Uint32Array;
  /** By node; -1 marks a leaf. */
  readonly feature: Int16Array;
  readonly threshold: Float64Array;
  /** The right child of an inner node. */
  readonly right: Uint32Array;
  /** nodes × classes, row-major: the shares of the classes among the training rows that reached the node. */
  readonly shares: Float32Array;
  /** The first class with the largest share. */
  readonly leafClass: Uint8Array;
}

/** The leaf that a row ends in. `x` is in the encoder's order; it may be a long array with the row at `start`. */
export function leafOf(forest: Forest, root: number, x: Float64Array, start: number): number {
  const { feature, threshold, right } = forest;
  let node = root;
  for (;;) {
    const column = feature[node] ?? -1;
    if (column < 0) return node;
    node = (x[start + column] ?? NaN) < (threshold[node] ?? NaN) ? node + 1 : (right[node] ?? 0);
  }
}

/** The share of the trees that vote for each class; sums to 1. */
export function voteShares(forest: Forest, x: Float64Array): Float64Array {
  const shares = new Float64Array(forest.classes);
  for (const root of forest.roots) {
    const vote = forest.leafClass[leafOf(forest, root, x, 0)] ?? 0;
    shares[vote] = (shares[vote] ?? 0) + 1;
  }
  return shares.map((votes) => votes / forest.roots.length);
}

/** Can any class but the leading one still overtake it? To draw level is not enough: the first at the top stays. */
function decided(counts: Uint16Array, best: number, treesLeft: number): boolean {
  const top = counts[best] ?? 0;
  if (treesLeft > top) return false;
  return counts.every((count, other) => other === best || count + treesLeft <= top);
}

function vote(forest: Forest, x: Float64Array, start: number, counts: Uint16Array): number {
  const { roots, leafClass } = forest;
  counts.fill(0);
  let best = 0;
  for (let tree = 0; tree < roots.length; tree += 1) {
    const choice = leafClass[leafOf(forest, roots[tree] ?? 0, x, start)] ?? 0;
    const votes = (counts[choice] ?? 0) + 1;
    counts[choice] = votes;
    if (votes > (counts[best] ?? 0)) best = choice;
    if (decided(counts, best, roots.length - tree - 1)) break;
  }
  return best;
}

/**
 * The class most trees vote for; of several, the one that had that many votes first in tree order (as
 * ml-random-forest has it). Stops as soon as no other class can win.
 */
export function predict(forest: Forest, x: Float64Array): number {
  return vote(forest, x, 0, new Uint16Array(forest.classes));
}

/** `predict` for each row of a row-major matrix of forest.features columns. */
export function predictAll(forest: Forest, values: Float64Array): Uint8Array {
  const counts = new Uint16Array(forest.classes);
  const rows = values.length / forest.features;
  return Uint8Array.from({ length: rows }, (_, row) => vote(forest, values, row * forest.features, counts));
}
