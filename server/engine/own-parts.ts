import type { Product } from './catalogue.js';
import type { CustomerTag } from './decision.js';
import type { Passed } from './gate.js';
import type { HistoryRanker } from './history/ranker.js';
import { tagBitsOf } from './history/signals.js';
import { measureNamed, type Subject } from './measures.js';
import type { Release } from './release.js';
import { NOTHING, type ScorePart } from './score-part.js';
import { about } from './situation.js';

/** The customer's own words outweigh everything that is only inferred. */
const WISH_POINTS = 3000;
const LIKED_POINTS = 2400;
const RECENCY_POINTS = 900;
const RECENCY_HALF_LIFE_DAYS = 90;
/** A refusal stays stronger than all that others' answers may say (MOST_ACCEPTANCE_POINTS) for 20 months. */
const REFUSAL_POINTS = 3000;
const REFUSAL_HALF_LIFE_DAYS = 365;
const HIGHEST_RISK_CLASS = 7;

function wishPoints(tag: string, product: Product, release: Release): number {
  const lean = release.rules.tag.get(tag)?.lean ?? null;
  if (lean === null) return WISH_POINTS;
  const height = (product.riskClass ?? 0) / HIGHEST_RISK_CLASS;
  return Math.round((WISH_POINTS / 2) * (1 + (lean === 'higher-risk' ? height : 1 - height)));
}

function wishPart(tag: CustomerTag, product: Product, release: Release): ScorePart {
  return { ...NOTHING, kind: 'FEEDBACK', points: wishPoints(tag.tag, product, release), tag };
}

function tagPart(tag: CustomerTag, product: Product, ranker: HistoryRanker, release: Release): ScorePart {
  const bits = tagBitsOf(release.tagShares, release.model.rows)(tag.tag);
  const points = Math.round(ranker.tagPointsABit(ranker.itemOf(product)) * tag.weight * bits);
  return { ...NOTHING, kind: 'TAG', points, tag };
}

/** What is left of a refusal once its cool-off is over; nothing where the product was liked since. */
function refusalPart(product: Product, subject: Subject): ScorePart | null {
  if (subject.feedback.verdicts.get(product.productId)?.verdict === 'LIKED') return null;
  const days = measureNamed('Days_Since_Refusal')?.take(about(subject, product), 'this');
  if (typeof days !== 'number' || !Number.isFinite(days)) return null;
  const points = -Math.round(REFUSAL_POINTS * 2 ** (-Math.max(days, 0) / REFUSAL_HALF_LIFE_DAYS));
  return points === 0 ? null : { ...NOTHING, kind: 'FEEDBACK', points, days };
}

function feedbackParts(product: Product, subject: Subject): readonly ScorePart[] {
  const { feedback } = subject;
  const { productId, category } = product;
  const liked = feedback.verdicts.get(productId)?.verdict === 'LIKED';
  const refusal = refusalPart(product, subject);
  return [
    ...(liked ? [{ ...NOTHING, kind: 'FEEDBACK', points: LIKED_POINTS } as const] : []),
    ...(feedback.addedCategories.has(category)
      ? [{ ...NOTHING, kind: 'FEEDBACK', points: LIKED_POINTS, category } as const]
      : []),
    ...(refusal === null ? [] : [refusal]),
  ];
}

function recencyParts({ productId }: Product, { customer, catalogue, asOf }: Subject): readonly ScorePart[] {
  const types = catalogue.typesOf(productId);
  const asked = customer.enquiries.find(
    ({ productType, productId: id, status }) =>
      (types.has(productType) || (id !== null && types.has(id))) &&
      (status === 'Approved' || status === 'Pending'),
  );
  if (asked === undefined) return [];
  const days = asOf - asked.day;
  const points = Math.round(RECENCY_POINTS * 2 ** (-days / RECENCY_HALF_LIFE_DAYS));
  return points === 0 ? [] : [{ ...NOTHING, kind: 'RECENCY', points, days }];
}

/** What the customer's own values, words and enquiries say about a product. */
export function ownParts(
  { product, tags }: Passed,
  subject: Subject,
  ranker: HistoryRanker,
  release: Release,
): readonly ScorePart[] {
  return [
    ...tags.map((tag) =>
      tag.source === 'FEEDBACK' ? wishPart(tag, product, release) : tagPart(tag, product, ranker, release),
    ),
    ...feedbackParts(product, subject),
    ...recencyParts(product, subject),
  ];
}

/** What the customer asked for and said, and nothing that is known about them. */
export function saidParts(
  { product, tags }: Passed,
  subject: Subject,
  release: Release,
): readonly ScorePart[] {
  const wishes = tags.filter(({ source }) => source === 'FEEDBACK');
  return [...wishes.map((tag) => wishPart(tag, product, release)), ...feedbackParts(product, subject)];
}
