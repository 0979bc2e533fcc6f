import type { Enquiry } from '../../book/customer.js';
import type { Day } from '../../book/day.js';
import type { Fact } from '../fact.js';
import type { PhraseValue } from '../phrase.js';

/** A fact's value as a sentence speaks it. */
export function spoken({ unit, value, column }: Fact): PhraseValue {
  return { kind: 'quantity', unit, value, column };
}

function isCounted({ unit }: Fact): boolean {
  return unit === 'COUNT' || unit === 'DAYS';
}

function medianAs(fact: Fact, rounded: (median: number) => number): PhraseValue {
  const { unit, bookMedian, column } = fact;
  return { kind: 'quantity', unit, value: bookMedian === null ? null : rounded(bookMedian), column };
}

/** The book's median for "half of all customers ... or more", rounded so that the sentence stays true. */
export function orMore(fact: Fact): PhraseValue {
  return medianAs(fact, (median) => (isCounted(fact) ? Math.floor(median) : median));
}

/** The book's median for "half of all customers ... or fewer", rounded so that the sentence stays true. */
export function orFewer(fact: Fact): PhraseValue {
  return medianAs(fact, (median) =>
    isCounted(fact) ? Math.ceil(median) : fact.unit === 'MONTHS' ? Math.ceil(median * 10) / 10 : median,
  );
}

/** The customer's number of months with one decimal, as people say it. */
export function tenths({ value, column }: Fact): PhraseValue {
  const months = typeof value === 'number' ? Math.round(value * 10) / 10 : null;
  return { kind: 'quantity', unit: 'MONTHS', value: months, column };
}

export function on(day: Day): PhraseValue {
  return { kind: 'day', day };
}

/** What was asked for, in the bank's own word for it. */
export function productTypeOf({ productType }: Enquiry): PhraseValue {
  return { kind: 'quantity', unit: 'CATEGORY', value: productType, column: 'Product_Type' };
}

/** To the cent, so that instalments of a plan add up to what it promises. */
export function toCents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
