import { createHash } from 'node:crypto';
import type { CustomerRecord } from '../book/customer.js';
import type { Day } from '../book/day.js';
import { classify } from './classify.js';
import type { Decision, Withheld } from './decision.js';
import { explain } from './explain.js';
import type { FeedbackState } from './feedback-state.js';
import { gate } from './gate.js';
import type { InsightKind } from './insight.js';
import { insights } from './insights/insights.js';
import { riskCeiling, type Subject } from './measures.js';
import { chancesAtRanks, rank } from './rank.js';
import type { Release } from './release.js';
import { leaveOutSpare } from './spare.js';
import { tagAndPropose } from './tag-and-propose.js';

/**
 * The same inputs give the same id, whatever the process or the day of the wall clock.
 * @param customer as known on `asOf` (see asKnownOn)
 * @param feedback how many of the customer's events were folded
 */
export function decisionId(
  customer: CustomerRecord,
  feedback: Pick<FeedbackState, 'version'>,
  release: { readonly version: string; readonly learning: { readonly version: number } },
  asOf: Day,
): string {
  return createHash('sha256')
    .update(
      JSON.stringify([
        // No answer depends on a name, and what is kept of a customer to tell an answer again is without it.
        { ...customer, name: null },
        feedback.version,
        release.version,
        release.learning.version,
        asOf,
      ]),
    )
    .digest('base64url')
    .slice(0, 22);
}

function reviewDays(withheld: readonly Withheld[]): ReadonlyMap<string, Day> {
  return new Map(
    withheld.flatMap(({ product, reviewOn }) =>
      reviewOn === null ? [] : [[product.productId, reviewOn] as const],
    ),
  );
}

/** The kinds of insight that the customer has not agreed to. */
function unasked(personalised: boolean, blocked: readonly Withheld[]): ReadonlySet<InsightKind> {
  if (!personalised) return new Set(['ENGAGEMENT_STRATEGY', 'PRODUCT_DISCOVERY']);
  return new Set(blocked.some(({ step }) => step === 'CONSENT') ? ['PRODUCT_DISCOVERY'] : []);
}

/**
 * A customer's recommendations: classify, tag, propose, gate, rank and explain; the seventh verb, word, turns the codes
 * into sentences of the reader's language where they are asked for.
 * @param customer as known on `asOf` (see asKnownOn)
 */
export function recommend(
  customer: CustomerRecord,
  feedback: FeedbackState,
  release: Release,
  asOf: Day,
): Decision {
  const { rules, catalogue, riskProfileMeans } = release;
  const subject: Subject = { customer, feedback, asOf, rules, catalogue, riskProfileMeans, product: null };
  const membership = classify(customer, release.model);
  const { personalised, tags, proposals } = tagAndPropose(subject, membership, release);
  const { passed, withheld: blocked } = gate(proposals, subject, membership, release);
  const ranked = rank(passed, { subject, membership, personalised }, release);
  const { listed, spare } = leaveOutSpare(ranked, subject, membership, release);
  const recommendations = explain(listed, subject, membership, release);
  const withheld = [...blocked, ...spare];
  return {
    id: decisionId(customer, feedback, release, asOf),
    asOf,
    personalised,
    membership,
    tags,
    riskCeiling: riskCeiling(subject),
    recommendations,
    withheld,
    ...insights({
      customer,
      asOf,
      release,
      cluster: membership.cluster,
      tags: new Set(tags.map(({ tag: key }) => key)),
      passed: listed.map(({ product }) => product),
      blocked: new Set(withheld.map(({ product }) => product.productId)),
      reviewOn: reviewDays(blocked),
      unasked: unasked(personalised, blocked),
    }),
  };
}

/**
 * How likely each product is to stand at a rank (from 1) of the customer's list, over all that chance may do: 0 to 1.
 * @param customer as known on `asOf` (see asKnownOn)
 */
export function chancesOf(
  customer: CustomerRecord,
  feedback: FeedbackState,
  release: Release,
  asOf: Day,
): (productId: string, rank: number) => number {
  const { rules, catalogue, riskProfileMeans } = release;
  const subject: Subject = { customer, feedback, asOf, rules, catalogue, riskProfileMeans, product: null };
  const membership = classify(customer, release.model);
  const { personalised, proposals } = tagAndPropose(subject, membership, release);
  const { passed } = gate(proposals, subject, membership, release);
  return chancesAtRanks(passed, { subject, membership, personalised }, release);
}
