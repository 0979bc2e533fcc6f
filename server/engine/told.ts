import type { Reason } from './decision.js';
import type { Fact } from './fact.js';
import type { PhraseValue } from './phrase.js';

/** What of a reason says why. */
export type Told = Pick<Reason, 'code' | 'phrase' | 'facts'>;

/** A fact without anything to compare it with. */
export function measured(column: string, value: number, unit: Fact['unit']): Fact {
  return { column, unit, value, clusterMedian: null, bookMedian: null, threshold: null, estimated: false };
}

export function number(unit: Fact['unit'], column: string, value: number): PhraseValue {
  return { kind: 'quantity', unit, value, column };
}
