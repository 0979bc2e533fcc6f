import type { Book } from '../book/book.js';
import type { ProtectedTable } from '../book/protected.js';

/** The column that age bands are reported as; it is no protected column of the files, but protected by law. */
export const AGE = 'Age';

/** From this age on; 62 is where US Regulation B (12 CFR 1002.2(o)) begins to call an applicant elderly. */
const AGE_BANDS = [
  { from: 62, name: '62 and over' },
  { from: 45, name: '45 to 61' },
  { from: 30, name: '30 to 44' },
  { from: 0, name: 'under 30' },
] as const;

/** The most groups that are told apart: a nationality of each country, not a free text of each customer. */
const MOST_GROUPS = 50;

/** Customers told apart by one attribute. Places are those of the rows that were asked for. */
export interface People {
  readonly column: string;
  /** In the order in which they are reported: by size, age bands by age. */
  readonly groups: readonly { readonly name: string; readonly places: Uint32Array }[];
  /** Customers of whom the attribute is not known. */
  readonly notStated: Uint32Array;
  /** Groups of fewer customers than the minimum, who are counted and no more. */
  readonly suppressed: { readonly groups: number; readonly customers: number };
}

/** The number of a customer's age band, from 1; 0 where the age is not known. */
export function ageBandNumber(book: Book, row: number): number {
  const age = book.record(row).traits.Age;
  return typeof age === 'number' ? AGE_BANDS.length - AGE_BANDS.findIndex(({ from }) => age >= from) : 0;
}

/** "female" and "FEMALE" are one group, named as most rows have it. */
function spelling(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0])[0];
}

function peopleBy(
  column: string,
  rows: Uint32Array,
  textOf: (row: number) => string | null,
  smallest: number,
): People {
  const members = new Map<string, { readonly texts: string[]; readonly places: number[] }>();
  const notStated: number[] = [];
  rows.forEach((row, place) => {
    const text = textOf(row);
    if (text === null) {
      notStated.push(place);
      return;
    }
    const key = text.normalize('NFC').toLowerCase();
    const group = members.get(key) ?? { texts: [], places: [] };
    members.set(key, group);
    group.texts.push(text);
    group.places.push(place);
  });
  const named = [...members.values()].map(({ texts, places }) => ({
    name: spelling(texts),
    places: Uint32Array.from(places),
  }));
  const ordered = named.sort(
    (one, other) => other.places.length - one.places.length || (one.name < other.name ? -1 : 1),
  );
  const shown = ordered.filter(({ places }) => places.length >= smallest).slice(0, MOST_GROUPS);
  const rest = ordered.filter((group) => !shown.includes(group));
  return {
    column,
    groups: shown,
    notStated: Uint32Array.from(notStated),
    suppressed: {
      groups: rest.length,
      customers: rest.reduce((sum, { places }) => sum + places.length, 0),
    },
  };
}

function byAge(book: Book, rows: Uint32Array, smallest: number): People {
  const bands = AGE_BANDS.map(({ name }) => name).reverse();
  const people = peopleBy(AGE, rows, (row) => bands[ageBandNumber(book, row) - 1] ?? null, smallest);
  const place = (name: string): number => bands.findIndex((band) => band === name);
  return { ...people, groups: [...people.groups].sort((one, other) => place(one.name) - place(other.name)) };
}

/**
 * The customers of some rows of the book by age band and by every protected column that the files have.
 * @param smallest the fewest customers of a group that is told apart
 */
export function peopleOf(
  book: Book,
  table: ProtectedTable,
  rows: Uint32Array,
  smallest: number,
): readonly People[] {
  const columns = [...table.columns].sort();
  return [
    byAge(book, rows, smallest),
    ...columns.map((column) => peopleBy(column, rows, (row) => table.value(row, column), smallest)),
  ];
}
