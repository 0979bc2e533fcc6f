import {
  ADVERBS,
  ANYBODYS,
  ARTICLES,
  BANK_VERBS,
  CUSTOMER_VERBS,
  EXTENTS,
  HELPING,
  MODALS,
  PREPOSITIONS,
  STRONG_MODALS,
} from '../lexicon/en-grammar.js';
import { isQuantity } from '../check/figures.js';
import type { Reading, Token } from '../reading.js';
import { contentStems, inPhrases, isNeutral, standsFor } from '../vocabulary.js';
import { englishStems } from '../stems-en.js';
import { codes, type Check } from '../check/pair.js';
import { clauses, type Clause } from './clause.js';

const DIRECTIONS = new Set([
  'from',
  'into',
  'before',
  'after',
  'until',
  'without',
  'against',
  'between',
  'toward',
  'towards',
  'onto',
  'on',
]);
const PRONOUNS = new Set([
  'it',
  'this',
  'that',
  'which',
  'who',
  'you',
  'we',
  'they',
  'these',
  'those',
  'there',
  'what',
  'one',
  'here',
  'where',
]);
const GENERAL_SUBJECTS = new Set([
  'way',
  'option',
  'idea',
  'step',
  'thing',
  'something',
  'look',
  'thought',
  'possibility',
  'help',
]);
const WINDOW = 6;

function isProduct(token: Token | undefined): boolean {
  return token?.kind === 'slot' && !isQuantity(token);
}

function modalsOf({ tokens }: Clause): readonly number[] {
  return tokens.flatMap(({ kind, key }, at) =>
    kind === 'word' && (MODALS.has(key) || key === 'can' || key === 'would') ? [at] : [],
  );
}

/** The words of a clause's subject up to its first preposition: "payments" of "payments in foreign currency may ..." */
function head({ tokens }: Clause, modal: number): readonly Token[] {
  let from = 0;
  for (let at = 0; at < modal; at += 1) {
    const key = tokens[at]?.key ?? '';
    if (
      MODALS.has(key) ||
      ['and', 'or', 'but', 'if', 'whether', 'that', 'which', 'so', 'though', 'when', 'while'].includes(key)
    )
      from = at + (key === 'which' || key === 'that' ? 0 : 1);
  }
  const chunk: Token[] = [];
  for (const token of tokens.slice(from, modal)) {
    if (token.kind === 'word' && PREPOSITIONS.has(token.key) && chunk.length > 0) break;
    if (
      token.kind === 'word' &&
      (ARTICLES.has(token.key) || ADVERBS.has(token.key)) &&
      !PRONOUNS.has(token.key)
    )
      continue;
    chunk.push(token);
  }
  return chunk;
}

function subjectStems(reading: Reading): ReadonlySet<string> {
  return new Set(
    clauses(reading).flatMap((clause) =>
      modalsOf(clause).flatMap((at) => {
        const chunk = head(clause, at).filter(({ kind }) => kind === 'word');
        return chunk.flatMap(({ key }) => standsFor(key));
      }),
    ),
  );
}

/** "help your savings to grow" makes "your savings could grow" an honest subject. */
function helped({ tokens }: Reading): readonly string[] {
  return tokens.flatMap(({ key }, at): readonly string[] => {
    if (!englishStems(key).some((stem) => stem === 'help' || stem === 'make' || stem === 'build')) return [];
    const next = tokens
      .slice(at + 1, at + 4)
      .filter(({ kind, key: word }) => kind === 'word' && contentStems(word).length > 0);
    return next.flatMap(({ key: word }) => standsFor(word));
  });
}

/** "savings could be turned into payments": what the source's verb is done to may be the subject of its passive. */
function done(source: Reading, { tokens }: Clause, modal: number, subject: string): boolean {
  const verb = tokens[modal + 1]?.key === 'be' ? (tokens[modal + 2]?.key ?? '') : '';
  const stems = contentStems(verb);
  return source.tokens.some(({ key }, at) => {
    if (!englishStems(key).some((stem) => stems.includes(stem))) return false;
    const objects = source.tokens.slice(at + 1, at + 5).flatMap((token) => englishStems(token.key));
    return englishStems(subject).some((stem) => objects.includes(stem));
  });
}

/** Whether something of the source does what the source says of something else. */
function wrongSubject(source: Reading, text: Reading): boolean {
  const known = new Set([...subjectStems(source), ...helped(source)]);
  return clauses(text).some((clause) =>
    modalsOf(clause).some((at) => {
      if (clause.asked && at === 0) return false;
      const chunk = head(clause, at);
      if (chunk.length === 0 || chunk.some((token) => isProduct(token) || isQuantity(token))) return false;
      const words = chunk.filter(({ kind }) => kind === 'word').map(({ key }) => key);
      const last = words[words.length - 1] ?? '';
      if (words.some((word) => PRONOUNS.has(word)) || GENERAL_SUBJECTS.has(last)) return false;
      if (words[0]?.endsWith('ing') === true) return false;
      if (done(source, clause, at, last)) return false;
      return !englishStems(last).some((stem) => known.has(stem));
    }),
  );
}

/** The verb of a pronoun: its place, or -1 where something else follows. */
function verbBehind(tokens: readonly Token[], at: number): { readonly at: number; readonly modal: boolean } {
  let next = at + 1;
  let modal = false;
  for (; next < tokens.length; next += 1) {
    const { kind, key = '' } = tokens[next] ?? {};
    if (kind !== 'word') return { at: -1, modal };
    if (MODALS.has(key) || STRONG_MODALS.has(key)) modal = true;
    else if (!ADVERBS.has(key) || key === 'you' || key === 'it' || key === 'have' || key === 'be') break;
  }
  return { at: next < tokens.length ? next : -1, modal };
}

function customersVerbs({ tokens }: Reading): ReadonlySet<string> {
  const verbs = tokens.flatMap(({ kind, key }, at): readonly string[] => {
    if (kind !== 'word') return [];
    const before = tokens[at - 1];
    if (key === 'you') {
      const { at: verb } = verbBehind(tokens, at);
      return verb < 0 ? [] : [tokens[verb]?.key ?? ''];
    }
    if (before === undefined || before.key === '.' || before.key === '?' || before.key === ':') return [key];
    return before.key === 'to' || key.endsWith('ing') ? [key] : [];
  });
  // What is given to the customer, the customer gets.
  const given = tokens.some(({ key }) =>
    englishStems(key).some((stem) => stem === 'give' || stem === 'return'),
  );
  // Who has savings saves.
  const saves = tokens.some(({ key }) => englishStems(key).includes('saving'));
  const shown = tokens.some(({ key }) => englishStems(key).includes('show'));
  return new Set([
    ...verbs.flatMap(standsFor),
    ...(given ? ['get'] : []),
    ...(shown ? ['see'] : []),
    ...(saves ? ['save', 'set'] : []),
  ]);
}

/** Whether the customer or the bank does what the source says of the product. */
function wrongActor(source: Reading, text: Reading): boolean {
  const known = customersVerbs(source);
  const { tokens } = text;
  const exempt = inPhrases(tokens);
  return tokens.some(({ kind, key }, at) => {
    if (kind !== 'word' || (key !== 'you' && key !== 'we')) return false;
    const { at: verb } = verbBehind(tokens, at);
    const word = tokens[verb]?.key ?? '';
    if (verb < 0 || exempt.has(verb)) return false;
    const function_ =
      ARTICLES.has(word) ||
      PREPOSITIONS.has(word) ||
      (EXTENTS.has(word) && word !== 'lower' && word !== 'own') ||
      ['and', 'or', 'so', 'if', 'but', 'while', 'when', 'something', 'which'].includes(word);
    if (function_) return false;
    if (key === 'we') return !BANK_VERBS.has(word) && !said(source, 'we', word);
    if (CUSTOMER_VERBS.has(word)) return false;
    return HELPING.has(word) || !englishStems(word).some((stem) => known.has(stem));
  });
}

function said({ tokens }: Reading, before: string, word: string): boolean {
  return tokens.some(
    ({ key }, at) => key === before && tokens.slice(at + 1, at + 4).some((token) => token.key === word),
  );
}

interface Owned {
  readonly words: readonly string[];
  readonly product: string;
}

function ownedAt({ tokens }: Reading, at: number): Owned {
  const words: string[] = [];
  for (let next = at + 1; next < tokens.length; next += 1) {
    const token = tokens[next];
    if (token === undefined) break;
    if (token.kind === 'figure' || (token.kind === 'slot' && isQuantity(token))) continue;
    if (token.kind === 'mark' && token.glued === true) continue;
    if (isProduct(token)) return { words, product: token.key };
    if (token.kind !== 'word' || (isNeutral(token.key) && !ANYBODYS.has(token.key))) break;
    words.push(token.key);
  }
  return { words, product: '' };
}

/** "your ..." and "you have ...": what a text says is the customer's. */
function owned(reading: Reading): readonly Owned[] {
  const { tokens } = reading;
  return tokens.flatMap(({ key }, at): readonly Owned[] => {
    if (key === 'your') return [ownedAt(reading, at)];
    const has = key === 'have' && tokens[at - 1]?.key === 'you';
    if (!has) return [];
    return [ownedAt(reading, ARTICLES.has(tokens[at + 1]?.key ?? '') ? at + 1 : at)];
  });
}

/** Whether the customer is said to have what the source does not say so of. */
function wrongOwner(source: Reading, text: Reading): boolean {
  const before = owned(source);
  const words = new Set(before.flatMap((one) => one.words.flatMap(standsFor)));
  const products = new Set(before.map(({ product }) => product));
  return owned(text).some(({ words: now, product }) => {
    if (product !== '') return !products.has(product);
    const last = now[now.length - 1] ?? '';
    if (now.length === 0 || ANYBODYS.has(last) || /^savings?$/.test(last)) return false;
    return !now.some((word) => englishStems(word).some((stem) => words.has(stem)));
  });
}

/** "our ..." offers what the source does not say the bank offers; "our" before a product is the bank's own. */
function wrongOffer(source: Reading, text: Reading): boolean {
  const ours = ({ tokens }: Reading): readonly (readonly string[])[] =>
    tokens.flatMap(({ key }, at) => {
      const next = tokens[at + 1];
      return key === 'our' && next?.kind === 'word' ? [englishStems(next.key)] : [];
    });
  const known = new Set(ours(source).flat());
  return ours(text).some((stems) => !stems.some((stem) => known.has(stem)));
}

function directed({ tokens }: Reading, preposition: (key: string) => boolean): readonly string[] {
  return tokens.flatMap(({ kind, key }, at): readonly string[] =>
    kind === 'word' && preposition(key)
      ? tokens
          .slice(at + 1, at + 1 + WINDOW)
          .filter(({ kind: other, key: word }) => other === 'word' && contentStems(word).length > 0)
          .map(({ key: word }) => word)
      : [],
  );
}

/** Whether "from", "into" and their like lead somewhere else: "turn savings into payments" is not "payments into savings". */
function wrongDirection(source: Reading, text: Reading): boolean {
  const { tokens } = text;
  return tokens.some(({ kind, key }, at) => {
    const towards = key === 'to' && ARTICLES.has(tokens[at + 1]?.key ?? '');
    if (kind !== 'word' || (!DIRECTIONS.has(key) && !towards) || inPhrases(tokens).has(at)) return false;
    const first = tokens
      .slice(at + 1, at + 1 + WINDOW)
      .find((token) => token.kind !== 'word' || contentStems(token.key).length > 0);
    if (first === undefined || first.kind !== 'word') return false;
    if (ANYBODYS.has(first.key)) return false;
    const same = towards || key === 'into' ? new Set(['to', 'into']) : new Set([key]);
    const known = new Set(directed(source, (word) => same.has(word)).flatMap(standsFor));
    return !englishStems(first.key).some((stem) => known.has(stem));
  });
}

function pairs({ tokens }: Reading, joint: string): readonly string[] {
  return tokens.flatMap(({ key }, at): readonly string[] => {
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    if (key !== joint || before?.kind !== 'word' || after?.kind !== 'word') return [];
    return [[before.key, after.key].sort().join(' ')];
  });
}

/** Whether one of two became both, or both became one of two. */
function wrongChoice(source: Reading, text: Reading): boolean {
  const or = new Set(pairs(source, 'or'));
  const and = new Set(pairs(source, 'and'));
  return pairs(text, 'and').some((pair) => or.has(pair)) || pairs(text, 'or').some((pair) => and.has(pair));
}

/** VOCAB: all words are the source's, and another does, has or gets what the source says. */
export const roles: Check = ({ source, text }) =>
  codes([
    'VOCAB',
    wrongSubject(source, text) ||
      wrongActor(source, text) ||
      wrongOwner(source, text) ||
      wrongOffer(source, text) ||
      wrongDirection(source, text) ||
      wrongChoice(source, text),
  ]);
