import { plain, PLACEHOLDER, placeholdersOf } from './mask.js';

/** Why a rewrite is not shown. */
export type Refusal =
  | 'EMPTY'
  | 'LINES'
  | 'UNKNOWN_GLYPH'
  | 'UNICODE'
  | 'TOO_LONG'
  | 'TRUNCATED'
  | 'MARKUP'
  | 'META'
  | 'NAME_LOST'
  | 'NUMBER_ADDED'
  | 'PERIOD'
  | 'NEW_NAME'
  | 'PROMISE'
  | 'POLARITY'
  | 'NOT_HEDGED';

const SHORTEST_LIMIT = 240;
const LIMIT_TIMES = 3;

const GLYPH = /[\u2047\uFFFD]|<unk>/i;
const MARKUP = /[<>{}[\]\\|*_#`~^]|https?:|www\.|\S@\S|\b[a-z0-9-]+\.(?:com|net|org|io|co)\b/i;
const META =
  /^\s*(?:sure|certainly|of course|here (?:is|are)|okay|ok)\b|\b(?:as an ai|rewrit|rephras|bank message|language model)/i;
const MONEY_OR_DIGIT = /[\d$%\u20A0-\u20CF£¥]/;
const NUMBER_WORDS =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|billion|half|twice|thrice|double|triple|dollars?|euros?|pounds?|rupees?|percent)\b/gi;
const PERIODS = /\b(?:dai|week|month|year)ly\b|\b(?:day|week|month|year)s?\b/gi;
const PROMISE =
  /\b(?:must|best|guarantee\w*|never|always|risk-free|riskless|no risk|safe|safest|secure|certain(?:ly)?|definite(?:ly)?|surely|promise\w*|ensures?|perfect|ideal|excellent|great|amazing|unbeatable|act now|hurry|now or|last chance|limited|free|millionaire|rich|approved|government-backed|tax-free|insured)\b/gi;
const NEGATION =
  /\b(?:no|not|never|none|nothing|without|avoid|cannot|unable|nor|neither|stop|refuse)\b|n't\b/gi;
const HEDGE = /\b(?:may|might|could|can|would|consider\w*|suggest\w*|option|perhaps|possibly|worth)\b/i;
const CAPITALISED = /(?<![.!?:]\s+"?|^"?)\b[A-Z][A-Za-z]+\b/g;

function wordsIn(text: string, pattern: RegExp): readonly string[] {
  return (text.match(pattern) ?? []).map((word) => word.toLowerCase());
}

/** Whether the text has a word of the pattern that the source lacks. */
function adds(pattern: RegExp, text: string, source: string): boolean {
  const known = new Set(wordsIn(source, pattern));
  return wordsIn(text, pattern).some((word) => !known.has(word));
}

function stem(period: string): string {
  return period.replace(/^dai/, 'day').replace(/ly$|s$/, '');
}

function periods(text: string): string {
  return [...new Set(wordsIn(text, PERIODS).map(stem))].sort().join(' ');
}

function negations(text: string): number {
  // "Why not" and "not only" say yes.
  return wordsIn(text.replace(/\b(?:why not|not only)\b/gi, ''), NEGATION).length;
}

function namesAdded(text: string, source: string): boolean {
  const known = new Set(wordsIn(source, /[A-Za-z]+/g));
  return wordsIn(text, CAPITALISED).some((word) => !known.has(word));
}

export interface Verdict {
  /** The rewrite as it was judged: plain ASCII marks, one kind of blank. Only this may be shown. */
  readonly text: string;
  /** Empty: it passed. */
  readonly refusals: readonly Refusal[];
}

/**
 * Compares a rewrite with the masked sentence it was made from, both with placeholders.
 * It proves that values and names survive; that nothing else was made up, a closed vocabulary would have to prove.
 */
export function guard(source: string, rewritten: string): Verdict {
  const limit = Math.max(SHORTEST_LIMIT, LIMIT_TIMES * source.length);
  if (rewritten.length > 2 * limit) return { text: '', refusals: ['TOO_LONG'] };
  const text = plain(rewritten).trim();
  if (text === '') return { text, refusals: ['EMPTY'] };
  const rest = text.replace(PLACEHOLDER, '');
  const origin = source.replace(PLACEHOLDER, '');
  const checks: readonly (readonly [Refusal, boolean])[] = [
    ['LINES', /[\r\n\u2028\u2029]/.test(rewritten.trim())],
    ['UNKNOWN_GLYPH', GLYPH.test(rewritten)],
    ['UNICODE', /[^\x20-\x7E]/.test(text) || rewritten.includes('\uFEFF')],
    ['TOO_LONG', text.length > limit],
    ['TRUNCATED', !/[.!?]"?$/.test(text)],
    ['MARKUP', MARKUP.test(rest)],
    ['META', META.test(text)],
    ['NAME_LOST', placeholdersOf(text).join() !== placeholdersOf(source).join()],
    ['NUMBER_ADDED', MONEY_OR_DIGIT.test(rest) || adds(NUMBER_WORDS, rest, origin)],
    ['PERIOD', periods(rest) !== periods(origin)],
    ['NEW_NAME', namesAdded(rest, origin)],
    ['PROMISE', adds(PROMISE, rest, origin)],
    ['POLARITY', negations(rest) !== negations(origin)],
    ['NOT_HEDGED', HEDGE.test(origin) && !HEDGE.test(rest)],
  ];
  return { text, refusals: checks.filter(([, failed]) => failed).map(([code]) => code) };
}
