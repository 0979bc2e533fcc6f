import {
  ADVERBS,
  ARTICLES,
  HELPING,
  MODALS,
  PRAISE,
  PROPOSALS,
  STRONG_MODALS,
} from '../lexicon/en-grammar.js';
import type { Reading } from '../reading.js';
import { contentStems, inPhrases, standsFor } from '../vocabulary.js';
import { englishStems } from '../stems-en.js';
import { codes, type Check } from '../check/pair.js';
import { clauses, type Clause } from './clause.js';

const SURE = ['perhaps', 'maybe', 'possibly'];
const DOUBTS = ['if', 'whether', 'provided', 'providing', 'depending'];
const PROPOSING_PHRASES =
  /\b(?:why not|how about|what about|would you like|have you thought|have you considered|you would like|long as)\b/;

function hasHedge(keys: readonly string[], asked: boolean): boolean {
  return (
    asked ||
    keys.some((key) => MODALS.has(key) || PROPOSALS.has(key)) ||
    PROPOSING_PHRASES.test(keys.join(' '))
  );
}

function keysOf({ tokens }: Clause): readonly string[] {
  return tokens.map(({ key }) => key);
}

/** The verbs that the source says only with a modal: "may [help] ... to [grow]", "may be [lowered] or [paused]". */
export function hedgedVerbs(source: Reading): ReadonlySet<string> {
  const verbs: string[] = [];
  for (const { tokens } of clauses(source)) {
    tokens.forEach(({ key }, at) => {
      // What is only meant, "to build your savings", is not done either.
      const meant = tokens[at - 1]?.key === 'to' && tokens[at - 2]?.key !== 'up';
      const proposed = key.endsWith('ing') && PROPOSALS.has(tokens[at - 1]?.key ?? '');
      if (meant || proposed) verbs.push(key);
      if (!MODALS.has(key)) return;
      let next = at + 1;
      while (ADVERBS.has(tokens[next]?.key ?? '')) next += 1;
      verbs.push(tokens[next]?.key ?? '');
      const joint = tokens[next + 1]?.key;
      if (joint === 'or' || joint === 'and') verbs.push(tokens[next + 2]?.key ?? '');
      if (tokens[next]?.key !== 'help') return;
      const to = tokens.findIndex((token, index) => index > next && token.key === 'to');
      if (tokens[next + 1]?.key === 'you') verbs.push(tokens[next + 2]?.key ?? '');
      if (to > 0) verbs.push(tokens[to + 1]?.key ?? '');
    });
  }
  const said = verbs.filter((word) => contentStems(word).length > 0);
  return new Set([...said.flatMap(standsFor), ...HELPING]);
}

/** Words that the source states as a fact: without a modal, or of what the customer has. */
function facts(source: Reading): ReadonlySet<string> {
  const stated = clauses(source)
    .filter((clause) => !hasHedge(keysOf(clause), false))
    .flatMap(keysOf);
  const had = source.tokens.flatMap(({ key }, at): readonly string[] => {
    if (key !== 'your') return [];
    const words: string[] = [];
    for (let next = at + 1; next < source.tokens.length; next += 1) {
      const token = source.tokens[next];
      if (token?.kind === 'mark' || (token?.kind === 'word' && contentStems(token.key).length === 0)) break;
      if (token?.kind === 'word') words.push(token.key);
    }
    return words;
  });
  return new Set([...stated, ...had].flatMap(standsFor));
}

/** Whether an -ing form stands for an action; behind a noun it tells what that does: "a card making it easier". */
function opens({ tokens, leading }: Clause, at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return leading;
  return before.kind === 'word' && contentStems(before.key).length === 0;
}

/** Whether the verb at a place of a clause is softened there. */
function softened(clause: Clause, at: number, sentenceHedged: boolean): boolean {
  const keys = keysOf(clause);
  const key = keys[at] ?? '';
  const before = keys.slice(0, at);
  const previous = keys[at - 1] ?? '';
  if (before.some((word) => MODALS.has(word) || SURE.includes(word) || DOUBTS.includes(word))) return true;
  if (before.join(' ').endsWith('why not')) return true;
  if (clause.asked && !key.endsWith('s')) return true;
  if (ARTICLES.has(previous) || ['of', 'for', 'with', 'in'].includes(previous)) return true;
  if (previous === 'to') return sentenceHedged;
  if (key.endsWith('ing'))
    return sentenceHedged && (opens(clause, at) || keys.some((word) => MODALS.has(word)));
  return false;
}

/** A word with its neighbours in a clause, so that what is said word for word as in the source stays as it is. */
function inPlace({ tokens }: Clause, at: number): string {
  return [tokens[at - 1]?.key ?? '', tokens[at]?.key, tokens[at + 1]?.key ?? ''].join(' ');
}

/** Whether a verb that the source only supposes is now stated. */
function states(source: Reading, text: Reading): boolean {
  const hedged = hedgedVerbs(source);
  const finite = new Set(
    clauses(source)
      .filter((clause) => !hasHedge(keysOf(clause), false))
      .flatMap(keysOf),
  );
  const said = new Set(
    clauses(source).flatMap((clause) => clause.tokens.map((_, at) => inPlace(clause, at))),
  );
  const all = clauses(text);
  return all.some((clause) => {
    const near = all.filter(({ sentence }) => sentence === clause.sentence);
    const sentenceHedged = near.some((one) => hasHedge(keysOf(one), one.asked));
    return clause.tokens.some(
      ({ kind, key }, at) =>
        kind === 'word' &&
        !finite.has(key) &&
        !said.has(inPlace(clause, at)) &&
        englishStems(key).some((stem) => hedged.has(stem)) &&
        !softened(clause, at, sentenceHedged),
    );
  });
}

/** Whether a sentence without any hedge says more than the source's facts. */
function unhedgedSentence(source: Reading, text: Reading): boolean {
  const known = facts(source);
  const all = clauses(text);
  return text.sentences.some(({ end }, index) => {
    const own = all.filter(({ sentence }) => sentence === index);
    if (hasHedge(own.flatMap(keysOf), end === '?')) return false;
    const words = own.flatMap(({ tokens }) =>
      tokens.filter(({ kind }) => kind === 'word').map(({ key }) => key),
    );
    return words.some(
      (key) => contentStems(key).length > 0 && !englishStems(key).some((stem) => known.has(stem)),
    );
  });
}

/** The verbs that the source only says to be helped: "may help to [rebuild]", "help you [keep]". */
function helpedVerbs(source: Reading): ReadonlySet<string> {
  return new Set(
    clauses(source).flatMap(({ tokens }) => {
      const help = tokens.findIndex(({ key }) => key === 'help');
      const to = tokens.findIndex(({ key }, at) => at > help && key === 'to');
      const you = tokens[help + 1]?.key === 'you' ? (tokens[help + 2]?.key ?? '') : '';
      const verbs = help < 0 ? [] : [you, to < 0 ? '' : (tokens[to + 1]?.key ?? '')];
      return verbs.filter((word) => contentStems(word).length > 0).flatMap(englishStems);
    }),
  );
}

/** "may help to rebuild" has become "may rebuild", said of the product. The customer may do it without help. */
function helpDropped(source: Reading, text: Reading): boolean {
  const verbs = helpedVerbs(source);
  if (
    text.tokens.some(({ key }) =>
      englishStems(key).some((stem) => ['help', 'assist', 'support', 'way'].includes(stem)),
    )
  ) {
    return false;
  }
  return clauses(text).some(({ tokens }) =>
    tokens.some(({ key }, at) => {
      const before = tokens.slice(0, at).map((token) => token.key);
      const customers = before.includes('you') || before.includes('your');
      const modal = before.some((word) => MODALS.has(word));
      return modal && !customers && englishStems(key).some((stem) => verbs.has(stem));
    }),
  );
}

const ASSERTING = ['is', 'are', 'has', 'does'];
const POINTING = ['it', 'this', 'that', 'these', 'those', 'they', 'which', 'here'];

/** "This is for you": a claim made of words that claim nothing. */
function emptyClaim(source: Reading, text: Reading): boolean {
  const said = new Set(clauses(source).map((clause) => keysOf(clause).join(' ')));
  return clauses(text).some((clause) => {
    const keys = keysOf(clause);
    const points = POINTING.includes(keys[0] ?? '') && ASSERTING.includes(keys[1] ?? '');
    const says = clause.tokens.some(({ kind, key }) => kind !== 'word' || contentStems(key).length > 0);
    return points && !says && !hasHedge(keys, clause.asked) && !said.has(keys.join(' '));
  });
}

/** Whether something is praised without "could" or its like. */
function praised(source: Reading, text: Reading): boolean {
  const known = new Set(source.tokens.map(({ key }) => key));
  return clauses(text).some((clause) => {
    const keys = keysOf(clause);
    return keys.some((key, at) => {
      const doubtful = keys
        .slice(0, at)
        .some((word) => MODALS.has(word) || SURE.includes(word) || DOUBTS.includes(word));
      return PRAISE.has(key) && !known.has(key) && !doubtful && !clause.asked;
    });
  });
}

function stronger(source: Reading, text: Reading): boolean {
  const count = ({ tokens }: Reading, word: string): number => {
    const exempt = inPhrases(tokens);
    return tokens.filter(({ key }, at) => key === word && !exempt.has(at)).length;
  };
  return [...STRONG_MODALS].some((word) => count(text, word) > count(source, word));
}

/** NOT_HEDGED: what was only supposed or proposed is now said to be so. */
export const hedges: Check = ({ source, text }) => {
  const was = source.sentences.some(({ tokens, end }) =>
    hasHedge(
      tokens.map(({ key }) => key),
      end === '?',
    ),
  );
  const is = text.sentences.some(({ tokens, end }) =>
    hasHedge(
      tokens.map(({ key }) => key),
      end === '?',
    ),
  );
  return codes([
    'NOT_HEDGED',
    (was && !is) ||
      stronger(source, text) ||
      helpDropped(source, text) ||
      emptyClaim(source, text) ||
      praised(source, text) ||
      states(source, text) ||
      (was && unhedgedSentence(source, text)),
  ]);
};
