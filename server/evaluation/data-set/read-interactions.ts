import { join } from 'node:path';
import type { Cell, CellParser } from '../../book/cell.js';
import { dateParser, parseId, parseText, required } from '../../book/parse-cell.js';
import { numberParser } from '../../book/parse-number.js';
import type { InteractionsSettings } from './data-set-schema.js';
import type { WantedColumn } from './read-columns.js';
import { readColumns } from './read-columns.js';
import type { FileReading } from './reading-log.js';
import type { Taken } from './taken.js';
import { createNumbering } from './taken.js';

const HIGHEST_WINDOW = 9_999;

/** Flags as the file has them: one digit a window, and as many in every row. */
function flagsParser(): CellParser {
  let length = 0;
  return (text): Cell => {
    const flags = text.trim();
    if (length === 0 && /^[01]+$/.test(flags)) length = flags.length;
    if (/^[01]+$/.test(flags) && flags.length === length) return { value: flags, repair: null };
    return { expected: `a 0 or 1 for each window${length === 0 ? '' : ` (${length} digits)`}` };
  };
}

/** @param windows how many there are where the YAML says so: a number beyond is refused */
export async function readInteractions(
  directory: string,
  { file, customer, item, time, window, held, where }: InteractionsSettings,
  missing: ReadonlySet<string>,
  windows: number | null,
): Promise<{ readonly taken: Taken; readonly reading: FileReading }> {
  const highest = windows === null ? HIGHEST_WINDOW : windows - 1;
  const number = numberParser({ minimum: 0, maximum: highest, whole: true });
  const columns: readonly WantedColumn[] = [
    { name: customer, parse: parseId },
    { name: item, parse: parseId },
    ...(time === undefined
      ? []
      : [{ name: time, parse: required(dateParser(), 'a date, which may not be empty') }]),
    ...(window === undefined
      ? []
      : [{ name: window, parse: required(number, `a window from 0 to ${highest}`) }]),
    ...(held === undefined ? [] : [{ name: held, parse: flagsParser() }]),
    ...(where === undefined ? [] : [{ name: where.column, parse: parseText }]),
  ];
  const at = (name: string | undefined): number => columns.findIndex((column) => column.name === name);
  const places = { when: at(time ?? window), held: at(held), where: at(where?.column) };
  const counted = new Set(where?.is);
  const customerNumbers = createNumbering();
  const itemNumbers = createNumbering();
  const customers: number[] = [];
  const items: number[] = [];
  const when: number[] = [];
  const flags: string[] = [];
  const reading = await readColumns({
    path: join(directory, file),
    missing,
    columns: () => columns,
    accept(values) {
      if (where !== undefined && !counted.has(String(values[places.where] ?? ''))) return false;
      customers.push(customerNumbers.of(String(values[0])));
      items.push(itemNumbers.of(String(values[1])));
      if (places.when >= 0) when.push(Number(values[places.when]));
      if (places.held >= 0) flags.push(String(values[places.held]));
      return true;
    },
  });
  const taken: Taken = {
    customerIds: customerNumbers.texts,
    itemIds: itemNumbers.texts,
    customers,
    items,
    days: time === undefined ? null : when,
    windows: window === undefined ? null : when,
    heldAt:
      held === undefined
        ? null
        : (asked) => Uint8Array.from(flags, (one) => Number(one[Math.min(asked, one.length - 1)])),
  };
  return { taken, reading };
}
