import type { Rate } from '../model/model.js';
import { wilson } from '../model/wilson.js';
import { ratioOfShares, type Estimate } from './estimate.js';
import { fisherExact } from './fisher.js';
import { mantelHaenszel, type Stratum } from './mantel-haenszel.js';

/** A rate of one group of customers beside the others' of the same attribute. */
export interface Compared {
  readonly rate: Rate;
  /** Over the highest rate of all groups compared (Katz log interval); null for customers who are not compared, and where nobody has any. */
  readonly ratioToBest: Estimate | null;
  /**
   * Fisher's exact test against all other groups together, adjusted over the whole report (Holm); null where not compared.
   */
  readonly p: number | null;
  /** Set where that p is below .05. */
  readonly beyondChance: 'LESS' | 'MORE' | null;
}

export interface Count {
  readonly hits: number;
  readonly n: number;
}

/** A rate before p values are adjusted: which of the report's tests it rests on, and on which side of the others it is. */
export interface Draft {
  readonly rate: Rate;
  readonly ratioToBest: Estimate | null;
  readonly test: number | null;
  readonly side: 'LESS' | 'MORE';
}

/** The tests of a report, collected so that all of them are adjusted together. */
export interface Tests {
  readonly pValues: number[];
}

const ITSELF: Estimate = { value: 1, low: 1, high: 1 };
const LEVEL = 0.05;

/** Each group beside all others; of two groups it is one test, told twice. */
export function compare(counts: readonly (Count | null)[], tests: Tests): readonly (Draft | null)[] {
  const compared = counts.filter((one) => one !== null);
  const best = compared.reduce<Count>((top, one) => (one.hits * top.n > top.hits * one.n ? one : top), {
    hits: 0,
    n: 1,
  });
  const all = compared.reduce((sum, { hits, n }) => ({ hits: sum.hits + hits, n: sum.n + n }), {
    hits: 0,
    n: 0,
  });
  let shared: number | null = null;
  return counts.map((one) => {
    if (one === null) return null;
    const { hits, n } = one;
    const rest = { hits: all.hits - hits, n: all.n - n };
    const rate = wilson(hits, n);
    if (compared.length < 2) return { rate, ratioToBest: null, test: null, side: 'LESS' };
    const test =
      compared.length === 2 && shared !== null
        ? shared
        : tests.pValues.push(fisherExact(hits, n, rest.hits, rest.n)) - 1;
    shared = test;
    return {
      rate,
      ratioToBest: one === best ? ITSELF : ratioOfShares(hits, n, best.hits, best.n),
      test,
      side: hits * rest.n < rest.hits * n ? 'LESS' : 'MORE',
    };
  });
}

export function uncompared({ hits, n }: Count): Draft {
  return { rate: wilson(hits, n), ratioToBest: null, test: null, side: 'LESS' };
}

/** One group beside the others within each age band: what difference of age does not explain. */
export interface SameAge {
  /** Mantel and Haenszel's test, adjusted over the whole report (Holm). */
  readonly p: number;
  /** Set where that p is below .05. */
  readonly beyondChance: 'LESS' | 'MORE' | null;
}

export type SameAgeDraft = Pick<Draft, 'side'> & { readonly test: number };

export function compareWithin(strata: readonly Stratum[], tests: Tests): SameAgeDraft {
  const { p, surplus } = mantelHaenszel(strata);
  return { test: tests.pValues.push(p) - 1, side: surplus < 0 ? 'LESS' : 'MORE' };
}

export function settledWithin({ test, side }: SameAgeDraft, adjusted: readonly number[]): SameAge {
  const p = adjusted[test] ?? 1;
  return { p, beyondChance: p < LEVEL ? side : null };
}

export function settled({ rate, ratioToBest, test, side }: Draft, adjusted: readonly number[]): Compared {
  const p = test === null ? null : (adjusted[test] ?? 1);
  return { rate, ratioToBest, p, beyondChance: p !== null && p < LEVEL ? side : null };
}
