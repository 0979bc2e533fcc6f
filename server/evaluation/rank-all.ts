import type { FittedRanker } from './contestant.js';
import type { Split } from './split.js';

/** How many items a list has: no measure looks further. */
export const LIST = 10;

/** The best items of each user of a split, best first. */
export interface Lists {
  /** lengths[u] items from items[u * LIST] on. */
  readonly items: Uint32Array;
  readonly lengths: Uint8Array;
}

/**
 * Ranks the candidates of every user, the user's own items left out. Of equal scores the lower item is first; an item
 * whose score is -Infinity or no number is not listed.
 */
export function rankAll(ranker: FittedRanker, { users, candidates, training }: Split): Lists {
  const { items: all, offsets, item } = training.interactions;
  const items = new Uint32Array(users.length * LIST);
  const lengths = new Uint8Array(users.length);
  const scores = new Float64Array(all);
  const isOwn = new Uint8Array(all);
  users.forEach((customer, user) => {
    const own = item.subarray(offsets[customer], offsets[customer + 1]);
    for (const one of own) isOwn[one] = 1;
    ranker.score(customer, scores);
    lengths[user] = best(scores, candidates, isOwn, items.subarray(user * LIST, (user + 1) * LIST));
    for (const one of own) isOwn[one] = 0;
  });
  return { items, lengths };
}

const ANY = -Infinity;

/** Writes the best candidates, best first, and returns how many there are. */
function best(scores: Float64Array, candidates: Uint32Array, isOwn: Uint8Array, into: Uint32Array): number {
  const most = into.length;
  let length = 0;
  let least = ANY;
  for (const candidate of candidates) {
    const score = scores[candidate] ?? ANY;
    if (!(score > least) || isOwn[candidate] === 1) continue;
    let place = length === most ? most - 1 : length;
    for (; place > 0 && (scores[into[place - 1] ?? 0] ?? ANY) < score; place -= 1) {
      into[place] = into[place - 1] ?? 0;
    }
    into[place] = candidate;
    if (length < most) length += 1;
    if (length === most) least = scores[into[most - 1] ?? 0] ?? ANY;
  }
  return length;
}
