import type { CustomerRecord } from './customer.js';

export type CustomerOrder = 'NAME' | 'CUSTOMER_ID';

/** What training and the rules say about each customer of a book, by its row. */
export interface CustomerLabels {
  clusterOf(row: number): number;
  hasTag(row: number, tag: string): boolean;
}

/** A customer passes who meets every filter that is given; an empty list is no filter. */
export interface CustomerFilter {
  /** Every word must start a word of the name or be the start of the id; case and accents do not matter. */
  readonly text?: string | undefined;
  readonly clusters?: readonly number[] | undefined;
  /** The customer carries every one of them. */
  readonly tags?: readonly string[] | undefined;
  /** The main product held is one of them. */
  readonly productTypes?: readonly string[] | undefined;
}

export interface PageRequest {
  readonly filter: CustomerFilter;
  readonly orderBy: CustomerOrder;
  readonly first: number;
  /** Opaque; from an earlier page with the same order. */
  readonly after: string | null;
}

export interface CustomerPage {
  readonly customers: readonly { readonly customer: CustomerRecord; readonly cursor: string }[];
  readonly hasNextPage: boolean;
  readonly totalCount: number;
}

/** A cursor that this book did not issue. */
export class ForgedCursorError extends Error {
  override readonly name = 'ForgedCursorError';
}

/** Where customers come from. Batched and asynchronous, so that a database can stand behind it. */
export interface CustomerBook {
  readonly size: number;
  /** One answer an id, in the order asked; null where the book has no such customer. */
  get(customerIds: readonly string[]): Promise<readonly (CustomerRecord | null)[]>;
  /** @throws {ForgedCursorError} */
  page(request: PageRequest): Promise<CustomerPage>;
}
