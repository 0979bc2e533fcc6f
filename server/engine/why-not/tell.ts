import type { Value } from '../../book/columns.js';
import { nested, phrase, productName, type Phrase, type PhraseValue } from '../phrase.js';
import { unitOf } from '../measures.js';
import type { Move } from './move.js';
import { isNothingToAimFor, type Reader } from './obstacles.js';
import type { Stuck } from './smallest-change.js';
import type { Standing } from './why-not.js';

/** More kinds of a thing than this make no sentence. */
const MOST_TAGS = 4;

/** A value in the words of its unit, also where a message has no plural for it. */
function spoken(column: string, value: Value): PhraseValue {
  const unit = unitOf(column);
  if (value === null) return nested('value.unknown');
  const code = typeof value === 'number' ? `quantity.${unit}` : 'quantity.CATEGORY';
  return { kind: 'phrase', phrase: phrase(code, { value: { kind: 'quantity', unit, value, column } }) };
}

function codeOf({ column, from, to }: Extract<Move, { kind: 'VALUE' }>): string {
  if (column === 'Risk_Profile') return 'wouldChange.riskProfile';
  if (column === 'Default_Status') return 'wouldChange.defaultStatus';
  if (typeof to !== 'number') return 'wouldChange.level';
  // A value that is not known and may only fall is one that must not be above.
  const falls =
    typeof from === 'number' ? to < from : column === 'Credit_Utilization' || column === 'Loan_Amount';
  return falls ? 'wouldChange.atMost' : 'wouldChange.atLeast';
}

/** A move as a condition in a sentence: what would do, never what somebody should do. */
export function moveSentence(move: Move): Phrase {
  switch (move.kind) {
    case 'TAKE_BACK':
      return phrase('wouldChange.takeBack');
    case 'WAIT':
      return phrase('wouldChange.wait', { reviewOn: { kind: 'day', day: move.until } });
    case 'VALUE':
      return phrase(codeOf(move), {
        column: nested(`column.${move.column}`),
        from: spoken(move.column, move.from),
        to: spoken(move.column, move.to),
      });
  }
}

/** A sentence is true of an obstacle where all that is stuck there is among its names. */
const WHAT_STANDS: readonly (readonly [string, readonly string[]])[] = [
  ['sale', ['On_Sale']],
  ['consent', ['Marketing_Consent']],
  ['age', ['Age']],
  ['held', ['Held', 'Product_Type']],
  ['asked', ['Days_Since_Enquiry', 'Asked_For', 'Latest_Status']],
  ['trouble', ['Trouble']],
  ['spending', ['Spending_Habit', 'Transactions', 'Foreign_Transactions']],
  ['debt', ['Loan_Amount', 'Loan_To_Income', 'Debt_Burden', 'Credit_Used', 'Credit_Limit']],
  ['record', ['Max_DPD', 'Default_Status', 'EMI_Paid', 'Remaining_Instalments']],
];

function whatStands({ step, checks }: Standing, stuck: readonly Stuck[]): string {
  if (step === 'OUTRANKED') return 'outranked';
  if (checks.some((check) => check.step === 'ALREADY_HELD' && check.outcome === 'BLOCK'))
    return 'alreadyHeld';
  if (stuck.length === 0) return 'several';
  const found = WHAT_STANDS.find(([, names]) =>
    stuck.some((obstacle) => obstacle.length > 0 && obstacle.every((name) => names.includes(name))),
  );
  return found?.[0] ?? 'other';
}

/** Why nothing that the customer can change lets a product in. */
export function nothingHelps(standing: Standing, stuck: readonly Stuck[]): Phrase {
  return phrase(`whyNot.nothing.${whatStands(standing, stuck)}`, {
    product: productName(standing.product.productId),
  });
}

function quantity(value: number): PhraseValue {
  return { kind: 'quantity', unit: 'COUNT', value, column: 'count' };
}

/** Where a product stands, in a sentence that its reader may read. */
export function standingSentence(standing: Standing, listSize: number, reader: Reader): Phrase {
  const { step, rank, checks, missingTags, pointsMissing, last } = standing;
  const product = productName(standing.product.productId);
  switch (step) {
    case null:
      return phrase('whyNot.recommended', { product, toRank: quantity(rank ?? 1) });
    case 'OUTRANKED':
      // Enough of its kind may be on the list, which is a rule's sentence.
      if (checks[0] !== undefined) return checks[0].phrase;
      return phrase('whyNot.outranked', {
        product,
        toRank: quantity(rank ?? standing.rankIfAllowed),
        limit: quantity(listSize),
        points: quantity(pointsMissing),
        name: productName(last?.productId ?? standing.product.productId),
      });
    case 'NOT_ON_SALE':
      return phrase('whyNot.notOnSale', { product });
    case 'NOT_PROPOSED': {
      const labels = missingTags
        .filter((missing) => !isNothingToAimFor(missing))
        .slice(0, MOST_TAGS)
        .map(({ tag }) => phrase(`tag.${tag}.label`));
      return labels.length === 0
        ? phrase('whyNot.notProposed.alone', { product })
        : phrase('whyNot.notProposed', { product, tags: { kind: 'list', phrases: labels } });
    }
    default: {
      const told = checks.find(({ audience }) => reader === 'adviser' || audience === 'everyone');
      return told?.phrase ?? phrase('whyNot.withheld', { product });
    }
  }
}
