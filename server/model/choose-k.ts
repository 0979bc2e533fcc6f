import type { Clustering } from './kmeans.js';
import { kmeans } from './kmeans.js';
import type { Matrix } from './matrix.js';
import { distinctRows } from './matrix.js';
import type { ClusterCount } from './model.js';
import type { DistanceSample } from './silhouette.js';
import { silhouette } from './silhouette.js';
import { stability } from './stability.js';
import type { Steps } from './steps.js';
import { TrainingError } from './training-error.js';

const FEWEST_CLUSTERS = 3;
const MOST_CLUSTERS = 8;
/** The label of a row is one byte, and nobody reads more clusters than this. */
const MOST_ASKED_FOR = 32;
/** An adjusted Rand index from which a recovered clustering counts as good (Steinley 2004). */
const STABLE = 0.8;
/** Where no candidate is that stable: how far below the most stable one may be. */
const NEARLY = 0.05;

export interface Clustered {
  readonly clustering: Omit<Clustering, 'inertia'>;
  /** Every candidate, by k. */
  readonly counts: readonly ClusterCount[];
}

function candidates(matrix: Matrix, k: number | null): readonly number[] {
  if (k !== null && (!Number.isInteger(k) || k < 2 || k > MOST_ASKED_FOR)) {
    throw new TrainingError(
      `The number of clusters must be a whole number of 2 to ${MOST_ASKED_FOR}, not ${k}. Leave --k out to have it chosen.`,
    );
  }
  const fewest = k ?? FEWEST_CLUSTERS;
  if (matrix.rows < 2 * fewest) {
    throw new TrainingError(
      `${fewest} clusters need at least ${2 * fewest} customers, and the book has ${matrix.rows}. ` +
        'Add customers to customer_data.csv and financial_behavior_data.csv, or make a trial book with "npm run data".',
    );
  }
  const most = k ?? MOST_CLUSTERS;
  const distinct = distinctRows(matrix, most + 1);
  if (distinct <= fewest) {
    throw new TrainingError(
      `${fewest} clusters need more than ${fewest} customers who differ in their features, and only ${distinct} do. ` +
        "Check that the numbers in customer_data.csv and financial_behavior_data.csv are the customers' own.",
    );
  }
  const last = Math.min(most, distinct - 1, Math.floor(matrix.rows / 2));
  return Array.from({ length: last - fewest + 1 }, (_, step) => fewest + step);
}

/**
 * The rule: among the candidates with a stability of at least 0.8 (or, where none reaches that, within 0.05 of the
 * most stable) the one with the highest silhouette; of equals the smallest k.
 */
export function bestCount(counts: readonly ClusterCount[]): ClusterCount | undefined {
  const most = Math.max(...counts.map(({ stability: value }) => value));
  const enough = most >= STABLE ? STABLE : most - NEARLY;
  const stable = counts.filter(({ stability: value }) => value >= enough);
  return stable.reduce<ClusterCount | undefined>(
    (best, next) => (best === undefined || next.silhouette > best.silhouette ? next : best),
    undefined,
  );
}

/**
 * Clusters the rows into k groups, or into the best number of 3 to 8 where k is null (see bestCount).
 *
 * @throws {TrainingError} where k is out of range, or too few customers or too few different ones are there.
 */
export function* chooseClusters(
  matrix: Matrix,
  k: number | null,
  { seed, sample }: { readonly seed: number; readonly sample: DistanceSample },
): Steps<Clustered> {
  const ks = candidates(matrix, k);
  const tried: { readonly clustering: Clustering; readonly count: ClusterCount }[] = [];
  for (const candidate of ks) {
    const clustering = kmeans(matrix, candidate, { seed });
    const { mean } = silhouette(sample, clustering.labels, candidate);
    yield { stage: 'CLUSTERS', fraction: (tried.length + 0.5) / ks.length };
    const count = { k: candidate, silhouette: mean, stability: stability(matrix, candidate, seed) };
    tried.push({ clustering, count });
    yield { stage: 'CLUSTERS', fraction: tried.length / ks.length };
  }
  const counts = tried.map(({ count }) => count);
  const best = bestCount(counts);
  const chosen = tried.find(({ count }) => count === best);
  if (chosen === undefined) throw new Error('No number of clusters was tried.');
  return { clustering: chosen.clustering, counts };
}
