import type { Traits } from '../book/columns.js';
import { encode } from './features.js';
import { leafOf, predict, voteShares } from './forest.js';
import type { Model } from './model.js';

export interface Classification {
  readonly cluster: number;
  /** Share of the trees by cluster number; sums to 1. */
  readonly shares: Float64Array;
}

/** The cluster that the forest puts a customer in. The traits need their derived columns (asKnownOn). */
export function classify(model: Pick<Model, 'encoder' | 'forest'>, traits: Traits): Classification {
  const x = encode(model.encoder, traits);
  return { cluster: predict(model.forest, x), shares: voteShares(model.forest, x) };
}

/**
 * How far each feature moved the trees toward a cluster (Saabas 2014): along the path from root to leaf, the change in
 * the cluster's share at each split goes to the split's feature. The mean over the trees; the sum is the mean share at
 * the leaves less the mean share at the roots. By feature, in the encoder's order.
 */
export function pathContributions(
  { encoder, forest }: Pick<Model, 'encoder' | 'forest'>,
  traits: Traits,
  cluster: number,
): Float64Array {
  const x = encode(encoder, traits);
  const contributions = new Float64Array(forest.features);
  const shareAt = (node: number) => forest.shares[node * forest.classes + cluster] ?? 0;
  for (const root of forest.roots) {
    const leaf = leafOf(forest, root, x, 0);
    for (let node = root; node !== leaf;) {
      const column = forest.feature[node] ?? 0;
      const child =
        (x[column] ?? NaN) < (forest.threshold[node] ?? NaN) ? node + 1 : (forest.right[node] ?? leaf);
      contributions[column] =
        (contributions[column] ?? 0) + (shareAt(child) - shareAt(node)) / forest.roots.length;
      node = child;
    }
  }
  return contributions;
}
