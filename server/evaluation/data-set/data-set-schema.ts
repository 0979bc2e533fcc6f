import { z } from 'zod';
import type { Day } from '../../book/day.js';
import { parseDay } from '../../book/day.js';
import { onlyKeys } from '../../yaml/only-keys.js';

const MOST_WINDOWS = 1_000;
const MOST_BINS = 100;

const text = z.string({ error: 'write text' }).min(1, { error: 'is empty' });
const file = z
  .string({ error: 'write the name of a CSV file in the data folder' })
  .min(1, { error: 'is empty' });
const column = z
  .string({ error: 'write the name of a column as the header has it' })
  .min(1, { error: 'is empty' });
const word = z.union([z.string(), z.number().transform(String)], {
  error: 'write a value as the cell has it',
});

const DATE = 'write a date that exists as YYYY-MM-DD';
const day = z.string({ error: DATE }).transform((written, context): Day => {
  const parsed = parseDay(written);
  if (parsed !== null) return parsed;
  context.addIssue({ code: 'custom', message: DATE });
  return z.NEVER;
});

const interactions = onlyKeys({
  file,
  customer: column,
  item: column,
  time: column.optional(),
  window: column.optional(),
  held: column.optional(),
  where: onlyKeys({
    column,
    is: z.array(word, { error: 'write the values of the rows that count as a list' }).min(1),
  }).optional(),
}).refine(({ time, window }) => time === undefined || window === undefined, {
  path: ['window'],
  error: 'name either time or window, and leave the other out',
});

const holdings = onlyKeys({
  file,
  customer: column,
  date: column.optional(),
  products: z
    .array(column, { error: 'write the product columns as a list; * stands for any letters' })
    .min(1, { error: 'name one column or more; * stands for any letters' }),
});

const windows = onlyKeys({
  ends: z
    .array(day, { error: 'write the last day of each window as a list, earliest first' })
    .min(1, { error: 'write the last day of one window or more' })
    .max(MOST_WINDOWS, { error: `more than ${MOST_WINDOWS} windows` })
    .refine((ends) => ends.every((end, index) => index === 0 || end > (ends[index - 1] ?? end)), {
      error: 'write each day once, earliest first',
    })
    .optional(),
  months: z
    .int({ error: 'write a whole number of months' })
    .min(1, { error: 'a window lasts one month or more' })
    .optional(),
  last: day.optional(),
})
  .refine(({ ends, months }) => (ends === undefined) !== (months === undefined), {
    error: 'write either ends (a list of days) or months (the length of a window)',
  })
  .refine(({ ends, last }) => ends === undefined || last === undefined, {
    path: ['last'],
    error: 'belongs to months; the last of ends is the last day here',
  });

const attribute = onlyKeys({
  name: column,
  kind: z.enum(['number', 'category', 'date'], { error: 'write number, category or date' }),
  bins: z
    .int({ error: 'write a whole number' })
    .min(2, { error: 'write 2 or more' })
    .max(MOST_BINS, { error: `write ${MOST_BINS} or less` })
    .optional(),
}).refine(({ kind, bins }) => kind !== 'category' || bins === undefined, {
  path: ['bins'],
  error: 'belongs to numbers and dates; a category has its own values',
});

const table = onlyKeys({
  file,
  id: column,
  validFrom: column.optional(),
  columns: z
    .array(attribute, { error: 'write a list of columns, each with name and kind' })
    .min(1, { error: 'name one column or more, or leave the table out' }),
});
const tables = z.array(table, { error: 'write a list of files, each with file, id and columns' }).default([]);

/** The shape of evaluation/<name>.yaml; docs/evaluation.md explains each key. */
export const dataSetShape = onlyKeys({
  title: text,
  about: text.optional(),
  citation: text.optional(),
  licence: text.optional(),
  synthetic: z.boolean({ error: 'write true or false' }).default(false),
  data: text,
  missing: z.array(word, { error: 'write a list of words that mean an empty cell' }).default([]),
  interactions: interactions.optional(),
  holdings: holdings.optional(),
  windows: windows.optional(),
  customers: tables,
  items: tables,
  clusters: z.array(column, { error: 'write a list of customer columns' }).default([]),
}).refine(({ interactions: long, holdings: wide }) => (long === undefined) !== (wide === undefined), {
  error:
    'write either interactions (a row for each time a customer took an item) or holdings (a column for each product)',
});

export type DataSetSettings = z.infer<typeof dataSetShape>;
export type InteractionsSettings = z.infer<typeof interactions>;
export type HoldingsSettings = z.infer<typeof holdings>;
export type WindowSettings = z.infer<typeof windows>;
export type TableSettings = z.infer<typeof table>;
export type AttributeSettings = z.infer<typeof attribute>;
