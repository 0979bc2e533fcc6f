import type { Value } from './columns.js';
import type { Customers } from './read-customers.js';
import type { RowRefusal } from './read-table.js';

/** The row of the customer whom a row of another file belongs to, or why there is none. */
export function knownCustomer({ rows, refused }: Customers, id: Value | undefined): number | RowRefusal {
  const customerId = String(id);
  const row = rows.get(customerId);
  if (row !== undefined) return row;
  const line = refused.get(customerId);
  const expected =
    line === undefined
      ? 'a Customer_ID of customer_data.csv'
      : `a customer who was kept; this one was refused in line ${line} of customer_data.csv`;
  return { column: 'Customer_ID', value: customerId, expected };
}
