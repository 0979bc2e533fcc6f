/**
 * Who took what, and in which window the pair first appeared; the entries of customer c are offsets[c] to
 * offsets[c + 1], ordered by window, then item. A pair stands once. Customers and items are numbered in the ascending
 * code-unit order of their ids, so that a tie broken by index is a tie broken by id.
 */
export interface Interactions {
  readonly customers: number;
  readonly items: number;
  readonly windows: number;
  readonly offsets: Uint32Array;
  readonly item: Uint32Array;
  readonly window: Uint16Array;
}

/**
 * Categorical values, row-major rows x names: 0 is unknown, otherwise the index into levels + 1. Numbers and dates are
 * binned by whoever reads the data.
 */
export interface Attributes {
  readonly names: readonly string[];
  readonly levels: readonly (readonly string[])[];
  readonly rows: number;
  readonly codes: Uint16Array;
}

/** What a ranker may learn from. */
export interface RankingData {
  readonly interactions: Interactions;
  /** The customers' values known at the end of that window. */
  readonly customersAt: (window: number) => Attributes;
  readonly items: Attributes;
  /** Per entry 1 where the item was still held at the end of that window. */
  readonly heldAt?: (window: number) => Uint8Array;
}
