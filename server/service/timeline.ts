/** Something that holds from an instant on. */
export interface Dated {
  /** ISO 8601 instant. */
  readonly at: string;
}

/**
 * From when each of a list holds, as milliseconds since 1970: never before what stands earlier on the list, because a
 * clock may be set back, and an order may not.
 */
export function holdsFrom(list: readonly Dated[]): readonly number[] {
  let latest = -Infinity;
  return list.map(({ at }) => (latest = Math.max(latest, Date.parse(at))));
}

/** How many of a list hold at an instant. */
export function countAt(list: readonly Dated[], at: string): number {
  const instant = Date.parse(at);
  const later = holdsFrom(list).findIndex((from) => from > instant);
  return later < 0 ? list.length : later;
}
