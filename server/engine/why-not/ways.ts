import type { Value } from '../../book/columns.js';
import type { Product } from '../catalogue.js';
import type { Atom, Condition, Operand } from '../condition.js';
import type { FeedbackState } from '../feedback-state.js';
import { inputsOf, isSpending, passesWithTime } from './changeable.js';
import type { Move } from './move.js';
import { lowestValue, nearestValue } from './nearest-value.js';
import { isAsWanted, onDay, situationIn, withValue, type Wanted, type World } from './world.js';

/** Single steps toward what is wanted; where there is none, the columns and measures that nobody can move. */
export interface Ways {
  readonly moves: readonly Move[];
  readonly stuck: readonly string[];
}

const LONGEST_WAIT = 730;

/** Tags of a customer whose debts press. */
const TROUBLES = ['in-arrears', 'overburdened'] as const;

function allOf(parts: readonly Ways[]): Ways {
  const stuck = parts.filter(({ moves }) => moves.length === 0);
  if (stuck.length > 0) return { moves: [], stuck: stuck.flatMap((part) => part.stuck) };
  // All are needed, so the one with the fewest ways is looked at first.
  return parts.toSorted((one, other) => one.moves.length - other.moves.length)[0] ?? { moves: [], stuck: [] };
}

export function anyOf(parts: readonly Ways[]): Ways {
  const moves = parts.flatMap((part) => part.moves);
  return { moves, stuck: moves.length > 0 ? [] : parts.flatMap((part) => part.stuck) };
}

function daysUntil(test: (days: number) => boolean): number | null {
  if (!test(LONGEST_WAIT)) return null;
  let [failing, doing] = [0, LONGEST_WAIT];
  while (doing - failing > 1) {
    const middle = Math.trunc((failing + doing) / 2);
    if (test(middle)) doing = middle;
    else failing = middle;
  }
  return doing;
}

/** The feedback that set a measure of a product. */
function saidBy(
  measure: string,
  value: Value,
  { productId }: Product,
  feedback: FeedbackState,
): string | null {
  switch (measure) {
    case 'Days_Since_Refusal':
      return feedback.refusals.get(productId)?.feedbackId ?? null;
    case 'Postponed_Days':
      return feedback.postponed.get(productId)?.feedbackId ?? null;
    case 'Said_Already_Held':
      return feedback.held.get(productId) ?? null;
    case 'Unwanted': {
      const wishes = new Map([...feedback.removedTags, ...feedback.removedCategories]);
      return wishes.get(String(value))?.feedbackId ?? null;
    }
    case 'Risk_Ceiling':
      return feedback.maxRiskClass?.feedbackId ?? null;
    default:
      return null;
  }
}

/** Whether the spending of a customer may be among what would have to change for a product. */
function maySpendOtherwise(world: World, product: Product): boolean {
  if (product.regime === 'CREDIT') return false;
  const asIs = { ...world, record: world.unmoved };
  return !TROUBLES.some(
    (tag) =>
      world.release.rules.tag.has(tag) &&
      isAsWanted({ kind: 'tag', tag, negated: false }, 'TRUE', asIs, product),
  );
}

function movesOn(
  operand: Operand,
  atom: Atom,
  wanted: Wanted,
  world: World,
  product: Product,
): readonly Move[] {
  const { name: column } = operand;
  const asWanted = (other: World): boolean => isAsWanted(atom, wanted, other, product);
  const from = situationIn(world, product).value(operand);
  const valueOf = (name: string): Value => world.record.traits[name] ?? null;
  const moves: Move[] = [];
  const inputs = inputsOf(column).filter((name) => !isSpending(name) || maySpendOtherwise(world, product));
  for (const name of inputs) {
    const to = nearestValue(name, world, (value) => asWanted(withValue(world, name, value)));
    if (to !== null) moves.push({ kind: 'VALUE', column: name, from: valueOf(name), to });
  }
  // Where no single value does, one goes as low as it can and another does the rest.
  if (moves.length === 0 && inputs.length > 1) {
    for (const name of inputs) {
      const to = lowestValue(name, world);
      if (to !== null) moves.push({ kind: 'VALUE', column: name, from: valueOf(name), to });
    }
  }
  const feedbackId = saidBy(column, from, product, world.feedback);
  if (feedbackId !== null) moves.push({ kind: 'TAKE_BACK', column, from, feedbackId });
  if (passesWithTime(column)) {
    const days = daysUntil((count) => asWanted(onDay(world, world.asOf + count)));
    if (days !== null) {
      const until = world.asOf + days;
      const to = situationIn(onDay(world, until), product).value(operand);
      moves.push({ kind: 'WAIT', column, from, to, until });
    }
  }
  return moves;
}

function waysOfAtom(atom: Atom, wanted: Wanted, world: World, product: Product): Ways {
  const operands =
    atom.kind === 'compare' && atom.right.kind === 'operand' ? [atom.left, atom.right.operand] : [atom.left];
  const moves = operands.flatMap((operand) => movesOn(operand, atom, wanted, world, product));
  return { moves, stuck: moves.length > 0 ? [] : operands.map(({ name }) => name) };
}

function waysOfParts(
  parts: readonly Condition[],
  joinedBy: 'all' | 'any',
  wanted: Wanted,
  world: World,
  product: Product,
): Ways {
  const ways = parts
    .filter((part) => !isAsWanted(part, wanted, world, product))
    .map((part) => waysTo(part, wanted, world, product));
  return (joinedBy === 'all') === (wanted === 'TRUE') ? allOf(ways) : anyOf(ways);
}

/** Steps toward a condition that is not as wanted yet. */
export function waysTo(condition: Condition, wanted: Wanted, world: World, product: Product): Ways {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return waysOfParts(condition.conditions, condition.kind, wanted, world, product);
    case 'eligible':
      return waysOfParts(product.eligible, 'all', wanted, world, product);
    case 'needed':
      return waysOfParts(product.need, 'any', wanted, world, product);
    case 'tag': {
      const inner = situationIn(world, product).tagCondition(condition.tag);
      const opposite = wanted === 'TRUE' ? 'FALSE' : 'TRUE';
      return waysTo(inner, condition.negated ? opposite : wanted, world, product);
    }
    default:
      return waysOfAtom(condition, wanted, world, product);
  }
}
