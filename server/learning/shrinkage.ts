/** How often something was tried, and how often it succeeded: 0 to `shown`, not necessarily whole. */
export interface Tried {
  readonly shown: number;
  readonly accepted: number;
}

/** So many customers at the least stand behind every prior: a few lucky answers are no pattern. */
export const LEAST_STRENGTH = 10;
/** Where nothing tells rates apart, each still yields to so many customers of its own. */
export const MOST_STRENGTH = 1000;
/** Before there is anything to fit to. */
export const UNFITTED_STRENGTH = 100;

/**
 * How many customers the common rate of a group is worth beside a member's own: the strength of the Beta prior,
 * between LEAST_STRENGTH and MOST_STRENGTH. It is 1/rho - 1, where rho is the overdispersion of the members' rates around
 * their group's, by the method of moments (Kleinman 1973, weights n), pooled over the groups. Members that differ no more
 * than chance makes them differ give the most. Faded counts make chance look smaller than it was, which errs to the most.
 */
export function strengthOf(groups: readonly (readonly Tried[])[]): number {
  let surplus = 0;
  let room = 0;
  for (const group of groups) {
    const members = group.filter(({ shown }) => shown > 0);
    const shown = members.reduce((sum, one) => sum + one.shown, 0);
    const rate = members.reduce((sum, { accepted }) => sum + accepted, 0) / shown;
    // Where nobody or everybody accepted, there is nothing to tell members apart by.
    if (members.length < 2 || rate <= 0 || rate >= 1) continue;
    const spread = members.reduce((sum, one) => sum + one.shown * (one.accepted / one.shown - rate) ** 2, 0);
    const squares = members.reduce((sum, one) => sum + one.shown ** 2, 0);
    const freedom = members.length - 1;
    surplus += spread / (rate * (1 - rate)) - freedom;
    room += shown - squares / shown - freedom;
  }
  if (room <= 0) return UNFITTED_STRENGTH;
  const rho = surplus / room;
  if (rho <= 0) return MOST_STRENGTH;
  return Math.min(Math.max(1 / rho - 1, LEAST_STRENGTH), MOST_STRENGTH);
}
