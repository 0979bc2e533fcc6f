/** Rows as they are shown, with how many were left out, and why. */
export interface Listed<Item> {
  readonly items: readonly Item[];
  /** Rest on too few customers. */
  readonly suppressed: number;
  /** Are about something that is no more. */
  readonly unknown: number;
}

/** @param itemOf null where the release in force does not know what the row is about */
export function listed<Row, Item>(
  rows: readonly Row[],
  minimumCell: number,
  customersOf: (row: Row) => number,
  itemOf: (row: Row) => Item | null,
): Listed<Item> {
  const large = rows.filter((row) => customersOf(row) >= minimumCell);
  const items = large.flatMap((row) => itemOf(row) ?? []);
  return { items, suppressed: rows.length - large.length, unknown: large.length - items.length };
}
