import { strengthOf, type Tried } from './shrinkage.js';
import type { FadedOutcomes, LearningSnapshot } from './snapshot.js';

/** How likely a customer of a cluster accepts a product when it is shown: a Beta(alpha, beta) distribution. */
export interface Acceptance {
  readonly productId: string;
  readonly alpha: number;
  readonly beta: number;
  /** alpha / (alpha + beta), 0 to 1. */
  readonly mean: number;
  /** The mean of all products over all customers, 0 to 1: what any product may expect. */
  readonly average: number;
  /** Customers of the cluster who were shown the product, and customers of all clusters and models. */
  readonly customers: number;
  readonly allCustomers: number;
}

export interface Posteriors {
  /** Null where nobody was ever shown the product: nothing is known of it. */
  of(productId: string, cluster: number): Acceptance | null;
}

interface Counted extends Tried {
  readonly customers: number;
}

const NOBODY: Counted = { customers: 0, shown: 0, accepted: 0 };

function plus(one: Counted, other: Counted): Counted {
  return {
    customers: one.customers + other.customers,
    shown: one.shown + other.shown,
    accepted: one.accepted + other.accepted,
  };
}

interface Product {
  readonly productId: string;
  readonly all: Counted;
  readonly clusters: ReadonlyMap<number, Counted>;
}

function productsOf(cells: readonly FadedOutcomes[], clustersCount: boolean): ReadonlyMap<string, Product> {
  const products = new Map<string, Product>();
  for (const { productId, cluster, ...counted } of cells) {
    const before = products.get(productId);
    const clusters = new Map(before?.clusters);
    if (cluster !== null && clustersCount)
      clusters.set(cluster, plus(clusters.get(cluster) ?? NOBODY, counted));
    products.set(productId, { productId, all: plus(before?.all ?? NOBODY, counted), clusters });
  }
  return products;
}

/** Strengths are in customers: see strengthOf. */
interface Fitted {
  readonly average: number;
  readonly ofProducts: number;
  readonly ofClusters: number;
}

/**
 * A product in a cluster. Its prior is the product elsewhere, itself shrunk to the average of all products; the prior
 * weighs what is known elsewhere and how much clusters differ, whichever is less: 1/weight = 1/(known elsewhere) +
 * 1/(strength of clusters). Where clusters do not differ, this is the posterior of the product in the whole book.
 */
function acceptanceIn({ productId, all, clusters }: Product, cluster: number, fitted: Fitted): Acceptance {
  const { average, ofProducts, ofClusters } = fitted;
  const own = clusters.get(cluster) ?? NOBODY;
  const known = ofProducts + all.shown - own.shown;
  const elsewhere = (ofProducts * average + all.accepted - own.accepted) / known;
  const weight = 1 / (1 / known + 1 / ofClusters);
  const alpha = weight * elsewhere + own.accepted;
  const beta = weight * (1 - elsewhere) + own.shown - own.accepted;
  return {
    productId,
    alpha,
    beta,
    mean: alpha / (alpha + beta),
    average,
    customers: own.customers,
    allCustomers: all.customers,
  };
}

function fit(cells: readonly FadedOutcomes[], clustersCount: boolean): Posteriors {
  const products = productsOf(cells, clustersCount);
  const everything = [...products.values()].map(({ all }) => all);
  const { shown, accepted } = everything.reduce<Counted>(plus, NOBODY);
  const fitted: Fitted = {
    // Half a customer who accepts and half a one who does not (Jeffreys' prior): never 0, never 1.
    average: (accepted + 0.5) / (shown + 1),
    ofProducts: strengthOf([everything]),
    ofClusters: strengthOf([...products.values()].map(({ clusters }) => [...clusters.values()])),
  };
  const known = new Map<string, Acceptance>();
  return {
    of(productId, cluster) {
      const product = products.get(productId);
      if (product === undefined) return null;
      const key = `${cluster} ${productId}`;
      const acceptance = known.get(key) ?? acceptanceIn(product, cluster, fitted);
      known.set(key, acceptance);
      return acceptance;
    },
  };
}

const NO_CELLS: readonly FadedOutcomes[] = [];
const fittedOnce = new WeakMap<readonly FadedOutcomes[], Map<boolean, Posteriors>>();

/**
 * What a snapshot teaches about products in the clusters of a model: hierarchical Beta posteriors, product in cluster
 * shrunk to product in book, shrunk to all products, by strengths fitted to the snapshot itself (empirical Bayes).
 * Fitted when it is first asked for, and then remembered.
 */
export function posteriorsOf({ faded, model }: LearningSnapshot, ownModel: string): Posteriors {
  const cells = faded?.cells ?? NO_CELLS;
  // Numbers of another model's clusters mean nothing: what was learnt there counts for the book as a whole.
  const clustersCount = model === ownModel;
  const fitted = fittedOnce.get(cells) ?? new Map<boolean, Posteriors>();
  fittedOnce.set(cells, fitted);
  const posteriors = fitted.get(clustersCount) ?? fit(cells, clustersCount);
  fitted.set(clustersCount, posteriors);
  return posteriors;
}
