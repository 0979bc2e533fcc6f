import { evidence, judge, type Condition, type Evidence, type Situation } from './condition.js';
import type { Check, Membership, Withheld } from './decision.js';
import { phrase, productName } from './phrase.js';
import type { Proposal } from './propose.js';
import type { Release } from './release.js';
import { appliesOn, STEPS, type Advice, type GateRule, type Outcome } from './rules.js';
import type { Day } from '../book/day.js';
import type { Category } from './feedback-state.js';
import type { Subject } from './measures.js';
import { about, factsOf, phraseValues, situationOf } from './situation.js';

export interface Passed extends Proposal {
  readonly checks: readonly Check[];
  readonly advice: Advice;
  /** The category that a rule of care wants first, where one does. */
  readonly first: Category | null;
}

export interface Gated {
  readonly passed: readonly Passed[];
  readonly withheld: readonly Withheld[];
}

interface Ruling {
  readonly rule: GateRule;
  readonly outcome: Outcome;
  readonly evidence: readonly Evidence[];
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

function checkOf(ruling: Ruling, subject: Subject, release: Release, membership: Membership): Check {
  const { rule, outcome } = ruling;
  const { id: ruleId, step, basis, audience } = rule;
  if (outcome === 'PASS')
    return { ruleId, outcome, step, basis, phrase: PASSED, facts: [], reviewOn: null, audience };
  const facts = factsOf(ruling.evidence, release.model.statistics, membership.cluster);
  const review = reviewOn(ruling, subject.asOf);
  const values = {
    ...phraseValues(facts),
    ...(subject.product === null ? {} : { product: productName(subject.product.productId) }),
    ...(review === null ? {} : { reviewOn: { kind: 'day', day: review } as const }),
  };
  return {
    ruleId,
    outcome,
    step,
    basis,
    phrase: phrase(`check.${ruleId}.${outcome.toLowerCase()}`, values),
    facts,
    reviewOn: review,
    audience,
  };
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
    if (blocks.length > 0) {
      withheld.push(withheldBy(proposal, blocks.map(check)));
      continue;
    }
    const warned = rulings.filter(({ outcome }) => outcome === 'WARN').map(({ rule }) => rule);
    passed.push({
      ...proposal,
      checks: rulings.map(check),
      advice: warned.find(({ advice }) => advice !== null)?.advice ?? 'GUIDANCE',
      first: warned.find(({ first }) => first !== null)?.first ?? null,
    });
  }
  return { passed, withheld };
}
