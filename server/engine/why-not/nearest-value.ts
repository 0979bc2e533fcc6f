import type { CategoryColumn, NumberColumn, Value } from '../../book/columns.js';
import { percentile } from '../../model/statistics.js';
import { directionOf } from './changeable.js';
import { columnNamed, type World } from './world.js';

/** Whether a value would do. */
type Test = (value: Value) => boolean;

/** Finer than this nobody changes anything: a percent, a whole amount, one of what is counted. */
function stepOf({ unit }: NumberColumn): number {
  return unit === 'RATIO' || unit === 'SCORE' ? 0.01 : 1;
}

/** As far as the book has seen it; no more than a loan's term can be paid off. */
function highestOf(column: NumberColumn, { record, release }: World): number {
  const seen = percentile(release.model.statistics.book, column.name, 100) ?? column.maximum;
  const term = column.name === 'EMI_Paid' ? record.traits.Tenure_Months : null;
  return Math.min(seen, column.maximum, typeof term === 'number' ? term : Infinity);
}

/** The first number that does on the way from the present one, where whatever lies beyond it does too. */
function nearestNumber(
  column: NumberColumn,
  from: Value,
  upward: boolean,
  world: World,
  test: Test,
): number | null {
  const step = stepOf(column);
  const at = (place: number): number => Math.round(place * step * 1e6) / 1e6;
  const [lowest, highest] = [column.minimum, highestOf(column, world)];
  const start = typeof from === 'number' ? from : upward ? lowest : highest;
  const near = upward ? Math.ceil(start / step) : Math.floor(start / step);
  const far = upward ? Math.floor(highest / step) : Math.ceil(lowest / step);
  if ((far - near) * (upward ? 1 : -1) < 0 || !test(at(far))) return null;
  if (test(at(near))) return at(near);
  let [failing, doing] = [near, far];
  while (Math.abs(doing - failing) > 1) {
    const middle = Math.trunc((failing + doing) / 2);
    if (test(at(middle))) doing = middle;
    else failing = middle;
  }
  return at(doing);
}

function nearestLevel({ levels }: CategoryColumn, from: Value, downOnly: boolean, test: Test): string | null {
  const place = levels.indexOf(String(from));
  const candidates = levels
    .map((level, index) => ({ level, index, steps: Math.abs(index - place) }))
    .filter(({ index, steps }) => steps > 0 && !(downOnly && place >= 0 && index > place))
    .sort((one, other) => one.steps - other.steps);
  return candidates.find(({ level }) => test(level))?.level ?? null;
}

/** The value of a column that would do and is nearest to the present one; null where no value that can be had does. */
export function nearestValue(name: string, world: World, test: Test): Value {
  const direction = directionOf(name);
  const column = columnNamed(world.release, name);
  if (direction === null || column === undefined) return null;
  const from = world.record.traits[name] ?? null;
  if (column.kind === 'category') return nearestLevel(column, from, direction === 'down', test);
  const ways = direction === 'either' ? [true, false] : [direction === 'up'];
  const found = ways.flatMap((upward) => nearestNumber(column, from, upward, world, test) ?? []);
  const far = (value: number): number => (typeof from === 'number' ? Math.abs(value - from) : value);
  return found.length === 0 ? null : found.reduce((one, other) => (far(other) < far(one) ? other : one));
}

/** The lowest value that a customer can bring a column down to; null where it is there already, or cannot fall. */
export function lowestValue(name: string, world: World): number | null {
  const column = columnNamed(world.release, name);
  const from = world.record.traits[name];
  if (column?.kind !== 'number' || directionOf(name) !== 'down' || typeof from !== 'number') return null;
  return from > column.minimum ? column.minimum : null;
}
