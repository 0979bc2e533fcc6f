import type { Sense } from '../feedback/event.js';

/** What was understood, named the same way for every bank and in every language. */
export interface Label {
  readonly tag: string;
  readonly direction: string;
  /** The product or category meant, where `tag` alone does not say it. */
  readonly of?: string;
}

/** Wishes whose tags say which way, so that asking for them and leaving them out have names of their own. */
const MANNERS: Readonly<Record<string, readonly [tag: string, more: string, less: string]>> = {
  growth: ['risk', 'higher', 'lower'],
  'low-risk': ['risk', 'lower', 'higher'],
  liquidity: ['liquidity', 'more', 'less'],
  'low-fees': ['fees', 'lower', 'higher'],
  'small-amounts': ['amount', 'smaller', 'larger'],
  simplicity: ['simplicity', 'more', 'less'],
};

const SUBJECTS: Readonly<Record<string, string>> = {
  protection: 'insurance',
  CARD: 'credit-cards',
  LOAN: 'loans',
  MORTGAGE: 'mortgages',
  INSURANCE: 'insurance',
  PENSION: 'retirement',
  DEPOSIT: 'savings',
  INVESTMENT: 'investments',
  SERVICE: 'services',
};

function named(name: string, add: boolean): Label {
  return { tag: SUBJECTS[name] ?? name, direction: add ? 'add' : 'remove' };
}

export function labelOf(sense: Sense): Label {
  switch (sense.kind) {
    case 'risk':
      return { tag: 'risk', direction: 'lower' };
    case 'tag': {
      const manner = MANNERS[sense.tag];
      return manner === undefined
        ? named(sense.tag, sense.add)
        : { tag: manner[0], direction: sense.add ? manner[1] : manner[2] };
    }
    case 'product':
      return named(sense.productId, sense.add);
    case 'category':
      return named(sense.category, sense.add);
    case 'held':
      return { tag: 'already-have', direction: 'add', of: sense.productId };
    case 'held-category':
      return { tag: 'already-have', direction: 'add', of: SUBJECTS[sense.category] ?? sense.category };
  }
}
