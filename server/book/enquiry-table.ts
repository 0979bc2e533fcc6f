import type { EnquiryStatus } from './columns.js';
import type { Enquiry } from './customer.js';
import type { Day } from './day.js';
import { numberColumn, textColumn } from './typed-columns.js';

/** All enquiries by customer, attached before the join so that many enquiries never multiply a customer. */
export interface EnquiryTable {
  readonly size: number;
  /** Every enquiry's day, ascending. */
  readonly days: Int32Array;
  /** Newest first; on the same day in the order in which they were added. */
  of(row: number): readonly Enquiry[];
}

export interface EnquiryTableBuilder {
  add(row: number, enquiry: Enquiry): void;
  finish(): EnquiryTable;
}

/** @param customers number of customers; rows run from 0 to customers - 1 */
export function createEnquiryTable(customers: number): EnquiryTableBuilder {
  const owners: number[] = [];
  const days: Day[] = [];
  const productTypes = textColumn();
  const productIds = textColumn();
  const amounts = numberColumn();
  const statuses: EnquiryStatus[] = [];
  return {
    add(row, { day, productType, productId, amount, status }) {
      const at = owners.push(row) - 1;
      days.push(day);
      productTypes.set(at, productType);
      productIds.set(at, productId);
      amounts.set(at, amount);
      statuses.push(status);
    },
    finish() {
      const { offsets, order } = grouped(customers, owners, days);
      return {
        size: owners.length,
        days: Int32Array.from(days).sort(),
        of: (row) => Array.from(order.subarray(offsets[row], offsets[row + 1]), enquiryAt),
      };
    },
  };

  function enquiryAt(at: number): Enquiry {
    const productId = productIds.get(at);
    const amount = amounts.get(at);
    return {
      day: element(days, at),
      productType: String(productTypes.get(at)),
      productId: typeof productId === 'string' ? productId : null,
      amount: typeof amount === 'number' ? amount : null,
      status: element(statuses, at),
    };
  }
}

function element<Item>(list: readonly Item[], index: number): Item {
  const item = list[index];
  if (item === undefined) throw new RangeError(`No enquiry ${index}.`);
  return item;
}

/** Enquiries of customer r are order[offsets[r]] to order[offsets[r + 1] - 1], newest first. */
function grouped(
  customers: number,
  owners: readonly number[],
  days: readonly Day[],
): { readonly offsets: Int32Array; readonly order: Int32Array } {
  const offsets = new Int32Array(customers + 1);
  for (const owner of owners) offsets[owner + 1] = (offsets[owner + 1] ?? 0) + 1;
  for (let row = 0; row < customers; row++) offsets[row + 1] = (offsets[row + 1] ?? 0) + (offsets[row] ?? 0);
  const next = offsets.slice();
  const order = new Int32Array(owners.length);
  for (const [at, owner] of owners.entries()) {
    const place = next[owner] ?? 0;
    order[place] = at;
    next[owner] = place + 1;
  }
  for (let row = 0; row < customers; row++) {
    // Typed arrays sort stably, so that enquiries of one day keep their order.
    order.subarray(offsets[row], offsets[row + 1]).sort((a, b) => (days[b] ?? 0) - (days[a] ?? 0));
  }
  return { offsets, order };
}
