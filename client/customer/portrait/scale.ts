/** A value that may be a number: null for names and for what is not known. */
export interface Amount {
  readonly decimal: string | null;
  readonly display: string;
}

/** A customer's value beside what is usual. */
export interface Compared {
  readonly value: Amount;
  readonly clusterMedian: Amount | null;
  readonly bookMedian: Amount | null;
}

/** Places on a bar, in percent of its length. */
export interface Places {
  readonly from: number;
  readonly to: number;
  readonly cluster: number | null;
  readonly book: number | null;
}

/** So that the mark of the largest value does not lie on the bar's end. */
const ROOM = 1.06;

function numberOf(amount: Amount | null): number | null {
  return amount === null || amount.decimal === null ? null : Number(amount.decimal);
}

/**
 * Where the customer's bar begins and ends and where the marks are, all on one scale that holds 0; null where the value
 * is a name, or where there is nothing to compare it with.
 */
export function placesOf({ value, clusterMedian, bookMedian }: Compared): Places | null {
  const own = numberOf(value);
  const cluster = numberOf(clusterMedian);
  const book = numberOf(bookMedian);
  if (own === null || (cluster === null && book === null)) return null;

  const all = [0, own, cluster ?? 0, book ?? 0].map((number) => number * ROOM);
  const least = Math.min(...all);
  const length = Math.max(...all) - least || 1;
  const place = (number: number): number => Math.round(((number - least) / length) * 1000) / 10;
  return {
    from: place(Math.min(0, own)),
    to: place(Math.max(0, own)),
    cluster: cluster === null ? null : place(cluster),
    book: book === null ? null : place(book),
  };
}
