import type { Book } from '../book/book.js';
import type { CustomerRecord } from '../book/customer.js';
import type { Day } from '../book/day.js';
import { asKnownOn, DERIVED_COLUMNS } from '../book/derived.js';
import { isGuard } from '../book/guard-columns.js';
import type { Clustered } from './choose-k.js';
import { chooseClusters } from './choose-k.js';
import { featureColumns } from './feature-columns.js';
import { encodeAll } from './features.js';
import { fitEncoder } from './fit-features.js';
import type { GivenClusters } from './given-clusters.js';
import { clustersAsGiven } from './given-clusters.js';
import type { Model } from './model.js';
import { versionOf } from './release-content.js';
import { sampleDistances, silhouette } from './silhouette.js';
import { adjustedRandIndex } from './stability.js';
import { summarise } from './statistics.js';
import type { Progress, Steps } from './steps.js';
import { finish } from './steps.js';
import { trainForest } from './train-forest.js';
import { TrainingError } from './training-error.js';

export interface TrainingOptions {
  /** A whole number of 0 to 2^31 - 1. */
  readonly seed: number;
  /** The number of clusters; null: the best of 3 to 8. */
  readonly k: number | null;
  /** Later enquiries are unknown; left out: the book's own date. */
  readonly asOf?: Day;
  /** Trains on these clusters instead of ours. */
  readonly given?: GivenClusters;
}

export interface Training {
  readonly model: Model;
  /** The cluster of each row of the book. */
  readonly labels: Uint8Array;
  /** Adjusted Rand index of the given clusters and ours; null where none were given. */
  readonly agreement: number | null;
  /** Rows on which ml-random-forest was asked and said the same as the served forest. */
  readonly compared: number;
}

function knownCustomers(book: Book, asOf: Day): readonly CustomerRecord[] {
  return Array.from({ length: book.size }, (_, row) => asKnownOn(book.record(row), asOf));
}

function summariesOf(k: number, labels: Uint8Array, byCluster: Float64Array): Model['clusters'] {
  return Array.from({ length: k }, (_, number) => {
    const size = labels.reduce((sum, label) => sum + (label === number ? 1 : 0), 0);
    return { number, size, share: size / labels.length, silhouette: byCluster[number] ?? 0 };
  });
}

/**
 * Learns a model from a book, step by step: features, clusters, a forest that classifies into them, statistics. The
 * same book and options give the same bytes.
 *
 * @throws {TrainingError} where the book is too small or too uniform, or k or the seed out of range.
 */
export function* trainingSteps(book: Book, options: TrainingOptions): Steps<Training> {
  const { seed, given } = options;
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 31) {
    throw new TrainingError(`The seed must be a whole number of 0 to ${2 ** 31 - 1}, not ${seed}.`);
  }
  const asOf = options.asOf ?? book.asOf;
  const customers = knownCustomers(book, asOf);
  const traits = customers.map((customer) => customer.traits);
  yield { stage: 'FEATURES', fraction: 0.5 };
  const encoder = fitEncoder(traits, featureColumns(book.columns));
  const matrix = encodeAll(encoder, traits);
  yield { stage: 'FEATURES', fraction: 1 };

  const sample = sampleDistances(matrix, { seed });
  const ours = yield* chooseClusters(matrix, given?.names.length ?? options.k, { seed, sample });
  const { clustering, counts }: Clustered = given === undefined ? ours : clustersAsGiven(matrix, given, ours);
  const { k, labels, centroids } = clustering;
  const quality = silhouette(sample, labels, k);
  const trained = yield* trainForest(matrix, labels, k, seed);

  const columns = [
    ...book.columns.filter((column) => !isGuard(column)),
    ...DERIVED_COLUMNS.map(({ name }) => ({ kind: 'number', name }) as const),
  ];
  const learnt: Omit<Model, 'version'> = {
    seed,
    dataHash: book.dataHash,
    dataAsOf: asOf,
    rows: book.size,
    encoder,
    k,
    centroids,
    clusterCounts: counts,
    silhouette: quality.mean,
    stability: counts.find((count) => count.k === k)?.stability ?? 0,
    clusters: summariesOf(k, labels, quality.byCluster),
    trainer: trained.trainer,
    forest: trained.forest,
    accuracy: trained.accuracy,
    confusion: trained.confusion,
    outOfBagAccuracy: trained.outOfBagAccuracy,
    importances: trained.importances,
    statistics: summarise(traits, columns, labels, k),
  };
  const model = { version: versionOf(learnt), ...learnt };
  yield { stage: 'STATISTICS', fraction: 1 };
  const agreement = given === undefined ? null : adjustedRandIndex(given.labels, ours.clustering.labels);
  return { model, labels, agreement, compared: trained.compared };
}

/** `trainingSteps` in one go, for callers who need no more than the model. */
export function trainModel(
  book: Book,
  options: TrainingOptions & { readonly onProgress?: (progress: Progress) => void },
): Model {
  return finish(trainingSteps(book, options), options.onProgress).model;
}
