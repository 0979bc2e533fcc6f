import { followedShare, kinShare, latelyShare, ruleShare } from './signals.js';
import type { Tables } from './tables.js';

/** The shares of every pair, computed once; row-major, items x items, 0 on the diagonal. */
export interface PairShares {
  readonly rule: Float64Array;
  readonly lately: Float64Array;
  readonly followed: Float64Array;
  readonly kin: Float64Array;
}

export function pairShares(tables: Tables): PairShares {
  const { items } = tables;
  const table = (shareOf: (tables: Tables, from: number, to: number) => number): Float64Array => {
    const shares = new Float64Array(items * items);
    for (let from = 0; from < items; from += 1) {
      for (let to = 0; to < items; to += 1) {
        if (from !== to) shares[from * items + to] = shareOf(tables, from, to);
      }
    }
    return shares;
  };
  return {
    rule: table(ruleShare),
    lately: table(latelyShare),
    followed: table(followedShare),
    kin: table(kinShare),
  };
}
