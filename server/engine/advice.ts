import { judge, type Situation } from './condition.js';
import type { Advice } from './rules.js';
import type { Ruling } from './ruling.js';

/** The least that may be claimed first. */
const ADVICE: readonly Advice[] = ['INFORMATION', 'GUIDANCE', 'PERSONAL_RECOMMENDATION'];

/**
 * As what a product that passed may be shown: a personal recommendation where a rule's `personal` holds and no rule
 * warns, information where a rule says that the list is not about the customer, else guidance; and never more than a
 * rule that warns allows.
 */
export function adviceOf(rulings: readonly Ruling[], situation: Situation): Advice {
  const says = (part: 'personal' | 'impersonal'): boolean =>
    rulings.some(({ rule }) => rule[part].some((condition) => judge(condition, situation) === true));
  const warned = rulings.filter(({ outcome }) => outcome === 'WARN');
  const most: Advice = says('impersonal')
    ? 'INFORMATION'
    : says('personal') && warned.length === 0
      ? 'PERSONAL_RECOMMENDATION'
      : 'GUIDANCE';
  const limits = warned.flatMap(({ rule: { advice } }) => advice ?? []);
  return ADVICE.find((advice) => advice === most || limits.includes(advice)) ?? most;
}
