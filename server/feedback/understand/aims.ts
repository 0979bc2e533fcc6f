import type { Category } from '../../engine/feedback-state.js';
import type { Meaning } from '../event.js';
import type { Vocabulary } from '../vocabulary.js';
import type { Aim } from './lexicon.js';

/** Where neither list nor profile name a risk class. */
const MIDDLE_RISK_CLASS = 4;

/** "Too risky" lowers by one class from what is shown. */
export function lowerRisk({ highestShownRiskClass, riskCeiling }: Vocabulary): Meaning {
  const present = highestShownRiskClass ?? riskCeiling ?? MIDDLE_RISK_CLASS;
  return { kind: 'risk', maxRiskClass: Math.max(present - 1, 0) };
}

/** "Too conservative" is a wish, since no words raise a ceiling. */
export function higherRisk({ higherRiskTag }: Vocabulary): Meaning | null {
  return higherRiskTag === null ? null : { kind: 'tag', tag: higherRiskTag, add: true };
}

const CATEGORIES: Readonly<Record<string, Category>> = {
  loans: 'LOAN',
  'credit-cards': 'CARD',
  insurance: 'INSURANCE',
};

const WISHES: Readonly<Record<string, string>> = {
  'liquidity:more': 'liquidity',
  'fees:lower': 'low-fees',
  'amount:smaller': 'small-amounts',
  'simplicity:more': 'simplicity',
};

/** What a turn of phrase comes to with the products and tags of this bank; null where it has none for it. */
export function meaningOfAim(aim: Aim, vocabulary: Vocabulary): Meaning | null {
  if (aim === 'risk:lower') return lowerRisk(vocabulary);
  if (aim === 'risk:higher') return higherRisk(vocabulary);
  const [subject = '', direction = ''] = aim.split(':');
  const category = CATEGORIES[subject];
  if (category !== undefined) return { kind: 'category', category, add: direction === 'add' };
  const tag = WISHES[aim] ?? subject;
  if (!vocabulary.tags.has(tag)) return null;
  return { kind: 'tag', tag, add: direction !== 'remove' };
}

/** Who asks for insurance tells a need for protection, which the rules of the gate look for. */
export function withNeeds(meaning: Meaning, { tags }: Vocabulary): readonly Meaning[] {
  const insurance = meaning.kind === 'category' && meaning.category === 'INSURANCE' && meaning.add;
  return insurance && tags.has('protection')
    ? [meaning, { kind: 'tag', tag: 'protection', add: true }]
    : [meaning];
}
