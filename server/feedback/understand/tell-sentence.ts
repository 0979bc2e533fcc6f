import type { Meaning } from '../event.js';
import type { Named, Vocabulary } from '../vocabulary.js';
import type { Clause } from './clauses.js';
import { readClause, type Reading, type Stance } from './read-clause.js';

/** What one clause comes to. */
export interface Told {
  readonly meanings: readonly { readonly meaning: Meaning; readonly confidence: number }[];
  /** The words as said, with those of an earlier clause where its "no" or "add" counts here too. */
  readonly quote: string;
  readonly clear: boolean;
}

/** Where neither list nor profile name a risk class. */
const MIDDLE_RISK_CLASS = 4;

export function meaningOf(named: Named, stance: Stance): Meaning {
  return { ...named, add: stance === 'add' };
}

/** "Too risky" lowers by one class from what is shown; "too conservative" is a wish, since no words raise a ceiling. */
export function riskMeaning({ risk, stance }: Reading, vocabulary: Vocabulary): Meaning | null {
  const { highestShownRiskClass, riskCeiling, higherRiskTag, lowerRiskTag } = vocabulary;
  switch (risk) {
    case 'lower': {
      const present = highestShownRiskClass ?? riskCeiling ?? MIDDLE_RISK_CLASS;
      return { kind: 'risk', maxRiskClass: Math.max(present - 1, 0) };
    }
    case 'higher':
      return higherRiskTag === null ? null : { kind: 'tag', tag: higherRiskTag, add: true };
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
        : reading.heard.map((heard) => ({
            meaning: meaningOf(heard.named, stance),
            confidence: heard.confidence,
          }));
    const meanings = special === null ? named : [{ meaning: special, confidence: 1 }, ...named];
    const asked = clause.question && reading.stance === null && reading.risk === null;
    return { meanings, clear: !reading.doubtful && !asked && meanings.length > 0 };
  });
  const leaning = readings.every(({ stance, risk }) => stance === null && risk === null) && carried !== null;
  return {
    meanings: parts.flatMap(({ meanings }) => meanings),
    clear: parts.length > 0 && parts.every(({ clear }) => clear),
    quote: text.slice(leaning ? carried.from : clause.from, clause.to),
  };
}

/** @param spelling the least confidence that a misspelt name needs */
export function tellSentence(
  text: string,
  clauses: readonly Clause[],
  vocabulary: Vocabulary,
  spelling: number,
): readonly Told[] {
  const read = clauses.map((clause) => readClause(clause.text, vocabulary, spelling));
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
