import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { CustomerRecord } from '../server/book/customer.js';
import { asKnownOn } from '../server/book/derived.js';
import { classify } from '../server/engine/classify.js';
import { NO_FEEDBACK } from '../server/engine/feedback-state.js';
import { gate, type Passed } from '../server/engine/gate.js';
import { propose } from '../server/engine/propose.js';
import type { Ranking } from '../server/engine/rank.js';
import type { Release } from '../server/engine/release.js';
import { tag } from '../server/engine/tag.js';
import type { FadedOutcomes } from '../server/learning/snapshot.js';
import { randomFor } from '../server/model/random.js';

/** A customer up to the gate, which no learning moves. */
export interface Arrival {
  readonly ranking: Ranking;
  readonly passed: readonly Passed[];
}

export function arrivalOf(stored: CustomerRecord, release: Release): Arrival {
  const { rules, catalogue, riskProfileMeans, asOf } = release;
  const customer = asKnownOn(stored, asOf);
  const subject = {
    customer,
    feedback: NO_FEEDBACK,
    asOf,
    rules,
    catalogue,
    riskProfileMeans,
    product: null,
  };
  const membership = classify(customer, release.model);
  const proposals = propose(subject, tag(subject, membership, release));
  const { passed } = gate(proposals, subject, membership, release);
  return { ranking: { subject, membership, personalised: true }, passed };
}

/** Someone like the customer whom the bank meets once, with luck of their own. */
export function inRound({ ranking, passed }: Arrival, round: number): Arrival {
  const { subject } = ranking;
  const customer = { ...subject.customer, customerId: `${subject.customer.customerId} in round ${round}` };
  return { passed, ranking: { ...ranking, subject: { ...subject, customer } } };
}

/** How often customers of a cluster truly accept a product: what no policy is told. */
export type Truth = (cluster: number, productId: string) => number;

const USUAL = 0.05;
const PRODUCTS_DIFFER = 0.8;
const CLUSTERS_DIFFER = 0.5;
const LEAST = 0.002;
const MOST = 0.6;

/** Box and Muller 1958. */
function normal(random: RandomGenerator): number {
  const radius = Math.sqrt(-2 * Math.log(1 - uniformFloat64(random)));
  return radius * Math.cos(2 * Math.PI * uniformFloat64(random));
}

/** Rates around 5 %, by product and by product in cluster log-normal. */
export function truthOf({ catalogue, model }: Release, seed: number): Truth {
  const random = randomFor(seed, 'truth');
  const rates = new Map<string, number>();
  for (const { productId } of catalogue.products) {
    const product = PRODUCTS_DIFFER * normal(random);
    for (let cluster = 0; cluster < model.k; cluster += 1) {
      const rate = USUAL * Math.exp(product + CLUSTERS_DIFFER * normal(random));
      rates.set(`${cluster} ${productId}`, Math.min(Math.max(rate, LEAST), MOST));
    }
  }
  return (cluster, productId) => rates.get(`${cluster} ${productId}`) ?? 0;
}

/** What would be learnt of a truth after no end of customers. */
export function knowing(truth: Truth, { catalogue, model }: Release): readonly FadedOutcomes[] {
  const shown = 1e7;
  return catalogue.products.flatMap(({ productId }) =>
    Array.from({ length: model.k }, (_, cluster) => ({
      cluster,
      productId,
      customers: shown,
      shown,
      accepted: shown * truth(cluster, productId),
    })),
  );
}
