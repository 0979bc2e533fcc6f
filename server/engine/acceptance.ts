import { levelsOf } from '../learning/draws.js';
import { type Acceptance, posteriorsOf } from '../learning/posteriors.js';
import type { Release } from './release.js';
import { NOTHING, type ScorePart } from './score-part.js';

/** What others answered says at most, for or against: less than any word of the customer's own. */
export const MOST_ACCEPTANCE_POINTS = 900;
/** An answer to this very list tells more of the product than a tag does: a doubling counts three bits. */
const POINTS_A_DOUBLING = 300;

/** Points of a rate of acceptance beside what any product may expect. */
function pointsOf(rate: number, average: number): number {
  const points = Math.round(POINTS_A_DOUBLING * Math.log2(rate / average));
  return Math.min(Math.max(points, -MOST_ACCEPTANCE_POINTS), MOST_ACCEPTANCE_POINTS);
}

/** What was learnt of a product in a cluster; null where nobody was ever shown it. */
export function acceptanceOf(
  productId: string,
  cluster: number,
  { learning, model }: Release,
): Acceptance | null {
  return posteriorsOf(learning, model.version).of(productId, cluster);
}

/** What is expected; no part where that is what any product may expect. */
export function acceptanceParts(acceptance: Acceptance | null): readonly ScorePart[] {
  if (acceptance === null) return [];
  const points = pointsOf(acceptance.mean, acceptance.average);
  return points === 0 ? [] : [{ ...NOTHING, kind: 'ACCEPTANCE', points, acceptance }];
}

const known = new WeakMap<Acceptance, Int16Array>();

/** What a draw adds to the points of the mean, for each of the equally likely levels of the posterior. */
export function pointsByChance(acceptance: Acceptance): Int16Array {
  const { mean, average } = acceptance;
  const points =
    known.get(acceptance) ??
    Int16Array.from(levelsOf(acceptance), (rate) => pointsOf(rate, average) - pointsOf(mean, average));
  known.set(acceptance, points);
  return points;
}
