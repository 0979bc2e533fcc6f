import type { CustomerOrder } from './customer-book.js';

/** The rows of a book in an order, and the place of each row in it. */
export interface SortedRows {
  readonly rows: Int32Array;
  readonly places: Int32Array;
}

type Compare = (a: number, b: number) => number;

/**
 * Both orders of a book, from its ids and names by row. NAME follows English collation, customers without a name
 * last, ids breaking ties. CUSTOMER_ID counts digits as numbers: 9 comes before 10.
 */
export function sortRows(
  ids: readonly string[],
  names: readonly (string | null)[],
): Readonly<Record<CustomerOrder, SortedRows>> {
  const byId = sorted(ids.length, idComparison(ids));
  const byName = nameComparison(names);
  const { places } = byId;
  return {
    CUSTOMER_ID: byId,
    NAME: sorted(ids.length, (a, b) => byName(a, b) || (places[a] ?? 0) - (places[b] ?? 0)),
  };
}

function idComparison(ids: readonly string[]): Compare {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return (a, b) => {
    const one = ids[a] ?? '';
    const other = ids[b] ?? '';
    // Collation holds "7" and "007" for equal; ids do not.
    return compare(one, other) || (one < other ? -1 : 1);
  };
}

function nameComparison(names: readonly (string | null)[]): Compare {
  const { compare } = new Intl.Collator('en');
  return (a, b) => {
    const one = names[a] ?? null;
    const other = names[b] ?? null;
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return compare(one, other);
  };
}

function sorted(size: number, compare: Compare): SortedRows {
  const rows = Int32Array.from({ length: size }, (_, row) => row).sort(compare);
  const places = new Int32Array(size);
  for (const [place, row] of rows.entries()) places[row] = place;
  return { rows, places };
}
