import type { Meaning, Sense } from '../event.js';
import type { Named, Tongue, Vocabulary } from '../vocabulary.js';
import { higherRisk, lowerRisk, withNeeds } from './aims.js';
import type { Clause } from './clauses.js';
import { readClause, type Reading, type Stance } from './read-clause.js';

/** What one clause comes to. */
export interface Told {
  readonly senses: readonly { readonly sense: Sense; readonly confidence: number }[];
  /** The words as said, with those of an earlier clause where its "no" or "add" counts here too. */
  readonly quote: string;
  readonly clear: boolean;
  /** Nothing but names: a dislike, unless a turn of phrase says more of them. */
  readonly bare?: boolean;
  /** True where something is said to be had already, without a word of what. */
  readonly holdsSomething?: boolean;
  /** Null: the words of more than one clause. */
  readonly clause: Clause | null;
}

export function meaningOf(named: Named, stance: Stance): Meaning {
  return { ...named, add: stance === 'add' };
}

/** Tags whose name says which way: "low fees" is a wish also where nothing else is said. */
const WISHED_BY_NAME: ReadonlySet<string> = new Set(['liquidity', 'low-fees', 'small-amounts', 'simplicity']);

export function riskMeaning({ risk, stance }: Reading, vocabulary: Vocabulary): Meaning | null {
  const { lowerRiskTag } = vocabulary;
  switch (risk) {
    case 'lower':
      return lowerRisk(vocabulary);
    case 'higher':
      return higherRisk(vocabulary);
    case 'low-risk':
      return lowerRiskTag === null ? null : { kind: 'tag', tag: lowerRiskTag, add: stance !== 'remove' };
    case null:
      return null;
  }
}

/** The stance that earlier clauses of a sentence hand on. */
interface Carried {
  readonly stance: Stance;
  readonly from: number;
  /** From an answer that stands alone, such as "yes" in "yes, loans". */
  readonly answer: boolean;
}

interface Surroundings {
  readonly clause: Clause;
  readonly carried: Carried | null;
  readonly next: Reading | undefined;
  readonly nextJoint: Clause['joint'] | undefined;
  /** The sentence has an "and" or "or", so that its commas list. */
  readonly listed: boolean;
}

function isAnswer({ heard, risk, doubtful }: Reading): boolean {
  return heard.length === 0 && risk === null && !doubtful;
}

function settle(reading: Reading, { clause, carried, next, nextJoint, listed }: Surroundings): Stance | null {
  // What is named in "this fund is too risky" is what the complaint is about.
  if (reading.risk !== null) return 'remove';
  if (reading.stance !== null || !reading.bare) return reading.stance;
  if (next !== undefined && next.stance !== null && isAnswer(next)) return next.stance;
  if (carried?.answer === true) return carried.stance;
  if (clause.joint === 'but') return null;
  if (carried !== null) return clause.joint === 'and' || listed ? carried.stance : null;
  // "Travel and more tech" may mean either; "fixed deposit, more travel" is two things said.
  return nextJoint === 'and' && next?.stance === 'add' ? null : 'remove';
}

function stanceOn(named: Named, { bare, risk }: Reading, stance: Stance): Stance {
  return bare && risk === null && named.kind === 'tag' && WISHED_BY_NAME.has(named.tag) ? 'add' : stance;
}

function tellClause(
  readings: readonly Reading[],
  around: Surroundings,
  text: string,
  vocabulary: Vocabulary,
): Told {
  const { clause, carried } = around;
  const parts = readings.map((reading) => {
    const stance = settle(reading, around);
    const special = riskMeaning(reading, vocabulary);
    const named =
      stance === null
        ? []
        : reading.heard.flatMap((heard) =>
            withNeeds(meaningOf(heard.named, stanceOn(heard.named, reading, stance)), vocabulary).map(
              (sense) => ({ sense, confidence: heard.confidence }),
            ),
          );
    const senses = special === null ? named : [{ sense: special, confidence: 1 }, ...named];
    const asked = clause.question && reading.stance === null && reading.risk === null;
    return { senses, clear: !reading.doubtful && !asked && senses.length > 0 };
  });
  const leaning = readings.every(({ stance, risk }) => stance === null && risk === null) && carried !== null;
  return {
    senses: parts.flatMap(({ senses }) => senses),
    bare: readings.every(({ bare, risk }) => bare && risk === null),
    clear: parts.length > 0 && parts.every(({ clear }) => clear),
    quote: text.slice(leaning ? carried.from : clause.from, clause.to),
    clause,
  };
}

/**
 * @param tongueOf the language that a clause is in
 * @param spelling the least confidence that a misspelt name needs
 */
export function tellSentence(
  text: string,
  clauses: readonly Clause[],
  vocabulary: Vocabulary,
  tongueOf: (clause: string) => Tongue,
  spelling: number,
): readonly Told[] {
  const read = clauses.map((clause) => readClause(clause.text, tongueOf(clause.text), spelling));
  const listed = clauses.some(({ joint }) => joint === 'and');
  const told: Told[] = [];
  let carried: Carried | null = null;
  for (const [index, clause] of clauses.entries()) {
    const readings = read[index] ?? [];
    const last = readings[readings.length - 1];
    if (clauses.length > 1 && last !== undefined && readings.every(isAnswer)) {
      carried = last.stance === null ? carried : { stance: last.stance, from: clause.from, answer: true };
      continue;
    }
    const [next] = read[index + 1] ?? [];
    const around = { clause, carried, next, nextJoint: clauses[index + 1]?.joint, listed };
    told.push(tellClause(readings, around, text, vocabulary));
    if (last !== undefined && last.stance !== null && last.heard.length > 0) {
      carried = { stance: last.stance, from: clause.from, answer: false };
    }
  }
  return told;
}
