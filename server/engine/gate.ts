import { adviceOf } from './advice.js';
import { evidence, judge, type Condition, type Evidence, type Situation } from './condition.js';
import type { Check, Membership, Withheld } from './decision.js';
import { phrase, productName } from './phrase.js';
import type { Proposal } from './propose.js';
import type { Release } from './release.js';
import { appliesOn, isInForce, STEPS, type Advice, type GateRule } from './rules.js';
import type { Ruling } from './ruling.js';
import type { Day } from '../book/day.js';
import type { Subject } from './measures.js';
import { about, factsOf, phraseValues, situationOf } from './situation.js';

export interface Passed extends Proposal {
  readonly checks: readonly Check[];
  readonly advice: Advice;
  /** The rules that want something else before it. */
  readonly behind: readonly GateRule[];
}

export interface Gated {
  readonly passed: readonly Passed[];
  readonly withheld: readonly Withheld[];
}

function firing(conditions: readonly Condition[], situation: Situation): readonly Condition[] {
  return conditions.filter((condition) => judge(condition, situation) === true);
}

function evidenceOf(conditions: readonly Condition[], situation: Situation): readonly Evidence[] {
  return conditions.flatMap((condition) => evidence(condition, situation));
}

/** BLOCK where a requirement is not certain or a block fires, else WARN where a warning fires, else PASS. */
function applyRule(rule: GateRule, situation: Situation): Ruling {
  const unmet = rule.require.filter((condition) => judge(condition, situation) !== true);
  if (unmet.length > 0) return { rule, outcome: 'BLOCK', evidence: evidenceOf(unmet, situation) };
  const blocks = firing(rule.block, situation);
  if (blocks.length > 0) return { rule, outcome: 'BLOCK', evidence: evidenceOf(blocks, situation) };
  const warnings = firing(rule.warn, situation);
  if (warnings.length > 0) return { rule, outcome: 'WARN', evidence: evidenceOf(warnings, situation) };
  return { rule, outcome: 'PASS', evidence: [] };
}

/** The day on which the latest of the waits behind a block is over; null where waiting does not help. */
function reviewOn({ rule, outcome, evidence: found }: Ruling, asOf: Day): Day | null {
  if (outcome !== 'BLOCK') return null;
  const days = found.map(({ operand, value }) => {
    const wait = rule.reviewDays[operand.name];
    if (wait === undefined || typeof value !== 'number') return null;
    // A wait of 0 marks a measure that already counts the days left.
    return wait === 0 ? asOf + value : asOf - value + wait;
  });
  return days.every((day) => day !== null) && days.length > 0 ? Math.max(...days) : null;
}

const PASSED = phrase('check.pass');

/** What is told of a rule whatever it says. */
function toldOf(rule: GateRule): Omit<Check, 'outcome' | 'phrase' | 'facts' | 'reviewOn'> {
  const { id: ruleId, version, owner, from, to, step, basis, audience } = rule;
  return { ruleId, version, owner, from, to, step, basis, audience };
}

const passes = new WeakMap<GateRule, Check>();

/** That a rule has nothing against a product says the same of everybody, so it is put together once. */
function passOf(rule: GateRule): Check {
  const known = passes.get(rule);
  if (known !== undefined) return known;
  const pass: Check = { ...toldOf(rule), outcome: 'PASS', phrase: PASSED, facts: [], reviewOn: null };
  passes.set(rule, pass);
  return pass;
}

/** A ruling as it is told: the rule with its version, owner and basis, and the values that decided as facts. */
export function checkOf(ruling: Ruling, subject: Subject, release: Release, membership: Membership): Check {
  const { rule, outcome } = ruling;
  if (outcome === 'PASS') return passOf(rule);
  const facts = factsOf(ruling.evidence, release.model.statistics, membership.cluster);
  const review = reviewOn(ruling, subject.asOf);
  const values = {
    ...phraseValues(facts),
    ...(subject.product === null ? {} : { product: productName(subject.product.productId) }),
    ...(review === null ? {} : { reviewOn: { kind: 'day', day: review } as const }),
  };
  const sentence = phrase(`check.${rule.id}.${outcome.toLowerCase()}`, values);
  return { ...toldOf(rule), outcome, phrase: sentence, facts, reviewOn: review };
}

function withheldBy(proposal: Proposal, blocks: readonly Check[]): Withheld {
  const strictestFirst = [...blocks].sort(
    (one, other) => STEPS.indexOf(one.step) - STEPS.indexOf(other.step),
  );
  const waits = blocks.map(({ reviewOn: day }) => day);
  return {
    product: proposal.product,
    step: strictestFirst[0]?.step ?? 'SUITABILITY',
    checks: strictestFirst,
    reviewOn: waits.every((day) => day !== null) ? Math.max(...waits) : null,
  };
}

/** Whether a list may be made from what is known about the customer: no rule in force says otherwise. */
export function isPersonalised(subject: Subject, { rules, model }: Release): boolean {
  const situation = situationOf(subject, model.statistics);
  return !rules.gate.some(
    (rule) => isInForce(rule, subject.asOf) && firing(rule.impersonal, situation).length > 0,
  );
}

function passedAs(
  proposal: Proposal,
  rulings: readonly Ruling[],
  checks: readonly Check[],
  situation: Situation,
): Passed {
  const behind = rulings.filter(({ rule: { first, behind: conditions }, outcome }) => {
    if (first.length === 0) return false;
    return conditions.length === 0 ? outcome === 'WARN' : firing(conditions, situation).length > 0;
  });
  return {
    ...proposal,
    checks,
    advice: adviceOf(rulings, situation),
    behind: behind.map(({ rule }) => rule),
  };
}

/**
 * Fourth verb: every rule in force judges every proposal on the customer's own values. Cluster, forest and score are
 * not among the things a rule can see, so none of them can decide about credit.
 */
export function gate(
  proposals: readonly Proposal[],
  subject: Subject,
  membership: Membership,
  release: Release,
): Gated {
  const passed: Passed[] = [];
  const withheld: Withheld[] = [];
  for (const proposal of proposals) {
    const judged = about(subject, proposal.product);
    const situation = situationOf(judged, release.model.statistics);
    const rulings = release.rules.gate
      .filter((rule) => appliesOn(rule, proposal.product, subject.asOf))
      .map((rule) => applyRule(rule, situation));
    const blocks = rulings.filter(({ outcome }) => outcome === 'BLOCK');
    const check = (ruling: Ruling): Check => checkOf(ruling, judged, release, membership);
    if (blocks.length > 0) withheld.push(withheldBy(proposal, blocks.map(check)));
    else passed.push(passedAs(proposal, rulings, rulings.map(check), situation));
  }
  return { passed, withheld };
}
