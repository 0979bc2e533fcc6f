import type { GuardCode } from '../codes.js';
import type { Reading, Token } from '../reading.js';
import { codes, type Pair } from './pair.js';

const PLACEHOLDER_KEY = /^[A-Z]+\d+$/;

function counted({ tokens }: Reading): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, key } of tokens) if (kind === 'slot') counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function isCapitalised({ kind, written }: Token): boolean {
  return kind === 'word' && /^\p{Lu}/u.test(written) && written !== 'I';
}

/** Capitalised words that do not open a sentence and are not in the source. */
function strangers({ sentences }: Reading, source: Reading): readonly Token[] {
  const known = new Set(source.tokens.map(({ key }) => key));
  return sentences.flatMap(({ tokens }) => {
    const first = tokens.find(({ kind }) => kind !== 'mark');
    // A colon opens a sentence in English as well.
    return tokens.filter(
      (token, at) =>
        isCapitalised(token) && token !== first && tokens[at - 1]?.key !== ':' && !known.has(token.key),
    );
  });
}

/** "Jane, you could ...": somebody is spoken to by name. */
function vocative({ sentences }: Reading, known: (word: string) => boolean): boolean {
  return sentences.some(({ tokens }) => {
    const comma = tokens.findIndex(({ key }) => key === ',');
    const called = comma < 0 ? [] : tokens.slice(0, comma).filter(({ kind }) => kind === 'word');
    return (
      comma > 0 &&
      called.length > 0 &&
      called.length <= 4 &&
      called.every((token) => isCapitalised(token) || token.key === 'dear') &&
      called.some(({ key }) => !known(key))
    );
  });
}

/**
 * NAME_LOST, NEW_NAME and PII by name.
 * @param known whether a word belongs to the language's vocabulary or to the source
 */
export function names({ source, text }: Pair, known: (word: string) => boolean): readonly GuardCode[] {
  const before = counted(source);
  const after = counted(text);
  const lost = [...before].some(([key, count]) => {
    const now = after.get(key) ?? 0;
    return PLACEHOLDER_KEY.test(key) ? now !== count : now === 0;
  });
  const added = [...after.keys()].filter((key) => !before.has(key));
  const called = vocative(text, known) && !vocative(source, () => false);
  return codes(
    ['NAME_LOST', lost || added.some((key) => PLACEHOLDER_KEY.test(key))],
    [
      'NEW_NAME',
      called || added.some((key) => !PLACEHOLDER_KEY.test(key)) || strangers(text, source).length > 0,
    ],
    ['PII', called],
  );
}
