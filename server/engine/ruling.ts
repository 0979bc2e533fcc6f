import type { Evidence } from './condition.js';
import type { GateRule, Outcome } from './rules.js';

/** What one rule says about one product, with the values that decided. */
export interface Ruling {
  readonly rule: GateRule;
  readonly outcome: Outcome;
  readonly evidence: readonly Evidence[];
}
