import type { Value } from '../../book/columns.js';
import type { Product } from '../catalogue.js';
import type { Decision } from '../decision.js';
import { recommend } from '../recommend.js';
import type { Release } from '../release.js';
import { appliesOn } from '../rules.js';
import { directionOf } from './changeable.js';
import { withMove, type Move } from './move.js';
import { nearestValue } from './nearest-value.js';
import { obstacles, waysToPropose, type Reader } from './obstacles.js';
import type { Ways } from './ways.js';
import { columnNamed, fateOf, isLetIn, worldOf, type Ground, type World } from './world.js';

/** More than this at once is no advice. */
const MOST_TRAITS = 4;
/** Sets of changes that are tried; the bound on the time of a search. */
const MOST_TRIES = 200;
/** Of sets with equally many traits, so many are made as small as they can be. */
const MOST_SHRUNK = 3;

/** A smallest change, or what stands in the way of one. */
export type Change =
  /** `rank`: the place that the product would have. */
  | { readonly kind: 'found'; readonly moves: readonly Move[]; readonly rank: number }
  /** `stuck`: what nothing gets past; empty: too many values would have to move. */
  | { readonly kind: 'none'; readonly stuck: readonly Stuck[] };

/** Columns and measures that would have to move for one obstacle, any of them or all, and that the customer cannot. */
export type Stuck = readonly string[];

/** What is aimed at: that a product is let in, or that one which is let in comes among the first. */
interface Goal {
  readonly isReached: (world: World) => boolean;
  readonly ways: (world: World) => readonly Ways[];
}

function decisionIn({ record, feedback, release, asOf }: World): Decision {
  return recommend(record, feedback, release, asOf);
}

function rankIn(world: World, product: Product): number | null {
  const found = decisionIn(world).recommendations.find((one) => one.product.productId === product.productId);
  return found?.rank ?? null;
}

/** Whether enough of its kind on a list may keep a product off it. */
function mayBeSpare(product: Product, { asOf, rules }: Release): boolean {
  return rules.gate.some((rule) => rule.most !== null && appliesOn(rule, product, asOf));
}

function goalFor(product: Product, ground: Ground, reader: Reader): Goal {
  const { rules } = ground.release;
  const more = (world: World): Ways =>
    waysToPropose(product, world, reader, fateOf(world, product).proposal?.tags ?? []);
  if (isLetIn(worldOf(ground, []), product)) {
    return {
      isReached: (world) => (rankIn(world, product) ?? Infinity) <= rules.listSize,
      ways: (world) => [more(world)],
    };
  }
  const spare = mayBeSpare(product, ground.release);
  return {
    isReached: (world) => isLetIn(world, product) && (!spare || rankIn(world, product) !== null),
    ways: (world) => (isLetIn(world, product) ? [more(world)] : obstacles(product, world, reader)),
  };
}

function places(name: string, value: Value, ground: Ground): number {
  const column = columnNamed(ground.release, name);
  return column?.kind === 'category' ? column.levels.indexOf(String(value)) : -1;
}

/** How much of a change a move is: 0 is nothing, 1 all of a value. A word taken back costs nothing. */
function sizeOf(move: Move, ground: Ground): number {
  if (move.kind === 'TAKE_BACK') return 0;
  if (move.kind === 'WAIT') return Math.min((move.until - ground.release.asOf) / 365, 1);
  const { column, from, to } = move;
  if (typeof from === 'number' && typeof to === 'number') {
    return Math.abs(to - from) / Math.max(Math.abs(from), Math.abs(to), 1e-9);
  }
  const levels = columnNamed(ground.release, column);
  if (from === null || levels?.kind !== 'category') return 1;
  const steps = Math.abs(places(column, to, ground) - places(column, from, ground));
  return steps / Math.max(levels.levels.length - 1, 1);
}

function totalSize(moves: readonly Move[], ground: Ground): number {
  return moves.reduce((sum, move) => sum + sizeOf(move, ground), 0);
}

/** Without whatever is not needed: what remains fails as soon as any one part is left out. */
function needed(moves: readonly Move[], ground: Ground, goal: Goal): readonly Move[] {
  const spare = moves.find((move) =>
    goal.isReached(
      worldOf(
        ground,
        moves.filter((one) => one !== move),
      ),
    ),
  );
  return spare === undefined
    ? moves
    : needed(
        moves.filter((one) => one !== spare),
        ground,
        goal,
      );
}

/** The same change with every value as near to the present one as the others allow. */
function tightened(moves: readonly Move[], ground: Ground, goal: Goal): readonly Move[] {
  return moves.reduce<readonly Move[]>((kept, move) => {
    if (move.kind !== 'VALUE' || directionOf(move.column) === null) return kept;
    const others = kept.filter((one) => one !== move);
    const to = nearestValue(move.column, worldOf(ground, others), (value) =>
      goal.isReached(worldOf(ground, [...others, { ...move, to: value }])),
    );
    return to === null ? kept : kept.map((one) => (one === move ? { ...move, to } : one));
  }, moves);
}

interface Searched {
  /** Sets that reach the goal, all with the fewest traits there are. */
  readonly reaching: readonly (readonly Move[])[];
  readonly stuck: readonly Stuck[];
}

function keyOf(moves: readonly Move[]): string {
  return JSON.stringify(moves.map((move) => JSON.stringify(move)).sort());
}

/** The steps from one world: those past the obstacle with the fewest, or each obstacle that no step gets past. */
function stepsFrom(world: World, goal: Goal): Pick<Ways, 'moves'> & { readonly stuck: readonly Stuck[] } {
  const ways = goal.ways(world);
  const stuck = ways.filter(({ moves }) => moves.length === 0);
  if (stuck.length > 0) return { moves: [], stuck: stuck.map((one) => one.stuck) };
  const [fewest] = ways.toSorted((one, other) => one.moves.length - other.moves.length);
  return { moves: fewest?.moves ?? [], stuck: [] };
}

/** Breadth first over the number of traits, so that the first sets that reach the goal have the fewest. */
function search(ground: Ground, goal: Goal): Searched {
  const tried = new Set<string>();
  const stuck = new Set<string>();
  let sets: (readonly Move[])[] = [[]];
  for (let traits = 1; traits <= MOST_TRAITS && sets.length > 0; traits += 1) {
    const reaching: (readonly Move[])[] = [];
    const next: (readonly Move[])[] = [];
    // A set that only moves the same traits further joins the queue that is being worked off.
    for (let set = sets.shift(); set !== undefined; set = sets.shift()) {
      const { moves, stuck: here } = stepsFrom(worldOf(ground, set), goal);
      if (set.length === 0 && here.length > 0) return { reaching: [], stuck: here };
      for (const name of here.flat()) stuck.add(name);
      for (const move of moves) {
        const further = withMove(set, move);
        const key = keyOf(further);
        if (tried.has(key) || tried.size >= MOST_TRIES) continue;
        tried.add(key);
        if (goal.isReached(worldOf(ground, further))) reaching.push(further);
        else if (further.length < traits) sets.push(further);
        else next.push(further);
      }
    }
    if (reaching.length > 0) return { reaching, stuck: [] };
    sets = next;
  }
  // Each way ends at an obstacle of its own, so that only all of them together are what stands in the way.
  return { reaching: [], stuck: stuck.size === 0 ? [] : [[...stuck]] };
}

/**
 * The smallest change of a customer's own changeable values that lets a product in (or, where it is let in but
 * outranked, onto the list): the fewest traits, then the smallest relative size. Waiting and taking feedback back count
 * as changes. Every candidate comes from the conditions of rules and catalogue, and the one that is given has been
 * checked by a whole answer. At most 200 sets of changes are tried.
 */
export function smallestChange(product: Product, ground: Ground, reader: Reader): Change {
  const goal = goalFor(product, ground, reader);
  const { reaching, stuck } = search(ground, goal);
  const smallest = [...reaching]
    .sort((one, other) => totalSize(one, ground) - totalSize(other, ground))
    .slice(0, MOST_SHRUNK)
    .map((moves) => needed(tightened(needed(moves, ground, goal), ground, goal), ground, goal))
    .sort((one, other) => one.length - other.length || totalSize(one, ground) - totalSize(other, ground));
  for (const moves of smallest) {
    const rank = rankIn(worldOf(ground, moves), product);
    if (rank !== null) return { kind: 'found', moves, rank };
  }
  return { kind: 'none', stuck };
}
