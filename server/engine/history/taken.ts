import type { CustomerRecord } from '../../book/customer.js';
import type { Day } from '../../book/day.js';

/**
 * What a customer took, by product type: the main product held, and what an enquiry opened, with the day on which it was
 * first opened; null where no file gives one. Asking, or being refused, is not taking.
 */
export function takenBy({ traits, enquiries }: CustomerRecord): ReadonlyMap<string, Day | null> {
  const taken = new Map<string, Day | null>();
  const { Product_Type: main } = traits;
  if (typeof main === 'string') taken.set(main, null);
  for (const { status, productType, day } of enquiries) {
    // Enquiries come newest first, so that the first day is written last.
    if (status === 'Opened') taken.set(productType, day);
  }
  return taken;
}
