import type { Category } from './feedback-state.js';
import type { Product } from './catalogue.js';
import type { CustomerTag, ReasonKind } from './decision.js';
import type { Passed } from './gate.js';
import { popularity, strongestAssociation, typesOf, type Association } from './association.js';
import { careFirst } from './care-first.js';
import type { Subject } from './measures.js';
import { noHistory } from './no-history.js';
import type { Release } from './release.js';

/** One addend of a score, before it is put into words. */
export interface ScorePart {
  readonly kind: ReasonKind;
  /** Whole thousandths. */
  readonly points: number;
  readonly tag: CustomerTag | null;
  readonly association: Association | null;
  readonly daysSinceEnquiry: number | null;
  readonly category: Category | null;
}

export interface Ranked extends Passed {
  readonly score: number;
  readonly parts: readonly ScorePart[];
}

/** Points for one bit of what a tag tells: a tag that half the book has tells one bit, one in eight tells three. */
const POINTS_A_BIT = 100;
/** The customer's own words outweigh everything that is only inferred. */
const WISH_POINTS = 1000;
const LIKED_POINTS = 800;
const RECENCY_POINTS = 300;
const RECENCY_HALF_LIFE_DAYS = 90;
const HIGHEST_RISK_CLASS = 7;

const NOTHING = { tag: null, association: null, daysSinceEnquiry: null, category: null } as const;

/** Surprisal of a tag in bits, from its share among the book's customers. */
function bits(tag: string, release: Release): number {
  const share = release.tagShares.get(tag) ?? 0;
  const floor = 1 / Math.max(release.model.rows, 1);
  return -Math.log2(Math.min(Math.max(share, floor), 1));
}

function wishPoints(tag: string, product: Product, release: Release): number {
  const lean = release.rules.tag.get(tag)?.lean ?? null;
  if (lean === null) return WISH_POINTS;
  const height = (product.riskClass ?? 0) / HIGHEST_RISK_CLASS;
  return Math.round((WISH_POINTS / 2) * (1 + (lean === 'higher-risk' ? height : 1 - height)));
}

function tagPart(tag: CustomerTag, product: Product, release: Release): ScorePart {
  return tag.source === 'FEEDBACK'
    ? { ...NOTHING, kind: 'FEEDBACK', points: wishPoints(tag.tag, product, release), tag }
    : {
        ...NOTHING,
        kind: 'TAG',
        points: Math.round(POINTS_A_BIT * tag.weight * bits(tag.tag, release)),
        tag,
      };
}

function feedbackParts({ productId, category }: Product, { feedback }: Subject): readonly ScorePart[] {
  const parts: ScorePart[] = [];
  if (feedback.verdicts.get(productId)?.verdict === 'LIKED') {
    parts.push({ ...NOTHING, kind: 'FEEDBACK', points: LIKED_POINTS });
  }
  if (feedback.addedCategories.has(category)) {
    parts.push({ ...NOTHING, kind: 'FEEDBACK', points: LIKED_POINTS, category });
  }
  return parts;
}

function recencyPart({ productId }: Product, { customer, catalogue, asOf }: Subject): ScorePart | null {
  const types = catalogue.typesOf(productId);
  const asked = customer.enquiries.find(
    ({ productType, productId: id, status }) =>
      (types.has(productType) || (id !== null && types.has(id))) &&
      (status === 'Approved' || status === 'Pending'),
  );
  if (asked === undefined) return null;
  const daysSinceEnquiry = asOf - asked.day;
  const points = Math.round(RECENCY_POINTS * 2 ** (-daysSinceEnquiry / RECENCY_HALF_LIFE_DAYS));
  return points === 0 ? null : { ...NOTHING, kind: 'RECENCY', points, daysSinceEnquiry };
}

function historyPart(product: Product, taken: ReadonlySet<string>, release: Release): ScorePart | null {
  const association = strongestAssociation(product, taken, release.model.coOccurrence);
  if (association === null) return null;
  const points = Math.round(1000 * (association.low - association.base));
  return points <= 0 ? null : { ...NOTHING, kind: 'CO_OCCURRENCE', points, association };
}

function noHistoryPart(product: Product, taken: ReadonlySet<string>, release: Release): ScorePart | null {
  const missing = noHistory(product, taken, release.model.coOccurrence);
  return missing === null ? null : { ...NOTHING, kind: 'NO_HISTORY', points: 0 };
}

function partsOf(
  { product, tags }: Passed,
  subject: Subject,
  taken: ReadonlySet<string>,
  release: Release,
): readonly ScorePart[] {
  const optional = [
    historyPart(product, taken, release),
    recencyPart(product, subject),
    noHistoryPart(product, taken, release),
  ];
  return [
    ...tags.map((tag) => tagPart(tag, product, release)),
    ...feedbackParts(product, subject),
    ...optional.filter((part) => part !== null),
  ];
}

/** How common a product is, and what the customer asked for: nothing that is known about the customer. */
function plainParts({ product, tags }: Passed, subject: Subject, release: Release): readonly ScorePart[] {
  const share = popularity(product, release.model.coOccurrence);
  const common: ScorePart = { ...NOTHING, kind: 'POPULARITY', points: Math.round(1000 * share) };
  const wishes = tags.filter(({ source }) => source === 'FEEDBACK');
  return [common, ...wishes.map((tag) => tagPart(tag, product, release)), ...feedbackParts(product, subject)];
}

function total(parts: readonly ScorePart[]): number {
  return parts.reduce((sum, { points }) => sum + points, 0);
}

function withCare(one: Ranked, points: number): Ranked {
  const part: ScorePart = { ...NOTHING, kind: 'CARE', points, category: one.product.category };
  return { ...one, parts: [...one.parts, part], score: one.score + points };
}

/** What a product loses when `before` products of its category are already on the list. */
function penalty({ score, parts }: Ranked, before: number, { rules }: Release): number {
  // Where help comes first, all of it does: variety is for sales.
  if (before === 0 || parts.some(({ kind }) => kind === 'CARE')) return 0;
  return -Math.round(score * (1 - rules.sameCategoryShare ** before));
}

function penalised(candidate: Ranked, points: number): Ranked {
  if (points === 0) return candidate;
  const part: ScorePart = { ...NOTHING, kind: 'DIVERSITY', points, category: candidate.product.category };
  return { ...candidate, parts: [...candidate.parts, part], score: candidate.score + points };
}

/**
 * Fifth verb: additive scores, best first. Products are taken one by one; each further product of a category already
 * on the list loses a share of its points, which is a part of its score like any other. Every score is the exact sum of
 * its parts.
 * @param personalised false: by how common products are and what the customer asked for, and by nothing else
 */
export function rank(
  passed: readonly Passed[],
  subject: Subject,
  release: Release,
  personalised = true,
): readonly Ranked[] {
  const taken = typesOf(subject.customer);
  const scored = passed.map((one): Ranked => {
    const parts = personalised ? partsOf(one, subject, taken, release) : plainParts(one, subject, release);
    return { ...one, parts, score: total(parts) };
  });
  const waiting = [...careFirst(scored, release.rules.gate, withCare)]
    // With equal scores the id decides, so that a list never depends on the order of the catalogue.
    .sort((one, other) => (one.product.productId < other.product.productId ? -1 : 1));
  const listed: Ranked[] = [];
  const seen = new Map<Category, number>();
  while (waiting.length > 0) {
    const losses = waiting.map((one) => penalty(one, seen.get(one.product.category) ?? 0, release));
    const scores = waiting.map(({ score }, index) => score + (losses[index] ?? 0));
    const best = scores.indexOf(Math.max(...scores));
    for (const chosen of waiting.splice(best, 1)) {
      listed.push(penalised(chosen, losses[best] ?? 0));
      seen.set(chosen.product.category, (seen.get(chosen.product.category) ?? 0) + 1);
    }
  }
  return listed;
}
