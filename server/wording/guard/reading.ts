import { PLACEHOLDER } from '../mask.js';
import { figurePattern, readFigure } from './figure.js';
import { expand } from './contractions.js';

export type TokenKind = 'word' | 'figure' | 'slot' | 'mark';

export interface Token {
  readonly kind: TokenKind;
  /** Lower case for words and names, "200|USD" for figures, the sign itself for marks. */
  readonly key: string;
  readonly written: string;
  /** A mark between two letters, such as the hyphen of "long-term". */
  readonly glued?: boolean;
}

/** A sentence without its end mark. */
export interface Sentence {
  readonly tokens: readonly Token[];
  /** One of the end marks; empty where the text breaks off. */
  readonly end: string;
}

/** A text taken apart. */
export interface Reading {
  readonly text: string;
  readonly language: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** The words in lower case without short forms, and a box in place of every name and value. */
  readonly rest: string;
}

const BOX = '\u25A1';

export const END_MARKS = '.?!।؟。';
const MARK_OR_WORD = /[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*[\p{N}]*|[^\s\p{L}\p{M}]/gu;

interface Span {
  readonly at: number;
  readonly token: Token;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Names of several words first, so that the longest name wins; a plain plural is the same name. */
function namePattern(names: readonly string[]): RegExp | null {
  const known = [...new Set(names)].filter((name) => name.trim() !== '').sort((a, b) => b.length - a.length);
  if (known.length === 0) return null;
  const either = known.map((name) => escaped(name).replace(/\s+/g, '\\s+')).join('|');
  return new RegExp(
    `(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}]-)(${either})(?:e?s)?(?![\\p{L}\\p{N}]|-[\\p{L}\\p{N}])`,
    'giu',
  );
}

function slots(text: string, names: readonly string[]): readonly Span[] {
  const pattern = namePattern(names);
  const spans: Span[] = [];
  for (const match of text.matchAll(PLACEHOLDER)) {
    const glued = /[\p{L}\p{N}]-$/u.test(text.slice(Math.max(0, match.index - 2), match.index));
    if (!glued) spans.push({ at: match.index, token: { kind: 'slot', key: match[0], written: match[0] } });
  }
  for (const match of pattern === null ? [] : text.matchAll(pattern)) {
    const key = (match[1] ?? '').toLowerCase().replace(/\s+/g, ' ');
    spans.push({ at: match.index, token: { kind: 'slot', key, written: match[0] } });
  }
  return spans.sort((a, b) => a.at - b.at);
}

function wordsAndMarks(text: string, language: string, into: Token[]): void {
  for (const match of text.matchAll(MARK_OR_WORD)) {
    const [written] = match;
    if (/^[\p{L}\p{M}]/u.test(written)) {
      for (const key of expand(written.toLowerCase(), language)) into.push({ kind: 'word', key, written });
    } else {
      const glued = /^[\p{L}\p{N}].[\p{L}\p{N}]$/u.test(text.slice(match.index - 1, match.index + 2));
      into.push({ kind: 'mark', key: written, written, glued });
    }
  }
}

function wordsAndFigures(text: string, language: string, into: Token[]): void {
  let from = 0;
  for (const match of text.matchAll(figurePattern(language))) {
    wordsAndMarks(text.slice(from, match.index), language, into);
    into.push({ kind: 'figure', key: readFigure(match, language), written: match[0] });
    from = match.index + match[0].length;
  }
  wordsAndMarks(text.slice(from), language, into);
}

function sentencesOf(tokens: readonly Token[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let current: Token[] = [];
  for (const token of tokens) {
    if (token.kind === 'mark' && END_MARKS.includes(token.key)) {
      if (current.length > 0) sentences.push({ tokens: current, end: token.key });
      current = [];
    } else current.push(token);
  }
  if (current.length > 0) sentences.push({ tokens: current, end: '' });
  return sentences;
}

/**
 * @param text normalised, see normalised()
 * @param names what stands for itself, in any case: product names of plain text; placeholders are found anyway
 */
export function read(text: string, language: string, names: readonly string[]): Reading {
  const tokens: Token[] = [];
  let from = 0;
  for (const { at, token } of slots(text, names)) {
    if (at < from) continue;
    wordsAndFigures(text.slice(from, at), language, tokens);
    tokens.push(token);
    from = at + token.written.length;
  }
  wordsAndFigures(text.slice(from), language, tokens);
  const rest = tokens.map(({ kind, key }) => (kind === 'slot' ? BOX : key)).join(' ');
  return { text, language, tokens, sentences: sentencesOf(tokens), rest };
}
