/** What is measured of one customer's list and averaged over customers. */
export const MEASURES = ['ndcg5', 'ndcg10', 'map7', 'hit10', 'novelty'] as const;
export type Measure = (typeof MEASURES)[number];

const GAINS = Array.from({ length: 100 }, (_, place) => 1 / Math.log2(place + 2));

/**
 * Normalised discounted cumulative gain (Järvelin and Kekäläinen 2002) with binary relevance: the sum of 1 / log2(1 + place) over
 * the relevant among the first k, divided by that of a perfect list. 0 to 1; 0 where nothing is relevant.
 * @param isRelevant of each place of the list, best first
 * @param relevant how many items are relevant, listed or not
 * @param k 1 to 100
 */
export function ndcg(isRelevant: readonly boolean[], relevant: number, k: number): number {
  let gained = 0;
  let perfect = 0;
  for (let place = 0; place < k; place += 1) {
    const gain = GAINS[place] ?? 0;
    if (isRelevant[place] === true) gained += gain;
    if (place < relevant) perfect += gain;
  }
  return perfect === 0 ? 0 : gained / perfect;
}

/**
 * Average precision of the first k: the mean of the precision at each relevant place, over min(k, relevant) places.
 * 0 to 1; its mean over customers is MAP@k.
 */
export function averagePrecision(isRelevant: readonly boolean[], relevant: number, k: number): number {
  let found = 0;
  let sum = 0;
  for (let place = 0; place < k; place += 1) {
    if (isRelevant[place] !== true) continue;
    found += 1;
    sum += found / (place + 1);
  }
  return relevant === 0 ? 0 : sum / Math.min(k, relevant);
}

/** 1 where at least one of the first k is relevant, else 0: its mean over customers is the hit rate. */
export function hit(isRelevant: readonly boolean[], k: number): number {
  return isRelevant.slice(0, k).includes(true) ? 1 : 0;
}

/**
 * How little known the listed items are: the mean of -log2(takers / customers), in bits (Zhou et al. 2010). 0 for an
 * empty list.
 * @param takers of each listed item in the training, at least 1
 * @param customers with anything in the training
 */
export function selfInformation(takers: readonly number[], customers: number): number {
  if (takers.length === 0) return 0;
  return takers.reduce((sum, count) => sum - Math.log2(count / customers), 0) / takers.length;
}
