import type { Tables } from './tables.js';

/** An item of the customer's own. */
export interface HistoryEntry {
  readonly item: number;
  /** The window in which it appeared. */
  readonly window: number;
  readonly held: boolean;
}

/** A customer, in the data or not. */
export interface Subject {
  readonly history: readonly HistoryEntry[];
  /** Codes in the order of the tables' values; 0 or missing is unknown. */
  readonly values: ArrayLike<number>;
  /** For each signal from outside, by item, never negative. */
  readonly extra?: readonly ArrayLike<number>[];
}

/**
 * Where each signal stands in a vector of signals. `shared` is the rule again, where both items share an attribute;
 * `recent` and `held` are the rule again, where the customer took the source lately or still holds it.
 */
export interface Layout {
  readonly rule: number;
  readonly shared: number;
  readonly recent: number;
  readonly held: number;
  readonly lately: number;
  readonly followed: number;
  readonly kin: number;
  readonly values: number;
  readonly popularity: number;
  readonly extra: number;
  readonly size: number;
}

export function layoutOf({ kin, values }: Tables, extras: number): Layout {
  const recent = 1 + kin.length;
  const afterPairs = recent + 5;
  const popularity = afterPairs + values.length;
  return {
    rule: 0,
    shared: 1,
    recent,
    held: recent + 1,
    lately: recent + 2,
    followed: recent + 3,
    kin: recent + 4,
    values: afterPairs,
    popularity,
    extra: popularity + 1,
    size: popularity + 1 + extras,
  };
}

/** Names for a report of weights, in the order of the layout. */
export function signalNames({ kin, values }: Tables, extras: readonly string[]): readonly string[] {
  return [
    'rule',
    ...kin.map(({ name }) => `rule, same ${name}`),
    'rule, source taken in the last window',
    'rule, source still held',
    'taken together in the last window',
    'taken afterwards',
    'more of a kind',
    ...values.map(({ name }) => `value ${name}`),
    'popularity',
    ...extras,
  ];
}

/** Customers as many as these count against every share: a share of few is not taken at its word. */
const DOUBT_OF_A_RULE = 5;
const DOUBT_OF_A_WINDOW = 10;

function share(count: number | undefined, of: number | undefined, doubt: number): number {
  return (count ?? 0) / ((of ?? 0) + doubt);
}

/** The doubtful confidence of "who took i also took j" (Agrawal, Imielinski and Swami 1993). */
export function ruleShare({ items, together, takers }: Tables, from: number, to: number): number {
  return share(together[from * items + to], takers[from], DOUBT_OF_A_RULE);
}

export function latelyShare({ items, lately, newTakers }: Tables, from: number, to: number): number {
  return share(lately[from * items + to], newTakers[from], DOUBT_OF_A_WINDOW);
}

/** Sequential rule: who took i took j in a later window, among those who took anything later. */
export function followedShare({ items, followed, moved }: Tables, from: number, to: number): number {
  return share(followed[from * items + to], moved[from], DOUBT_OF_A_WINDOW);
}

/** Whether two items are of one kind in an attribute. */
export function sameKind({ kin }: Tables, attribute: number, from: number, to: number): boolean {
  const codes = kin[attribute]?.codes;
  return codes !== undefined && codes[from] !== 0 && codes[from] === codes[to];
}

/** How likely a taker of one kind takes a given other item of it; the mean over the attributes. */
export function kinShare(tables: Tables, from: number, to: number): number {
  let sum = 0;
  tables.kin.forEach(({ codes, customers, again, items }, attribute) => {
    if (!sameKind(tables, attribute, from, to)) return;
    const level = codes[from] ?? 0;
    const others = Math.max((items[level] ?? 0) - 1, 1);
    sum += share(again[level], customers[level], DOUBT_OF_A_RULE) / others;
  });
  return tables.kin.length === 0 ? 0 : sum / tables.kin.length;
}

/** The share of the customers with a value who took the item; 0 for a value unknown. */
export function valueShare(tables: Tables, attribute: number, level: number, item: number): number {
  const table = tables.values[attribute];
  if (table === undefined || level === 0) return 0;
  return share(table.takers[level * tables.items + item], table.customers[level], DOUBT_OF_A_RULE);
}

export function popularityShare({ takers, customers }: Tables, item: number): number {
  return share(takers[item], customers, DOUBT_OF_A_RULE);
}
