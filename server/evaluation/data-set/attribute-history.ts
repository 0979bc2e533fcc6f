import type { Value } from '../../book/columns.js';
import type { Day } from '../../book/day.js';
import type { Attributes } from '../../ranking/interactions.js';
import { levelsOf } from './levels.js';
import type { AttributeTable } from './read-attributes.js';

/**
 * The attributes of each window: of the rows of an id, the latest that was known at the window's end (of the same day the
 * one further down), so that nothing of the future is seen. Bins are cut from what was known at the end of the first
 * window that has anything, and stay, so that a level means the same in every window.
 * @param ids who or what stands in which row of the result
 * @param ends the last day of each window; a window beyond knows every row
 */
export function attributeHistory(
  tables: readonly AttributeTable[],
  ids: readonly string[],
  ends: readonly Day[],
): (window: number) => Attributes {
  const rowOf = new Map(ids.map((id, row) => [id, row]));
  const parts = tables.map((table) => historyOf(table, rowOf, ids.length, ends));
  const names = parts.flatMap((part) => part.names);
  const levels = parts.flatMap((part) => part.levels);
  const known = new Map<number, Attributes>();
  return (window) => {
    const before = known.get(window);
    if (before !== undefined) return before;
    const codes = new Uint16Array(ids.length * names.length);
    let first = 0;
    for (const part of parts) {
      const own = part.codesAt(ends[window] ?? Infinity);
      const width = part.names.length;
      for (let row = 0; row < ids.length; row += 1) {
        codes.set(own.subarray(row * width, (row + 1) * width), row * names.length + first);
      }
      first += width;
    }
    const attributes = { names, levels, rows: ids.length, codes };
    known.set(window, attributes);
    return attributes;
  };
}

interface TableHistory {
  readonly names: readonly string[];
  readonly levels: readonly (readonly string[])[];
  /** ids x names, row-major. */
  codesAt(end: Day): Uint16Array;
}

function historyOf(
  { columns, ids, days, rows }: AttributeTable,
  rowOf: ReadonlyMap<string, number>,
  count: number,
  ends: readonly Day[],
): TableHistory {
  const latestAt = (end: Day): Int32Array => {
    const latest = new Int32Array(count).fill(-1);
    ids.forEach((id, at) => {
      const row = rowOf.get(id);
      const day = days?.[at] ?? 0;
      if (row === undefined || (days !== null && day > end)) return;
      const other = latest[row] ?? -1;
      if (other < 0 || day >= (days?.[other] ?? 0)) latest[row] = at;
    });
    return latest;
  };
  const cells = (latest: Int32Array, column: number): readonly Value[] =>
    Array.from(latest, (at) => (at < 0 ? null : (rows[at]?.[column] ?? null)));
  const early = [...ends, Infinity].map(latestAt).find((latest) => latest.some((at) => at >= 0));
  const coders = columns.map((column, index) =>
    levelsOf(
      column,
      cells(early ?? new Int32Array(0), index),
      rows.map((row) => row[index] ?? null),
    ),
  );
  return {
    names: columns.map(({ name }) => name),
    levels: coders.map(({ levels }) => levels),
    codesAt(end) {
      const codes = new Uint16Array(count * columns.length);
      const latest = latestAt(end);
      coders.forEach((coder, column) => {
        cells(latest, column).forEach((value, row) => {
          codes[row * columns.length + column] = coder.codeOf(value);
        });
      });
      return codes;
    },
  };
}
