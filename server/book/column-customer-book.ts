import type { Book } from './book.js';
import { decodeCursor, encodeCursor, forged } from './cursor.js';
import type {
  CustomerBook,
  CustomerFilter,
  CustomerLabels,
  CustomerPage,
  PageRequest,
} from './customer-book.js';
import { sortRows } from './customer-order.js';
import { plainText, searchableName, searchFor } from './name-search.js';

type RowFilter = (row: number) => boolean;

/** Searches and pages a book in memory; names are prepared and orders sorted once, here. */
export function columnCustomerBook(book: Book, labels: CustomerLabels): CustomerBook {
  const rows = Array.from({ length: book.size }, (_, row) => row);
  const ids = rows.map((row) => book.customerId(row));
  const records = rows.map((row) => book.record(row));
  const names = records.map(({ name }) => name);
  const productTypes = records.map(({ traits }) => traits.Product_Type ?? null);
  const searchableNames = names.map((name) => searchableName(name ?? ''));
  const plainIds = ids.map(plainText);
  const orders = sortRows(ids, names);

  return {
    size: book.size,
    get: (customerIds) =>
      Promise.resolve(
        customerIds.map((customerId) => {
          const row = book.rowOf(customerId);
          return row < 0 ? null : book.record(row);
        }),
      ),
    page: (request) => Promise.resolve(request).then(page),
  };

  function page({ filter, orderBy, first, after }: PageRequest): CustomerPage {
    if (!Number.isSafeInteger(first) || first < 0) throw new RangeError(`A page of ${first} customers.`);
    const order = orders[orderBy];
    const start = after === null ? 0 : placeAfter(order.places, decodeCursor(orderBy, after));
    const { found, totalCount, hasNextPage } = take(order.rows, start, first, rowFilter(filter));
    const customers = found.map((row) => {
      const customer = book.record(row);
      return { customer, cursor: encodeCursor(orderBy, customer.customerId) };
    });
    return { customers, hasNextPage, totalCount };
  }

  function placeAfter(places: Int32Array, customerId: string): number {
    const place = places[book.rowOf(customerId)];
    if (place === undefined) throw forged();
    return place + 1;
  }

  function rowFilter({ text, clusters, tags, productTypes: types }: CustomerFilter): RowFilter | null {
    const filters: RowFilter[] = [];
    const search = searchFor(text ?? '');
    // The cheap filters come first, since every row passes through them.
    if (clusters?.length) filters.push((row) => clusters.includes(labels.clusterOf(row)));
    if (types?.length) filters.push((row) => types.some((type) => type === productTypes[row]));
    if (search !== null) filters.push((row) => search(searchableNames[row] ?? '', plainIds[row] ?? ''));
    if (tags?.length) filters.push((row) => tags.every((tag) => labels.hasTag(row, tag)));
    return filters.length === 0 ? null : (row) => filters.every((passes) => passes(row));
  }
}

/** The first rows at or after a place that pass, and how many pass anywhere. */
function take(
  rows: Int32Array,
  start: number,
  first: number,
  passes: RowFilter | null,
): { readonly found: readonly number[]; readonly totalCount: number; readonly hasNextPage: boolean } {
  if (passes === null) {
    const found = Array.from(rows.subarray(start, start + first));
    return { found, totalCount: rows.length, hasNextPage: start + first < rows.length };
  }
  const found: number[] = [];
  let totalCount = 0;
  let hasNextPage = false;
  for (const [place, row] of rows.entries()) {
    if (!passes(row)) continue;
    totalCount++;
    if (place < start) continue;
    if (found.length < first) found.push(row);
    else hasNextPage = true;
  }
  return { found, totalCount, hasNextPage };
}
