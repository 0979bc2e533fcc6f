import type { CustomerRecord } from '../book/customer.js';
import { classify as vote } from '../model/classify.js';
import type { Model } from '../model/model.js';
import type { Membership } from './decision.js';

/** The cluster with the most votes after the winner's; null where every tree voted alike. */
function runnerUpOf(shares: Float64Array, winner: number): number | null {
  let second: number | null = null;
  for (const [cluster, share] of shares.entries()) {
    if (cluster !== winner && share > (second === null ? 0 : (shares[second] ?? 0))) second = cluster;
  }
  return second;
}

/** First verb: the cluster the forest votes for, with the share of its trees. */
export function classify(customer: CustomerRecord, model: Model): Membership {
  const { cluster, shares } = vote(model, customer.traits);
  const runnerUp = runnerUpOf(shares, cluster);
  return {
    cluster,
    confidence: shares[cluster] ?? 0,
    runnerUp,
    runnerUpConfidence: runnerUp === null ? null : (shares[runnerUp] ?? null),
  };
}
