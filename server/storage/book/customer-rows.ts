import type { Book } from '../../book/book.js';
import type { Column, EnquiryStatus, Traits, Value } from '../../book/columns.js';
import type { CustomerLabels, CustomerOrder } from '../../book/customer-book.js';
import type { SortedRows } from '../../book/customer-order.js';
import type { CustomerRecord, Enquiry } from '../../book/customer.js';
import type { GroupCounter, GroupTraits } from './customer-groups.js';
import { searchVector } from './search-words.js';
import { storable } from './storable-text.js';

/** An enquiry as it is kept: its values alone, for they are read together and by this file only. */
type KeptEnquiry = readonly [
  day: number,
  productType: string,
  productId: string | null,
  amount: number | null,
  status: EnquiryStatus,
];

/** What is read of a customer. */
export interface CustomerRow {
  readonly customer_id: string;
  readonly name: string | null;
  /** In the order of the book's columns. */
  readonly traits: readonly Value[];
  readonly enquiries: readonly KeptEnquiry[];
}

/** What is written of a customer; vectors, lists and JSON as PostgreSQL writes them. */
export interface NewCustomerRow extends GroupTraits {
  readonly place_by_name: number;
  readonly place_by_id: number;
  readonly group_id: number;
  readonly customer_id: string;
  readonly name: string | null;
  readonly words: string;
  readonly traits: string;
  readonly enquiries: string;
}

export interface RowMaker {
  readonly book: Book;
  readonly labels: CustomerLabels;
  /** Every tag that a customer can have. */
  readonly tags: readonly string[];
  readonly orders: Readonly<Record<CustomerOrder, SortedRows>>;
  readonly groups: GroupCounter;
}

function listOf(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

function keptEnquiry({ day, productType, productId, amount, status }: Enquiry): KeptEnquiry {
  return [day, productType, productId, amount, status];
}

export function newRowOf({ book, labels, tags, orders, groups }: RowMaker, row: number): NewCustomerRow {
  const { customerId, name, traits, enquiries } = book.record(row);
  const productType = traits.Product_Type;
  const alike: GroupTraits = {
    cluster: labels.clusterOf(row),
    product_type: typeof productType === 'string' ? storable(productType) : null,
    tags: listOf(tags.filter((tag) => labels.hasTag(row, tag))),
  };
  return {
    ...alike,
    group_id: groups.add(alike),
    place_by_name: orders.NAME.places[row] ?? 0,
    place_by_id: orders.CUSTOMER_ID.places[row] ?? 0,
    customer_id: storable(customerId),
    name: name === null ? null : storable(name),
    words: searchVector(customerId, name),
    traits: JSON.stringify(book.columns.map((column) => traits[column.name] ?? null)),
    enquiries: JSON.stringify(enquiries.map(keptEnquiry)),
  };
}

function traitsOf(columns: readonly Column[], values: readonly Value[]): Traits {
  const traits: Record<string, Value> = {};
  for (const [index, { name }] of columns.entries()) traits[name] = values[index] ?? null;
  return traits;
}

export function recordOf(columns: readonly Column[], row: CustomerRow): CustomerRecord {
  return {
    customerId: row.customer_id,
    name: row.name,
    traits: traitsOf(columns, row.traits),
    enquiries: row.enquiries.map(([day, productType, productId, amount, status]) => ({
      day,
      productType,
      productId,
      amount,
      status,
    })),
  };
}
