import type { Measure } from './measures.js';
import { averagePrecision, hit, MEASURES, ndcg, selfInformation } from './measures.js';
import type { Lists } from './rank-all.js';
import { LIST } from './rank-all.js';
import type { Split } from './split.js';

export interface MeasuredLists {
  /** users x MEASURES, row-major. */
  readonly values: Float64Array;
  /** Share of the candidates that stand on at least one list; null without candidates. */
  readonly coverage: number | null;
}

/** Compares each user's list with what the user then took. */
export function measureLists({ items, lengths }: Lists, split: Split): MeasuredLists {
  const { users, relevantOffsets, relevant, candidates, training } = split;
  const { takers, customers } = takersIn(split);
  const isRelevant = new Uint8Array(training.interactions.items);
  const isListed = new Uint8Array(training.interactions.items);
  const values = new Float64Array(users.length * MEASURES.length);
  for (let user = 0; user < users.length; user += 1) {
    const wanted = relevant.subarray(relevantOffsets[user], relevantOffsets[user + 1]);
    const list = Array.from(items.subarray(user * LIST, user * LIST + (lengths[user] ?? 0)));
    for (const item of wanted) isRelevant[item] = 1;
    const found = list.map((item) => isRelevant[item] === 1);
    for (const item of wanted) isRelevant[item] = 0;
    for (const item of list) isListed[item] = 1;
    const measured: Readonly<Record<Measure, number>> = {
      ndcg5: ndcg(found, wanted.length, 5),
      ndcg10: ndcg(found, wanted.length, 10),
      map7: averagePrecision(found, wanted.length, 7),
      hit10: hit(found, 10),
      novelty: selfInformation(
        list.map((item) => takers[item] ?? 0),
        customers,
      ),
    };
    MEASURES.forEach((measure, column) => (values[user * MEASURES.length + column] = measured[measure]));
  }
  const listed = isListed.reduce((sum, one) => sum + one, 0);
  return { values, coverage: candidates.length === 0 ? null : listed / candidates.length };
}

function takersIn({ training: { interactions } }: Split): {
  readonly takers: Float64Array;
  readonly customers: number;
} {
  const takers = new Float64Array(interactions.items);
  for (const item of interactions.item) takers[item] = (takers[item] ?? 0) + 1;
  let customers = 0;
  for (let customer = 0; customer < interactions.customers; customer += 1) {
    if ((interactions.offsets[customer + 1] ?? 0) > (interactions.offsets[customer] ?? 0)) customers += 1;
  }
  return { takers, customers };
}
