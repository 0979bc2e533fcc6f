import type { CategoryColumn, NumberColumn } from './columns.js';
import type { CustomerRecord } from './customer.js';
import type { Day } from './day.js';

/** What dataset.yaml says about a folder of CSVs. */
export interface Dataset {
  /** ISO 4217. */
  readonly currency: string;
  /** Until the bank has answered, a High Risk_Profile counts as Moderate for the risk ceiling. */
  readonly riskProfileMeans: 'appetite' | 'credit-grade' | 'unknown';
  /** The date that "today" stands for; null: the latest enquiry. */
  readonly asOf: Day | null;
  /** The bank's own further columns, which become features. */
  readonly columns: readonly (NumberColumn | CategoryColumn)[];
  /** Protected columns beyond the built-in list. */
  readonly protectedColumns: readonly string[];
}

/** The joined CSVs, held as typed columns: one row a customer, in the order of customer_data.csv. */
export interface Book {
  readonly dataset: Dataset;
  readonly size: number;
  readonly asOf: Day;
  /** SHA-256 (hex) over all that can be learnt from; names and protected attributes are not. */
  readonly dataHash: string;
  /** Every trait column of this book: the contract's, then the dataset's own. */
  readonly columns: readonly (NumberColumn | CategoryColumn)[];
  readonly customerId: (row: number) => string;
  /** The row of a customer, or -1. Ids are text: "007" is not "7". */
  readonly rowOf: (customerId: string) => number;
  /** The customer as the files have it (derived columns are added by asKnownOn). */
  readonly record: (row: number) => CustomerRecord;
}
