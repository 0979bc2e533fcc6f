import type { Decision } from '../engine/decision.js';
import { movedBetween, placeIn } from './changes.js';
import type { Ground } from './ground.js';
import type { Cause } from './recommendation-service.js';

/** An answer told again. */
export interface Told {
  readonly ground: Ground;
  /** How many of the customer's events it rests on. */
  readonly events: number;
  readonly decision: Decision;
}

/** The steps from the end that are looked at one by one, some milliseconds each. */
const STEPS_WALKED = 200;

interface Steps {
  /** Null where the answer of a moment cannot be told again. */
  readonly tell: (index: number) => Promise<Told | null>;
  /** What moved each product among the first `size` on the way from one answer to another. */
  readonly moversBetween: (before: Told, after: Told, size: number) => Promise<ReadonlyMap<string, Cause>>;
}

export interface LastMovers {
  readonly first: Decision;
  readonly last: Decision;
  /** How many products of both count. */
  readonly size: number;
  readonly movers: ReadonlyMap<string, Cause>;
}

/** Tells each answer once; one that cannot be told as the one before it. */
function remembering(tell: Steps['tell'], start: number, first: Told): (index: number) => Promise<Told> {
  const told = new Map<number, Promise<Told>>([[start, Promise.resolve(first)]]);
  const at = async (index: number): Promise<Told> => (await tell(index)) ?? (await toldAt(index - 1));
  const toldAt = (index: number): Promise<Told> => {
    const known = told.get(index) ?? at(index);
    told.set(index, known);
    return known;
  };
  return toldAt;
}

/**
 * What moved each product that differs between the first and the last of many moments: the last that did, where it is
 * among the latest steps; else a step that brought it to where it stands, found by halving, so that a long past takes
 * little longer than a short one. Null where no moment can be told.
 */
export async function lastMovers(
  moments: number,
  { tell, moversBetween }: Steps,
): Promise<LastMovers | null> {
  let start = 0;
  let first = await tell(start);
  while (first === null && start + 1 < moments) first = await tell((start += 1));
  if (first === null) return null;

  const toldAt = remembering(tell, start, first);
  const last = await toldAt(moments - 1);
  const size = last.ground.release.rules.listSize;
  const between = async (before: number, after: number): Promise<ReadonlyMap<string, Cause>> =>
    moversBetween(await toldAt(before), await toldAt(after), size);
  const movers = new Map<string, Cause>();
  const sought = new Set(movedBetween(first.decision, last.decision, size));
  let end = moments - 1;
  for (; end > start && sought.size > 0 && moments - end <= STEPS_WALKED; end -= 1) {
    for (const [productId, cause] of await between(end - 1, end))
      if (sought.delete(productId)) movers.set(productId, cause);
  }
  for (const productId of sought) {
    const place = placeIn(last.decision, productId, size);
    let [low, high] = [start, end];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (placeIn((await toldAt(middle)).decision, productId, size) === place) high = middle;
      else low = middle;
    }
    const cause = (await between(low, high)).get(productId);
    if (cause !== undefined) movers.set(productId, cause);
  }
  return { first: first.decision, last: last.decision, size, movers };
}
