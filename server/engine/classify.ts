import type { CustomerRecord } from '../book/customer.js';
import type { Model } from '../model/model.js';
import { encode } from '../model/features.js';
import { voteShares } from '../model/forest.js';
import type { Membership } from './decision.js';

/** Index of the largest share left after `except`; the lower cluster number wins a tie. */
function top(shares: Float64Array, except: number): number {
  let best = -1;
  for (let cluster = 0; cluster < shares.length; cluster += 1) {
    if (cluster !== except && (best === -1 || (shares[cluster] ?? 0) > (shares[best] ?? 0))) best = cluster;
  }
  return best;
}

/** First verb: the cluster the forest votes for, with the share of its trees. */
export function classify(customer: CustomerRecord, model: Model): Membership {
  const shares = voteShares(model.forest, encode(model.encoder, customer.traits));
  const cluster = top(shares, -1);
  const second = top(shares, cluster);
  const runnerUpConfidence = shares[second] ?? 0;
  return {
    cluster,
    confidence: shares[cluster] ?? 0,
    runnerUp: runnerUpConfidence > 0 ? second : null,
    runnerUpConfidence: runnerUpConfidence > 0 ? runnerUpConfidence : null,
  };
}
