import type { Category } from '../../engine/feedback-state.js';
import { finderOf, patternOf, wordsOf, type Finder, type Phrasing } from './pattern.js';
import { normalise } from './tokens.js';

/**
 * more, less: what is asked for. not: turns it round. please: makes a bare name a wish. light: says nothing.
 * speaker: says nothing either, but makes a sentence of a bare name, so that it is no longer a plain dislike.
 */
export type Cue = 'more' | 'less' | 'not' | 'please' | 'light' | 'speaker';
export type RiskWish = 'higher' | 'lower' | 'low-risk' | 'unclear';

/** What turns of phrase wish for; the table of `aims.ts` says what each comes to. */
export type Aim =
  | `${'travel' | 'loans' | 'credit-cards' | 'insurance' | 'home' | 'education'}:${'add' | 'remove'}`
  | `${'retirement' | 'tax' | 'tech' | 'savings' | 'ethical'}:${'add' | 'remove'}`
  | 'risk:lower'
  | 'risk:higher'
  | 'liquidity:more'
  | 'fees:lower'
  | 'amount:smaller'
  | 'simplicity:more'
  | 'already-have:add';

/** What the words of one language mean for feedback, as its file writes it. */
export interface LexiconSource {
  readonly locale: string;
  /** Keys of products and tags count only where the bank has them. */
  readonly products: Readonly<Record<string, readonly string[]>>;
  readonly tags: Readonly<Record<string, readonly string[]>>;
  readonly categories: Readonly<Partial<Record<Category, readonly string[]>>>;
  /** Words with blanks between them. */
  readonly cues: Readonly<Record<Cue, string>>;
  /** Turns of phrase that stand for one cue, tried in this order before single words. */
  readonly turns: readonly (readonly [RegExp | Phrasing, Cue | 'unclear'])[];
  /** Complaints and wishes about risk, tried in this order. */
  readonly risk: readonly (readonly [RegExp | Phrasing, RiskWish])[];
  readonly joints: { readonly and: string; readonly but: string };
  /** Alternatives that phrasings name by "@"; NEG, the words that no gap of a phrasing spans. */
  readonly macros: Readonly<Record<string, Phrasing>> & { readonly NEG: Phrasing };
  /** Turns of phrase that wish for something whatever else is said. */
  readonly wishes: Readonly<Partial<Record<Aim, readonly Phrasing[]>>>;
  /** Words that lean to a subject without naming it. */
  readonly topics: Readonly<Partial<Record<Aim, Phrasing>>>;
  /**
   * Whoever says this gives orders, or asks for something else than what is on the list: never acted on.
   * The first is looked for in texts of any language.
   */
  readonly orders: readonly Phrasing[];
  /** Questions, conditions, and what is said of others: no dislike of a subject is taken from them, and no bare wish. */
  readonly asides: readonly Phrasing[];
  /** Business with what is had already: no bare wish is taken from it. */
  readonly errands: readonly Phrasing[];
  /** What stands before a subject; a complaint about a subject that nobody knows is about something else. */
  readonly articles: string;
  /** Words of no consequence, with blanks between them; a slip of the pen is never seen in them. */
  readonly everyday: string;
  /** Where a "not" may stand that turns a wish round: just before it, or anywhere in its clause. */
  readonly negation: 'before' | 'anywhere';
  /** What stands for a word of this language in all its forms, e.g. without an article that is written in one with it. */
  readonly fold?: (word: string) => string;
}

export interface Wish {
  readonly aim: Aim;
  readonly find: Finder;
}

/** The words of a lexicon that are known, for telling languages apart and for mending slips. */
interface KnownWords {
  readonly whole: ReadonlySet<string>;
  readonly beginnings: ReadonlySet<string>;
}

/** A lexicon ready for use. */
export interface Lexicon extends Pick<
  LexiconSource,
  'locale' | 'products' | 'tags' | 'categories' | 'negation'
> {
  readonly turns: readonly (readonly [RegExp, Cue | 'unclear'])[];
  readonly cues: ReadonlyMap<string, Cue>;
  readonly risk: readonly (readonly [RegExp, RiskWish])[];
  readonly joints: ReadonlyMap<string, 'and' | 'but'>;
  readonly wishes: readonly Wish[];
  readonly topics: readonly { readonly aim: Aim; readonly pattern: RegExp }[];
  readonly orders: readonly Finder[];
  readonly asides: readonly Finder[];
  readonly errands: readonly Finder[];
  readonly everyday: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly known: KnownWords;
  readonly fold: (word: string) => string;
}

function splitWords(words: string): readonly string[] {
  return words.split(/\s+/).filter((word) => word !== '');
}

function regexes<Meant>(
  entries: readonly (readonly [RegExp | Phrasing, Meant])[],
  { macros, fold = (word) => word }: LexiconSource,
  places: 'every' | 'first',
): readonly (readonly [RegExp, Meant])[] {
  return entries.map(([pattern, meant]) => [
    typeof pattern === 'string' ? patternOf(pattern, { macros, fold }, places) : pattern,
    meant,
  ]);
}

function knownOf(source: LexiconSource): KnownWords {
  const { macros, fold = (word: string) => word } = source;
  const phrasings = [
    ...Object.values(source.wishes).flat(),
    ...Object.values(source.topics),
    ...source.orders,
    ...source.asides,
    ...source.errands,
    ...[...source.turns, ...source.risk].flatMap(([pattern]) =>
      typeof pattern === 'string' ? [pattern] : [],
    ),
  ];
  const found = phrasings.flatMap((phrasing) => wordsOf(phrasing, { macros, fold }));
  const names = [source.products, source.tags, source.categories].flatMap((part) =>
    Object.values(part).flat(),
  );
  return {
    whole: new Set([
      ...found.filter(({ begins }) => !begins).map(({ word }) => word),
      ...[...Object.values(source.cues).flatMap(splitWords), ...splitWords(source.everyday)].map(normalise),
      ...names.flatMap((name) => normalise(name).split(' ')).map(fold),
      ...[source.joints.and, source.joints.but].flatMap(splitWords).map(normalise),
    ]),
    beginnings: new Set(found.filter(({ begins }) => begins).map(({ word }) => word)),
  };
}

/** Compiles a language's file. */
export function createLexicon(source: LexiconSource): Lexicon {
  const { macros, fold = (word: string) => word } = source;
  const compiling = { macros, fold };
  const joint = (words: string, kind: 'and' | 'but'): readonly (readonly [string, 'and' | 'but'])[] =>
    splitWords(words).map((word) => [normalise(word), kind]);
  return {
    ...source,
    turns: regexes(source.turns, source, 'every'),
    risk: regexes(source.risk, source, 'first'),
    cues: new Map(
      Object.entries(source.cues).flatMap(([cue, words]) =>
        splitWords(words).map((word) => [normalise(word), cue as Cue] as const),
      ),
    ),
    joints: new Map([...joint(source.joints.and, 'and'), ...joint(source.joints.but, 'but')]),
    wishes: Object.entries(source.wishes).flatMap(([aim, phrasings]) =>
      phrasings.map((phrasing) => ({ aim: aim as Aim, find: finderOf(phrasing, compiling) })),
    ),
    topics: Object.entries(source.topics).map(([aim, phrasing]) => ({
      aim: aim as Aim,
      pattern: patternOf(phrasing, compiling, 'first'),
    })),
    orders: source.orders.map((phrasing) => finderOf(phrasing, compiling)),
    asides: source.asides.map((phrasing) => finderOf(phrasing, compiling)),
    errands: source.errands.map((phrasing) => finderOf(phrasing, compiling)),
    everyday: new Set(splitWords(source.everyday).map(normalise)),
    articles: new Set(splitWords(source.articles).map(normalise)),
    known: knownOf(source),
    fold,
  };
}

/** Whether a normalised word is one of the language's, or begins as one does. */
export function knows({ known: { whole, beginnings }, fold }: Lexicon, word: string): boolean {
  const folded = fold(word);
  if (whole.has(word) || whole.has(folded)) return true;
  for (let length = 3; length <= folded.length; length += 1) {
    if (beginnings.has(folded.slice(0, length))) return true;
  }
  return false;
}
