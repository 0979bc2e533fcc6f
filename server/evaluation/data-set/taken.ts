import type { Day } from '../../book/day.js';

/** What the interaction files say: who was seen to take what, when. Customers and items are numbered as they were met. */
export interface Taken {
  readonly customerIds: readonly string[];
  readonly itemIds: readonly string[];
  /** By sighting, as are days and windows. */
  readonly customers: readonly number[];
  readonly items: readonly number[];
  /** null where the data give no days. */
  readonly days: readonly Day[] | null;
  /** null where it follows from the days, or there is one window only. */
  readonly windows: readonly number[] | null;
  /** By sighting, 1 where the item was held at the end of that window; null where the data do not say. */
  readonly heldAt: ((window: number, end: Day) => Uint8Array) | null;
}

/** Gives each different text a number, from 0. */
export interface Numbering {
  readonly texts: readonly string[];
  of(text: string): number;
}

export function createNumbering(): Numbering {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  return {
    texts,
    of(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, texts.length);
      return texts.push(text) - 1;
    },
  };
}
