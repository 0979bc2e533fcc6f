import type { Expressions } from '../word-list.js';

/** What tells a mandatory sentence: each disclosure.* sentence of data/phrases has one of these in it, as a test makes sure. */
export const DISCLOSURE_MARKS: Expressions = [
  'fall as well as rise',
  'get back less',
  'capital is at risk',
  'capital at risk',
  'interest rates may change',
  'before the end of the term',
  'has to be repaid',
  'subject to approval',
  'late payments may cost',
  'terms, limits and exclusions',
  'read them before you decide',
  'not a personal recommendation',
  'terms may apply',
  'past performance',
];
