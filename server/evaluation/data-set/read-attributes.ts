import { join } from 'node:path';
import type { Value } from '../../book/columns.js';
import type { CellParser } from '../../book/cell.js';
import type { Day } from '../../book/day.js';
import { dateParser, parseId, parseText, required } from '../../book/parse-cell.js';
import { numberParser } from '../../book/parse-number.js';
import type { AttributeSettings, TableSettings } from './data-set-schema.js';
import { readColumns } from './read-columns.js';
import type { FileReading } from './reading-log.js';

/** A table of attributes as read: each row the values of an id, known from a day on. */
export interface AttributeTable {
  readonly columns: readonly AttributeSettings[];
  readonly ids: readonly string[];
  /** By row; null where a table has no dates, so that its values count for all time. */
  readonly days: readonly Day[] | null;
  readonly rows: readonly (readonly Value[])[];
}

const LARGEST = 1e15;

function parserOf({ kind }: AttributeSettings): CellParser {
  switch (kind) {
    case 'number':
      return numberParser({ minimum: -LARGEST, maximum: LARGEST, whole: false });
    case 'date':
      return dateParser();
    case 'category':
      return parseText;
  }
}

export async function readAttributes(
  directory: string,
  { file, id, validFrom, columns }: TableSettings,
  missing: ReadonlySet<string>,
): Promise<{ readonly table: AttributeTable; readonly reading: FileReading }> {
  const ids: string[] = [];
  const days: Day[] = [];
  const rows: (readonly Value[])[] = [];
  const first = validFrom === undefined ? 1 : 2;
  const reading = await readColumns({
    path: join(directory, file),
    missing,
    columns: () => [
      { name: id, parse: parseId },
      ...(validFrom === undefined
        ? []
        : [{ name: validFrom, parse: required(dateParser(), 'a date, which may not be empty') }]),
      ...columns.map((column) => ({ name: column.name, parse: parserOf(column) })),
    ],
    accept(values) {
      ids.push(String(values[0]));
      if (validFrom !== undefined) days.push(Number(values[1]));
      rows.push(values.slice(first));
      return true;
    },
  });
  return { table: { columns, ids, days: validFrom === undefined ? null : days, rows }, reading };
}
