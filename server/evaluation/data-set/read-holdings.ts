import { join } from 'node:path';
import { BookError } from '../../book/book-error.js';
import type { Day } from '../../book/day.js';
import { dateParser, parseId, required } from '../../book/parse-cell.js';
import { numberParser } from '../../book/parse-number.js';
import type { HoldingsSettings } from './data-set-schema.js';
import { readColumns } from './read-columns.js';
import type { FileReading } from './reading-log.js';
import type { Taken } from './taken.js';
import { createNumbering } from './taken.js';

/** Each row says what one customer held on one day. Flat, because such files have many millions of rows. */
interface Snapshots {
  readonly customers: number[];
  readonly days: Day[];
  /** The pairs of row r are pairs[starts[r]] to pairs[starts[r + 1] - 1]. */
  readonly starts: number[];
  readonly pairs: number[];
}

/** A product is held where its cell is above 0: banks write flags, counts and balances. */
const HELD = numberParser({ minimum: 0, maximum: 1e15, whole: false });

/** The product columns of a matrix: named, or matched by * for any letters. */
function productColumns(
  path: string,
  header: readonly string[],
  { customer, date, products }: HoldingsSettings,
): readonly string[] {
  const chosen = products.flatMap((product) => {
    if (!product.includes('*')) return [product];
    const parts = product.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    const pattern = new RegExp(`^${parts.join('.*')}$`);
    const matched = header.filter((name) => pattern.test(name) && name !== customer && name !== date);
    if (matched.length > 0) return matched;
    throw new BookError(
      `${path}, line 1: no column is called ${product}. The header has: ${header.join(', ').slice(0, 400)}.`,
    );
  });
  return [...new Set(chosen)];
}

/** Reads a matrix with a column for each product: a pair is taken on the first day that shows it. */
export async function readHoldings(
  directory: string,
  settings: HoldingsSettings,
  missing: ReadonlySet<string>,
): Promise<{ readonly taken: Taken; readonly reading: FileReading }> {
  const { file, customer, date } = settings;
  const path = join(directory, file);
  const numbering = createNumbering();
  const snapshots: Snapshots = { customers: [], days: [], starts: [0], pairs: [] };
  const pairs = { numbers: new Map<number, number>(), customers: [], items: [], days: [] } as {
    readonly numbers: Map<number, number>;
    readonly customers: number[];
    readonly items: number[];
    readonly days: Day[];
  };
  let products: readonly string[] = [];
  const first = date === undefined ? 1 : 2;
  const reading = await readColumns({
    path,
    missing,
    columns(header) {
      products = productColumns(path, header, settings);
      return [
        { name: customer, parse: parseId },
        ...(date === undefined
          ? []
          : [{ name: date, parse: required(dateParser(), 'a date, which may not be empty') }]),
        ...products.map((name) => ({ name, parse: HELD })),
      ];
    },
    accept(values) {
      const owner = numbering.of(String(values[0]));
      const day = date === undefined ? 0 : Number(values[1]);
      snapshots.customers.push(owner);
      snapshots.days.push(day);
      for (let item = 0; item < products.length; item += 1) {
        if (Number(values[first + item] ?? 0) <= 0) continue;
        const key = owner * products.length + item;
        const pair = pairs.numbers.get(key) ?? pairs.customers.length;
        if (pair === pairs.customers.length) {
          pairs.numbers.set(key, pair);
          pairs.customers.push(owner);
          pairs.items.push(item);
          pairs.days.push(day);
        }
        pairs.days[pair] = Math.min(pairs.days[pair] ?? day, day);
        snapshots.pairs.push(pair);
      }
      snapshots.starts.push(snapshots.pairs.length);
      return true;
    },
  });
  const taken: Taken = {
    customerIds: numbering.texts,
    itemIds: products,
    customers: pairs.customers,
    items: pairs.items,
    days: date === undefined ? null : pairs.days,
    windows: null,
    heldAt:
      date === undefined
        ? null
        : (_window, end) => heldOn(end, snapshots, pairs.customers.length, numbering.texts.length),
  };
  return { taken, reading };
}

/** By pair, 1 where the customer's latest row up to that day shows it. */
function heldOn(
  end: Day,
  { customers, days, starts, pairs }: Snapshots,
  count: number,
  owners: number,
): Uint8Array {
  const latest = new Int32Array(owners).fill(-1);
  customers.forEach((owner, row) => {
    const day = days[row] ?? 0;
    const known = latest[owner] ?? -1;
    if (day <= end && (known < 0 || day >= (days[known] ?? 0))) latest[owner] = row;
  });
  const held = new Uint8Array(count);
  for (const row of latest) {
    if (row < 0) continue;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) held[pairs[at] ?? 0] = 1;
  }
  return held;
}
