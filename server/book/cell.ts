import type { Value } from './columns.js';

/** A cell as read: its value and how it had to be mended (null: not at all), or what was expected instead. */
export type Cell = { readonly value: Value; readonly repair: string | null } | { readonly expected: string };

export type CellParser = (text: string) => Cell;

export const MISSING: Cell = { value: null, repair: null };
