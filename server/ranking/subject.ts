import type { RankingData } from './interactions.js';
import { endsAt } from './count-tables.js';
import type { HistoryEntry, Subject } from './signals.js';

/** A signal that the caller computes, such as what the customer's tags say; it gets a weight beside the others. */
export interface ExtraSignal {
  readonly name: string;
  /** By item, finite and never negative; from what was known at the end of that window. */
  readonly valuesAt: (customer: number, window: number) => Float64Array;
}

/** What a signal says of a customer, checked. */
export function valuesOf({ name, valuesAt }: ExtraSignal, customer: number, window: number): Float64Array {
  const values = valuesAt(customer, window);
  const wrong = values.findIndex((value) => !(Number.isFinite(value) && value >= 0));
  if (wrong < 0) return values;
  throw new RangeError(
    `signal ${name}, item ${wrong}: expected a number of at least 0, found ${values[wrong]} (customer ${customer})`,
  );
}

/** Reads a customer of the data as known at the end of a window; entries of later windows are not read. */
export function subjectReader(
  { interactions, customersAt, heldAt }: RankingData,
  upTo: number,
  extras: readonly ExtraSignal[] = [],
  scales: readonly number[] = [],
): (customer: number) => Subject {
  const { offsets, item, window } = interactions;
  const ends = endsAt(interactions, upTo);
  const { names, codes } = customersAt(upTo);
  const held = heldAt?.(upTo);
  return (customer) => {
    const history: HistoryEntry[] = [];
    for (let entry = offsets[customer] ?? 0; entry < (ends[customer] ?? 0); entry += 1) {
      history.push({ item: item[entry] ?? 0, window: window[entry] ?? 0, held: held?.[entry] === 1 });
    }
    return {
      history,
      values: codes.subarray(customer * names.length, (customer + 1) * names.length),
      extra: extras.map((extra, index) =>
        valuesOf(extra, customer, upTo).map((value) => value / (scales[index] ?? 1)),
      ),
    };
  };
}
