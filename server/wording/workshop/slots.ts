import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { COLUMNS, type Unit } from '../../book/columns.js';
import { DERIVED_COLUMNS } from '../../book/derived.js';
import { mask, PLACEHOLDER, type Masked } from '../mask.js';
import { markName } from '../names.js';
import type { Part, PartKind } from '../speech.js';
import { isWords, parseMessage, piecesOf, type Piece, type Template } from './template.js';

const UNITS = new Map<string, Unit>(
  [...COLUMNS, ...DERIVED_COLUMNS].map(({ name, unit }) => [name, unit] as const),
);
const WORD = /[A-Za-z]{3}/;
const DIGITS = /\d+(?:[.,]\d+)*/g;
const DAYS = new Set(['reviewOn', 'by', 'day', 'end', 'again']);
/** The parser's marks of what is told by a number; its enumeration is not exported. */
const NUMBERS = new Set([2, 6]);

function kindOf(element: MessageFormatElement): PartKind {
  if (NUMBERS.has(element.type)) return 'number';
  const name = 'value' in element ? element.value : '';
  if (name === 'product' || name === 'quote') return name;
  if (DAYS.has(name)) return 'date';
  const unit = UNITS.get(name.replace(/_(?:threshold|median)$/, ''));
  if (unit === undefined || unit === 'CATEGORY') return 'name';
  return unit === 'MONEY' ? 'amount' : 'number';
}

/** @param productName as in the catalogue's message; null where the message is of no product */
function partsOf(pieces: readonly Piece[], productName: string | null): readonly Part[] {
  return pieces.flatMap(({ element, source }): readonly Part[] => {
    if (!isWords(element)) return [{ kind: kindOf(element), text: source }];
    const words: Part = { kind: 'words', text: source };
    return productName === null ? [words] : markName([words], productName);
  });
}

/**
 * A template as a model may see it: every ICU element and the product's name is a placeholder, as in the sentences that
 * customers read. Null where there are no words to change, or some that cannot be sent.
 */
export function slotted({ pieces }: Template, productName: string | null): Masked | null {
  const masked = mask(partsOf(pieces, productName));
  return masked !== null && WORD.test(masked.text.replace(PLACEHOLDER, '')) ? masked : null;
}

/** What stands for an element that the template does not have: no placeholder of it, so that the guard sees it. */
const FOREIGN = 'NAME99';

/** A proposal as the guard reads it, with the placeholders of its template. Null where it is no ICU text. */
export function slottedLike(proposal: string, { values }: Masked, productName: string | null): string | null {
  const tokens = new Map([...values].map(([token, value]) => [value.toLowerCase(), token]));
  try {
    return partsOf(piecesOf(proposal, parseMessage(proposal)), productName)
      .map(({ kind, text }) =>
        kind === 'words'
          ? text.replace(DIGITS, (digits) => tokens.get(digits) ?? digits)
          : (tokens.get(text.toLowerCase()) ?? FOREIGN),
      )
      .join('');
  } catch {
    return null;
  }
}
