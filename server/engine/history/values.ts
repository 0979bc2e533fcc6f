import type { Column, Traits } from '../../book/columns.js';
import { isGuard } from '../../book/guard-columns.js';
import { percentile, type Statistics } from '../../model/statistics.js';

/**
 * Age decides about eligibility and pensions alone, mood raises no sale, and arrears guard and never advertise. What is
 * held is history, not a value, and so is what follows from it: a loan of today does not explain why it was taken.
 */
const HELD = [
  'Product_Type',
  'Loan_Amount',
  'Monthly_Instalment',
  'EMI_Paid',
  'Tenure_Months',
  'Credit_Limit',
  'Credit_Utilization',
];
const LEFT_OUT = new Set(['Age', 'Sentiment_Score', 'Max_DPD', 'Default_Status', ...HELD]);
const CUTS = [20, 40, 60, 80];

/** A column that the ranker compares customers by: numbers in fifths of the book, categories by level. */
export type ValueColumn =
  | { readonly name: string; readonly kind: 'number'; readonly cuts: readonly number[] }
  | { readonly name: string; readonly kind: 'category'; readonly levels: readonly string[] };

export function valueColumns(columns: readonly Column[], { book }: Statistics): readonly ValueColumn[] {
  return columns
    .filter((column) => !LEFT_OUT.has(column.name) && !isGuard(column))
    .map(({ name, kind }): ValueColumn => {
      if (kind === 'category') return { name, kind, levels: book.categories[name]?.levels ?? [] };
      const cuts = CUTS.map((p) => percentile(book, name, p)).filter((cut) => cut !== null);
      return { name, kind, cuts: [...new Set(cuts)] };
    });
}

/** How many values a column tells apart, the unknown left out. */
export function levelsOf(column: ValueColumn): readonly string[] {
  return column.kind === 'category'
    ? column.levels
    : [...column.cuts, Infinity].map((cut, index) => `${column.cuts[index - 1] ?? -Infinity} to ${cut}`);
}

/** One code a column: 0 unknown, else the index into levelsOf + 1. */
export function codesOf(traits: Traits, columns: readonly ValueColumn[]): readonly number[] {
  return columns.map((column) => {
    const value = traits[column.name];
    if (column.kind === 'category') return typeof value === 'string' ? column.levels.indexOf(value) + 1 : 0;
    if (typeof value !== 'number') return 0;
    const above = column.cuts.findIndex((cut) => value <= cut);
    return above < 0 ? column.cuts.length + 1 : above + 1;
  });
}
