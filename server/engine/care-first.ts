import type { Product } from './catalogue.js';
import { isAmong, type GateRule } from './rules.js';

interface Scored {
  readonly product: Product;
  readonly score: number;
  /** The rules that want something else before it. */
  readonly behind: readonly GateRule[];
}

function leadBy<One extends Scored>(
  rule: GateRule,
  scored: readonly One[],
  lift: (one: One, points: number) => One,
): readonly One[] {
  const waits = ({ behind }: One): boolean => behind.includes(rule);
  const selector = rule.first.find((name) =>
    scored.some((one) => !waits(one) && isAmong(one.product, [name])),
  );
  const waiting = scored.filter(waits).map(({ score }) => score);
  if (selector === undefined || waiting.length === 0) return scored;
  const leads = (one: One): boolean => !waits(one) && isAmong(one.product, [selector]);
  const lowest = Math.min(...scored.filter(leads).map(({ score }) => score));
  // A product that leads anyway is marked too, so that variety does not move it behind.
  const points = Math.max(1, Math.max(...waiting) + 1 - lowest);
  return scored.map((one) => (leads(one) ? lift(one, points) : one));
}

/**
 * Where a rule of care wants something before a product, that leads by as many points as it takes. The rules are heard
 * in their order, so that what a later one wants first stands before what an earlier one does.
 * @param lift adds the points as a part of the score
 */
export function careFirst<One extends Scored>(
  scored: readonly One[],
  rules: readonly GateRule[],
  lift: (one: One, points: number) => One,
): readonly One[] {
  return rules
    .filter(({ first }) => first.length > 0)
    .reduce<readonly One[]>((list, rule) => leadBy(rule, list, lift), scored);
}
