import type { Phrase, PhraseValue } from '../engine/phrase.js';
import type { Messages } from './messages.js';

/** The messages that a value is made of. Digits, and a bank's own words for its data, are no message. */
function codesIn(value: PhraseValue, known: Messages['byCode']): readonly string[] {
  switch (value.kind) {
    case 'quantity': {
      const code = value.value === null ? 'value.unknown' : `level.${value.column}.${value.value}`;
      return known.has(code) ? [code] : [];
    }
    case 'quote':
      return ['value.quote'];
    case 'phrase':
      return codesOf(value.phrase, known);
    case 'list':
      return value.phrases.flatMap((item) => codesOf(item, known));
    case 'day':
    case 'variant':
      return [];
  }
}

/** The codes of all messages that a phrase is made of, its own first. */
export function codesOf({ code, values }: Phrase, known: Messages['byCode']): readonly string[] {
  return [code, ...Object.values(values).flatMap((value) => codesIn(value, known))];
}
