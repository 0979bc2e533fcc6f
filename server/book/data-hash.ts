import { createHash } from 'node:crypto';
import type { Book } from './book.js';

/**
 * SHA-256 (hex) over all that can be learnt from: ids, traits and enquiries of every customer, and the date. It tells
 * whether a release was trained on these data. Names and protected attributes are not learnt from, so a change of
 * theirs changes nothing.
 */
export function hashOfBook({ size, asOf, columns, record }: Omit<Book, 'dataHash'>): string {
  const hash = createHash('sha256').update(JSON.stringify([asOf, columns.map(({ name }) => name)]));
  for (let row = 0; row < size; row++) {
    const { customerId, traits, enquiries } = record(row);
    hash.update(JSON.stringify([customerId, Object.values(traits), enquiries]));
  }
  return hash.digest('hex');
}
