import type { RankingData } from '../ranking/interactions.js';

/** What is learnt from, and what is then asked. */
export interface Split {
  /** The window that is predicted; null where each customer's last item is. */
  readonly window: number | null;
  readonly training: RankingData;
  /** Customers who are asked about, ascending: they took something in the training, and something after it. */
  readonly users: Uint32Array;
  /** The items that users[u] then took: relevant[relevantOffsets[u]] to relevant[relevantOffsets[u + 1] - 1]. */
  readonly relevantOffsets: Uint32Array;
  readonly relevant: Uint32Array;
  /** Items that may be recommended, ascending: somebody took them in the training. A user's own come off these. */
  readonly candidates: Uint32Array;
}

/** Items that anybody took, ascending. */
export function takenItems({ interactions: { items, item } }: RankingData): Uint32Array {
  const isTaken = new Uint8Array(items);
  for (const taken of item) isTaken[taken] = 1;
  return Uint32Array.from(isTaken.keys()).filter((one) => isTaken[one] === 1);
}

/** Who took what after the training, as a split holds it. */
export function questions(
  taken: ReadonlyMap<number, readonly number[]>,
): Pick<Split, 'users' | 'relevantOffsets' | 'relevant'> {
  const users = Uint32Array.from(taken.keys()).sort();
  const lists = Array.from(users, (user) => taken.get(user) ?? []);
  const relevantOffsets = new Uint32Array(users.length + 1);
  lists.forEach(({ length }, user) => (relevantOffsets[user + 1] = (relevantOffsets[user] ?? 0) + length));
  return { users, relevantOffsets, relevant: Uint32Array.from(lists.flat()) };
}
