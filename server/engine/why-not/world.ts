import type { Column, Value } from '../../book/columns.js';
import type { CustomerRecord } from '../../book/customer.js';
import type { Day } from '../../book/day.js';
import type { Product } from '../catalogue.js';
import { classify } from '../classify.js';
import { judge, type Condition, type Situation } from '../condition.js';
import type { Membership, Withheld } from '../decision.js';
import type { FeedbackState } from '../feedback-state.js';
import { gate, type Passed } from '../gate.js';
import type { Subject } from '../measures.js';
import type { Proposal } from '../propose.js';
import type { Release } from '../release.js';
import { about, situationOf } from '../situation.js';
import { tagAndPropose } from '../tag-and-propose.js';
import { assume } from '../what-if.js';
import type { Move } from './move.js';

/** What an answer about a customer rests on, and from which changes are tried. */
export interface Ground {
  readonly record: CustomerRecord;
  readonly feedback: FeedbackState;
  readonly release: Release;
  /** The feedback as if these pieces of it had not been given. */
  readonly without: (feedbackIds: readonly string[]) => FeedbackState;
}

/** The same customer with some moves made. */
export interface World {
  /** As on record, without any move. */
  readonly unmoved: CustomerRecord;
  readonly record: CustomerRecord;
  readonly feedback: FeedbackState;
  readonly asOf: Day;
  readonly release: Release;
}

export function worldOf({ record, feedback, release, without }: Ground, moves: readonly Move[]): World {
  const values = new Map<string, Value>();
  const takenBack: string[] = [];
  let { asOf } = release;
  for (const move of moves) {
    if (move.kind === 'VALUE') values.set(move.column, move.to);
    else if (move.kind === 'WAIT') asOf = Math.max(asOf, move.until);
    else takenBack.push(move.feedbackId);
  }
  return {
    unmoved: record,
    record: assume(record, { values, holds: null }, asOf),
    feedback: takenBack.length === 0 ? feedback : without(takenBack),
    asOf,
    release,
  };
}

export function withValue(world: World, column: string, value: Value): World {
  const values = new Map([[column, value]]);
  return { ...world, record: assume(world.record, { values, holds: null }, world.asOf) };
}

export function onDay(world: World, asOf: Day): World {
  return { ...world, asOf, record: assume(world.record, { values: new Map(), holds: null }, asOf) };
}

export function columnNamed({ columns }: Release, name: string): Column | undefined {
  return columns.find((column) => column.name === name);
}

export function subjectOf({ record: customer, feedback, asOf, release }: World): Subject {
  const { rules, catalogue, riskProfileMeans } = release;
  return { customer, feedback, asOf, rules, catalogue, riskProfileMeans, product: null };
}

export function situationIn(world: World, product: Product): Situation {
  return situationOf(about(subjectOf(world), product), world.release.model.statistics);
}

/** What a condition shall be: true or false for certain, or anything but true. */
export type Wanted = 'TRUE' | 'FALSE' | 'NOT_TRUE';

export function isAsWanted(condition: Condition, wanted: Wanted, world: World, product: Product): boolean {
  const truth = judge(condition, situationIn(world, product));
  return wanted === 'NOT_TRUE' ? truth !== true : truth === (wanted === 'TRUE');
}

/** How one product fares with a customer, by the verbs from classify to gate. */
export interface Fate {
  readonly membership: Membership;
  /** Null: nothing speaks for it, or it is not on sale. */
  readonly proposal: Proposal | null;
  /** Null: every rule lets it pass, proposed or not. */
  readonly withheld: Withheld | null;
  /** Null: a rule stops it. */
  readonly passed: Passed | null;
}

export function fateOf(world: World, product: Product): Fate {
  const { release, record } = world;
  // Hundreds of worlds are looked at for one answer, and no other product and no other tag matters in them.
  const tags = release.rules.tags.filter((rule) => product.tags.includes(rule.tag));
  const rules = { ...release.rules, tags };
  const catalogue = { ...release.catalogue, products: [product] };
  const subject = { ...subjectOf(world), catalogue, rules };
  const membership = classify(record, release.model);
  const [proposal = null] = tagAndPropose(subject, membership, { ...release, rules, catalogue }).proposals;
  const judged = gate([proposal ?? { product, tags: [] }], subjectOf(world), membership, release);
  return { membership, proposal, withheld: judged.withheld[0] ?? null, passed: judged.passed[0] ?? null };
}

export function isLetIn(world: World, product: Product): boolean {
  const { proposal, passed } = fateOf(world, product);
  return proposal !== null && passed !== null;
}
