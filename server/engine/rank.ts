import type { Acceptance } from '../learning/posteriors.js';
import type { Day } from '../book/day.js';
import { acceptanceOf, acceptanceParts, pointsByChance } from './acceptance.js';
import { arranging, type Arrange, type Cap } from './arrange.js';
import { careFirst } from './care-first.js';
import { countPlaces, DRAWS, type PlaceCounts } from './chances.js';
import type { Membership } from './decision.js';
import { isExplored, levelFor, mayExplore } from './exploration.js';
import type { Passed } from './gate.js';
import { pastOf, type Past } from './history/past.js';
import { historyRanker, type HistoryRanker } from './history/ranker.js';
import { historyParts, popularityPart } from './history-parts.js';
import type { Subject } from './measures.js';
import { ownParts, saidParts } from './own-parts.js';
import type { Release } from './release.js';
import { appliesOn, type Rules } from './rules.js';
import { isAskedFor, NOTHING, type ScorePart } from './score-part.js';

export interface Ranked extends Passed {
  readonly score: number;
  readonly parts: readonly ScorePart[];
  /** How likely it was that the product stood at its place, above 0 to 1: below 1 only where chance had a say. */
  readonly propensity: number;
}

/** Who it is ranked for. */
export interface Ranking {
  readonly subject: Subject;
  readonly membership: Membership;
  /** False: by how common products are and what the customer asked for, and by nothing else. */
  readonly personalised: boolean;
}

interface Candidate extends Passed {
  /** Without what chance and variety do. */
  readonly score: number;
  readonly parts: readonly ScorePart[];
  readonly acceptance: Acceptance | null;
}

function withPart<One extends Pick<Candidate, 'score' | 'parts'>>(one: One, part: ScorePart): One {
  return part.points === 0 ? one : { ...one, parts: [...one.parts, part], score: one.score + part.points };
}

function candidateOf(
  one: Passed,
  past: Past,
  { subject, membership, personalised }: Ranking,
  ranker: HistoryRanker,
  release: Release,
): Candidate {
  const { product } = one;
  const acceptance = personalised ? acceptanceOf(product.productId, membership.cluster, release) : null;
  const parts = personalised
    ? [
        ...ownParts(one, subject, ranker, release),
        ...historyParts(product, past, ranker),
        ...acceptanceParts(acceptance),
      ]
    : [popularityPart(product, ranker), ...saidParts(one, subject, release)];
  return { ...one, parts, score: parts.reduce((sum, { points }) => sum + points, 0), acceptance };
}

function candidatesOf(passed: readonly Passed[], ranking: Ranking, release: Release): readonly Candidate[] {
  const ranker = historyRanker(release.history, release.catalogue);
  const past = pastOf(ranking.subject, ranker);
  const scored = passed.map((one) => candidateOf(one, past, ranking, ranker, release));
  const lift = (one: Candidate, points: number): Candidate =>
    withPart(one, { ...NOTHING, kind: 'CARE', points, category: one.product.category });
  return (
    [...careFirst(scored, release.rules.gate, lift)]
      // With equal scores the id decides, so that a list never depends on the order of the catalogue.
      .sort((one, other) => (one.product.productId < other.product.productId ? -1 : 1))
  );
}

function capsOf(candidates: readonly Candidate[], { gate }: Rules, asOf: Day): readonly Cap[] {
  return gate.flatMap((rule): readonly Cap[] => {
    const { most } = rule;
    if (most === null) return [];
    const counts = candidates.map(({ product }) => appliesOn(rule, product, asOf));
    const caring = candidates.some(
      ({ parts }, index) => counts[index] === true && parts.some(({ kind }) => kind === 'CARE'),
    );
    return caring ? [] : [{ most, counts, stays: candidates.map(isAskedFor) }];
  });
}

/** What there is to rank, and how. */
interface Field {
  readonly candidates: readonly Candidate[];
  readonly scores: Int32Array;
  /** By candidate: what each draw adds; null where nothing is left to chance. */
  readonly byChance: readonly (Int16Array | null)[];
  readonly arrange: Arrange;
  /** What draws are told apart by. */
  readonly seed: string;
}

function fieldOf(passed: readonly Passed[], ranking: Ranking, release: Release): Field {
  const candidates = candidatesOf(passed, ranking, release);
  const { subject } = ranking;
  const { rules, model, learning } = release;
  const explores =
    candidates.some(({ acceptance }) => acceptance !== null) && mayExplore(subject, model.statistics);
  return {
    candidates,
    scores: Int32Array.from(candidates, ({ score }) => score),
    byChance: candidates.map((one) =>
      explores && one.acceptance !== null && isExplored(one) ? pointsByChance(one.acceptance) : null,
    ),
    arrange: arranging({
      categories: candidates.map(({ product }) => product.category),
      // Where help comes first, all of it does: variety is for sales.
      spared: candidates.map(({ parts }) => parts.some(({ kind }) => kind === 'CARE')),
      caps: capsOf(candidates, rules, subject.asOf),
      share: rules.sameCategoryShare,
    }),
    seed: learning.faded?.seed ?? '',
  };
}

/** Null where nothing is left to chance. */
function placesOf({ arrange, scores, byChance, seed }: Field, customerId: string): PlaceCounts | null {
  if (byChance.every((points) => points === null)) return null;
  return countPlaces(arrange, scores, byChance, JSON.stringify(['places', seed, customerId]));
}

/**
 * Fifth verb: additive scores, best first. What others' answers taught is a draw from what is known (Thompson 1933) for
 * products and customers that chance may move, else its mean. Every score is the exact sum of its parts. Propensities
 * are those of the list that leaveOutSpare leaves.
 */
export function rank(passed: readonly Passed[], ranking: Ranking, release: Release): readonly Ranked[] {
  const field = fieldOf(passed, ranking, release);
  const { candidates, scores, byChance, arrange, seed } = field;
  const { customerId } = ranking.subject.customer;
  const counted = placesOf(field, customerId);
  const chance = candidates.map(({ product }, index) => {
    const points = byChance[index] ?? null;
    return points === null ? 0 : (points[levelFor(seed, customerId, product.productId)] ?? 0);
  });
  const { order, losses, places } = arrange(scores.map((score, index) => score + (chance[index] ?? 0)));
  return [...order].flatMap((index, place) => {
    const candidate = candidates[index];
    if (candidate === undefined) return [];
    const { acceptance, ...passes } = candidate;
    const { category } = candidate.product;
    const lucky = withPart(passes, {
      ...NOTHING,
      kind: 'ACCEPTANCE',
      points: chance[index] ?? 0,
      acceptance,
      byChance: true,
    });
    // The list itself is one more draw, so that nothing that stands somewhere was impossible.
    const times = 1 + (counted?.[index * candidates.length + Math.max(places[index] ?? 0, 0)] ?? DRAWS);
    const loss: ScorePart = { ...NOTHING, kind: 'DIVERSITY', points: losses[place] ?? 0, category };
    return [{ ...withPart(lucky, loss), propensity: times / (DRAWS + 1) }];
  });
}

/** How likely each product is to stand at a rank (from 1), once leaveOutSpare is through, when luck is fresh: 0 to 1. */
export function chancesAtRanks(
  passed: readonly Passed[],
  ranking: Ranking,
  release: Release,
): (productId: string, rank: number) => number {
  const field = fieldOf(passed, ranking, release);
  const { candidates, arrange, scores } = field;
  const size = candidates.length;
  const counted = placesOf(field, ranking.subject.customer.customerId);
  const fixed = counted === null ? arrange(scores).places.slice() : null;
  return (productId, rank) => {
    const index = candidates.findIndex(({ product }) => product.productId === productId);
    if (index < 0 || rank < 1 || rank > size) return 0;
    if (fixed !== null) return Number(fixed[index] === rank - 1);
    return (counted?.[index * size + rank - 1] ?? 0) / DRAWS;
  };
}
