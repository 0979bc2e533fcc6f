import type { Clustered } from './choose-k.js';
import { meansOf } from './kmeans.js';
import type { Matrix } from './matrix.js';
import { TrainingError } from './training-error.js';

/** A bank's own clusters, renumbered from 0 in the order of their names. */
export interface GivenClusters {
  readonly labels: Uint8Array;
  /** The bank's name of each cluster number. */
  readonly names: readonly string[];
}

const FEWEST = 2;
const MOST = 32;

function byNumberThenName(left: string, right: string): number {
  const difference = Number(left) - Number(right);
  if (Number.isNaN(difference) || difference === 0) return left < right ? -1 : 1;
  return difference;
}

/**
 * @param names the cluster of each row of the book as the bank writes it, or null where its file has none
 * @param customerId names a row in errors
 * @throws {TrainingError} for a customer without a cluster, or for too few or too many clusters.
 */
export function givenClusters(
  names: readonly (string | null)[],
  customerId: (row: number) => string,
  file: string,
): GivenClusters {
  const missing = names.flatMap((name, row) => (name === null || name === '' ? [row] : []));
  if (missing.length > 0) {
    throw new TrainingError(
      `${file} gives no Cluster for ${missing.length} of ${names.length} customers, first for ` +
        `Customer_ID ${customerId(missing[0] ?? 0)}. Fill the column in, or leave out "--clusters given".`,
    );
  }
  const distinct = [...new Set(names.filter((name) => name !== null))].sort(byNumberThenName);
  if (distinct.length < FEWEST || distinct.length > MOST) {
    throw new TrainingError(
      `${file} has ${distinct.length} different values in Cluster; ${FEWEST} to ${MOST} are expected. ` +
        'Correct the column, or leave out "--clusters given".',
    );
  }
  const numbers = new Map(distinct.map((name, number) => [name, number]));
  return { labels: Uint8Array.from(names, (name) => numbers.get(name ?? '') ?? 0), names: distinct };
}

/**
 * The given clusters in the place of ours: their means as centroids. The candidate count keeps k-means' figures, which
 * are what the given clusters are compared with.
 */
export function clustersAsGiven(
  matrix: Matrix,
  { labels, names }: GivenClusters,
  ours: Clustered,
): Clustered {
  const k = names.length;
  const distances = new Float64Array(matrix.rows);
  return {
    clustering: { k, centroids: meansOf(matrix, k, { labels, distances }), labels },
    counts: ours.counts,
  };
}
