import type { Unit, Value } from '../book/columns.js';

/** A value a sentence rests on, with what it is compared with. `column` is a CSV column or a named measure. */
export interface Fact {
  readonly column: string;
  readonly unit: Unit;
  readonly value: Value;
  readonly clusterMedian: number | null;
  readonly bookMedian: number | null;
  readonly threshold: Value;
  /** An assumption went in (stated in the sentence that uses it). */
  readonly estimated: boolean;
}
