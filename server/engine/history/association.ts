/**
 * "Customers who took i also took j" (Agrawal, Imielinski and Swami 1993). `confidence` = n_ij / n_i; `base` = share of
 * all customers with any history who took j; `lift` = confidence / base; `support` = n_ij, a number of customers;
 * `average` = the mean of the confidence over all other products, which is what points are measured beside.
 */
export interface Association {
  readonly type: string;
  readonly confidence: number;
  readonly lift: number;
  readonly support: number;
  readonly base: number;
  readonly average: number;
}

/** Of the customers with the same value in a column (numbers: in the same fifth of the book), the share who took it. */
export interface Likeness {
  readonly column: string;
  readonly share: number;
  /** The mean of the share over all products. */
  readonly average: number;
  readonly customers: number;
  /** Whole thousandths. */
  readonly points: number;
}

/** Whose history is too short for more: the whole book's, the customer's, or the product's; null: none is. */
export type NoHistory = 'book' | 'customer' | 'product' | null;
