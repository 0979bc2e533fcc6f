import type { FadedOutcomes, Outcomes } from './snapshot.js';

/** What came of showing a product, by the month in which each customer was last shown it. */
export interface DatedOutcomes extends Omit<Outcomes, 'cluster'> {
  /** Null: shown under other releases than those asked for. */
  readonly cluster: number | null;
  /** In UTC, such as 2026-11. */
  readonly month: string;
  /** How many of those who liked it neither took it nor refused it since. */
  readonly likedOnly: number;
}

/** After so many days an answer counts half: tastes, terms and the bank's customers change. */
export const HALF_LIFE_DAYS = 180;
/** What liking alone is worth beside taking: it is no sale, but no silence either. */
export const LIKED_SHARE = 0.2;

const DAY_MILLISECONDS = 86_400_000;

/** The instant in the middle of a month, as milliseconds since 1970. */
function middleOf(month: string): number {
  const start = new Date(`${month}-01T00:00:00.000Z`);
  return (start.getTime() + Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 1)) / 2;
}

/** How much an answer of a month counts at an instant (ISO 8601): above 0, at most 1. */
export function weightAt(month: string, at: string): number {
  const days = (Date.parse(at) - middleOf(month)) / DAY_MILLISECONDS;
  // What a clock that was set back puts into the future is of today.
  return 2 ** (-Math.max(days, 0) / HALF_LIFE_DAYS);
}

/**
 * Outcomes with each month weighed by its age at an instant (ISO 8601), by cluster and product in the order in which they
 * come. A customer's silence and a customer's answer both have the date of the last showing, so that neither fades before
 * the other.
 */
export function fade(dated: readonly DatedOutcomes[], at: string): readonly FadedOutcomes[] {
  const cells = new Map<string, FadedOutcomes>();
  for (const { cluster, productId, month, shown, taken, likedOnly } of dated) {
    const key = JSON.stringify([cluster, productId]);
    const cell = cells.get(key) ?? { cluster, productId, customers: 0, shown: 0, accepted: 0 };
    const weight = weightAt(month, at);
    cells.set(key, {
      ...cell,
      customers: cell.customers + shown,
      shown: cell.shown + weight * shown,
      accepted: cell.accepted + weight * (taken + LIKED_SHARE * likedOnly),
    });
  }
  return [...cells.values()];
}

/** The outcomes of the clusters that are told apart, each customer counted whole. */
export function wholeOutcomes(dated: readonly DatedOutcomes[]): readonly Outcomes[] {
  const cells = new Map<string, Outcomes>();
  for (const { cluster, productId, shown, taken, refused, liked } of dated) {
    if (cluster === null) continue;
    const key = JSON.stringify([cluster, productId]);
    const cell = cells.get(key) ?? { cluster, productId, shown: 0, taken: 0, refused: 0, liked: 0 };
    cells.set(key, {
      ...cell,
      shown: cell.shown + shown,
      taken: cell.taken + taken,
      refused: cell.refused + refused,
      liked: cell.liked + liked,
    });
  }
  return [...cells.values()];
}
