import type { Attributes } from './interactions.js';

/** How many customers with a value took each item: levels x items of one attribute, level 0 (unknown) included. */
export interface ValueTable {
  readonly name: string;
  readonly levels: readonly string[];
  /** By level: customers with that value who took anything. */
  readonly customers: Uint32Array;
  /** Row-major, levels x items. */
  readonly takers: Uint32Array;
}

/** Items of one kind: codes by item (0 is unknown) and, by level, how a customer of the kind takes more of it. */
export interface KinTable {
  readonly name: string;
  readonly levels: readonly string[];
  readonly codes: Uint32Array;
  /** By level: customers who took an item of it. */
  readonly customers: Uint32Array;
  /** By level: customers who took two or more. */
  readonly again: Uint32Array;
  /** By level: how many items there are. */
  readonly items: Uint32Array;
}

/**
 * Everything counted from the entries up to a window; whole numbers of customers, so that each can be traced to rows.
 * Tables of pairs are row-major, items x items, [i * items + j].
 */
export interface Tables {
  readonly upTo: number;
  readonly items: number;
  /** Customers with at least one item. */
  readonly customers: number;
  readonly takers: Uint32Array;
  /** Those of `takers` who took it in the last window. */
  readonly newTakers: Uint32Array;
  /** Took both. */
  readonly together: Uint32Array;
  /** Took both, and both in the last window. */
  readonly lately: Uint32Array;
  /** Took j in a later window than i. */
  readonly followed: Uint32Array;
  /** Took i, and anything in a later window. */
  readonly moved: Uint32Array;
  readonly values: readonly ValueTable[];
  readonly kin: readonly KinTable[];
}

/** One attribute of many, as a column. */
export function codesOf({ names, rows, codes }: Attributes, attribute: number): Uint32Array {
  return Uint32Array.from({ length: rows }, (_, row) => codes[row * names.length + attribute] ?? 0);
}
