import type { EnquiryStatus, Traits } from './columns.js';
import type { Day } from './day.js';

export interface Enquiry {
  readonly day: Day;
  /** The bank's own words, e.g. "Auto Loan"; the catalogue's countsAs maps it to products. */
  readonly productType: string;
  readonly productId: string | null;
  readonly amount: number | null;
  readonly status: EnquiryStatus;
}

/** One customer as the engine sees it: no protected attribute can be in here. */
export interface CustomerRecord {
  readonly customerId: string;
  readonly name: string | null;
  readonly traits: Traits;
  /** Newest first; on the same day in file order. */
  readonly enquiries: readonly Enquiry[];
}
