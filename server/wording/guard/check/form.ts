import { END_MARKS, type Reading } from '../reading.js';
import { codes, type Check } from './pair.js';

const MOST_SENTENCES = 3;
const LONGEST_ECHO = 6;
const END = new RegExp(`[${END_MARKS}]["»)]?$`, 'u');
const DANGLING =
  /(?:^|\s)(?:a|an|the|your|our|its|their|to|of|and|or|but|with|for|from|per|by|as|because|could|may|might)["»)]?[.!?]$/iu;

function wordsOf({ tokens }: Reading): readonly string[] {
  return tokens.filter(({ kind }) => kind !== 'mark').map(({ key }) => key);
}

function mostOften(words: readonly string[], length: number): number {
  const counts = new Map<string, number>();
  let most = 0;
  for (let at = 0; at + length <= words.length; at += 1) {
    const gram = words.slice(at, at + length).join(' ');
    const count = (counts.get(gram) ?? 0) + 1;
    counts.set(gram, count);
    most = Math.max(most, count);
  }
  return most;
}

/** Whether a run of words is said twice in a row, such as "your your" or "build it build it". */
function echoes(words: readonly string[]): boolean {
  for (let length = 1; length <= LONGEST_ECHO; length += 1) {
    let equal = 0;
    for (let at = length; at < words.length; at += 1) {
      equal = words[at] === words[at - length] ? equal + 1 : 0;
      if (equal === length) return true;
    }
  }
  return false;
}

export function truncated(text: string, language: string): boolean {
  return !END.test(text) || /\.\.\.?["»)]?$/.test(text) || (language === 'en' && DANGLING.test(text));
}

function repeats(reading: Reading): boolean {
  const words = wordsOf(reading);
  return mostOften(words, 3) >= 3 || echoes(words);
}

export const form: Check = ({ source, text }) =>
  codes(
    ['EMPTY', text.tokens.every(({ kind }) => kind === 'mark')],
    ['SENTENCES', text.sentences.length > Math.max(MOST_SENTENCES, source.sentences.length)],
    ['TRUNCATED', truncated(text.text, text.language) && !truncated(source.text, text.language)],
    ['REPEAT', repeats(text) && !repeats(source)],
  );
