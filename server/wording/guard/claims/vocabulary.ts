import type { GuardCode } from '../codes.js';
import { codes, type Pair } from '../check/pair.js';
import { contentStems, inPhrases, isNeutral, isSayable, judgedElsewhere, sayable } from '../vocabulary.js';
import type { Reading } from '../reading.js';

/** Of what the source speaks of, at least this much must be spoken of. */
const LEAST_RECALL = 0.34;

function wordsOf({ tokens }: Reading): readonly string[] {
  return tokens.filter(({ kind }) => kind === 'word').map(({ key }) => key);
}

/** The words of a text that are neither neutral nor allowed by its source. */
function strangeWords(text: Reading, source: Reading): readonly string[] {
  const allowed = sayable(wordsOf(source));
  const exempt = new Set([...inPhrases(text.tokens), ...judgedElsewhere(text)]);
  return (
    text.tokens
      // Whether "so" may stand there is judged with the causes.
      .filter(
        ({ kind, key }, at) =>
          kind === 'word' && key !== 'so' && !exempt.has(at) && !isNeutral(key) && !isSayable(key, allowed),
      )
      .map(({ key }) => key)
  );
}

function recall(text: Reading, source: Reading): number {
  const wanted = [...new Set(wordsOf(source))].filter((word) => contentStems(word).length > 0);
  if (wanted.length === 0) return 1;
  const said = new Set(wordsOf(text).flatMap(contentStems));
  const kept = wanted.filter((word) => [...sayable([word])].some((stem) => said.has(stem)));
  return kept.length / wanted.length;
}

/** VOCAB and OFF_TOPIC: whether it says only what the source speaks of, and speaks of it at all. */
export function vocabulary({ source, text }: Pair): readonly GuardCode[] {
  return codes(
    ['VOCAB', strangeWords(text, source).length > 0],
    ['OFF_TOPIC', recall(text, source) < LEAST_RECALL],
  );
}
