import type { CustomerOrder } from './customer-book.js';
import { ForgedCursorError } from './customer-book.js';

const MARKS: Readonly<Record<CustomerOrder, string>> = { NAME: 'n', CUSTOMER_ID: 'c' };
/** An id has at most 100 characters, of at most four bytes each. */
const LONGEST_CURSOR = 600;

/** The place after a customer in an order. It names the id only: names do not belong into links and logs. */
export function encodeCursor(order: CustomerOrder, customerId: string): string {
  return Buffer.from(`${MARKS[order]}:${customerId}`, 'utf8').toString('base64url');
}

/**
 * The id of the customer whom a cursor of this order names.
 * @throws {ForgedCursorError} for any other text
 */
export function decodeCursor(order: CustomerOrder, cursor: string): string {
  if (cursor.length > LONGEST_CURSOR) throw forged();
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const mark = `${MARKS[order]}:`;
  const customerId = text.slice(mark.length);
  // Decoding is lenient; only what encodes back to the same text was issued here.
  if (!text.startsWith(mark) || encodeCursor(order, customerId) !== cursor) throw forged();
  return customerId;
}

export function forged(): ForgedCursorError {
  return new ForgedCursorError(
    'This cursor is not of this list. Take endCursor of an earlier page with the same order, or leave "after" out.',
  );
}
