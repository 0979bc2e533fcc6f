import { z } from 'zod';
import { onlyKeys } from '../yaml/only-keys.js';
import { parseDay } from './day.js';

const UNITS = ['MONEY', 'RATIO', 'COUNT', 'DAYS', 'MONTHS', 'YEARS', 'SCORE'] as const;
const FILES = ['customer_data.csv', 'financial_behavior_data.csv'] as const;
/** Letters, digits, blanks and a few signs: a name that a header, a rule and a sentence can all hold. */
const COLUMN_NAME = /^\p{L}[\p{L}\p{N}_ .-]{0,79}$/u;
const LARGEST = 1e15;
const DATE = 'write a date that exists as YYYY-MM-DD, or leave the key out';
const LONGEST_MEANING = 200;

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

const columnName = z.string({ error: 'write the column name as text' }).regex(COLUMN_NAME, {
  error: 'a column name starts with a letter and has letters, digits, blanks, _ . - (up to 80)',
});

const common = {
  name: columnName,
  file: z.enum(FILES, { error: `write the file that has the column: ${FILES.join(' or ')}` }),
  optional: flag(),
  meaning: z
    .string({ error: 'write what the column means as text' })
    .max(LONGEST_MEANING, { error: `is longer than ${LONGEST_MEANING} characters` })
    .optional(),
};

const numberColumn = onlyKeys({
  ...common,
  kind: z.literal('number'),
  unit: z.enum(UNITS, { error: `write one of ${UNITS.join(', ')}` }),
  minimum: bound(-LARGEST),
  maximum: bound(LARGEST),
  whole: flag(),
}).refine(({ minimum, maximum }) => minimum <= maximum, {
  path: ['minimum'],
  error: 'is above maximum; swap them or widen the range',
});

const categoryColumn = onlyKeys({
  ...common,
  kind: z.literal('category'),
  levels: z
    .array(
      z
        .string({ error: 'write a level as text, in quotes if it looks like a number' })
        .trim()
        .min(1, { error: 'is empty' }),
      {
        error: 'write the allowed values as a list, lowest first; leave the key out to allow any text',
      },
    )
    .default([]),
  ordered: flag(),
})
  .refine(({ ordered, levels }) => !ordered || levels.length > 1, {
    path: ['ordered'],
    error: 'an ordered column needs its levels, lowest first',
  })
  .refine(({ levels }) => new Set(levels.map((level) => level.toLowerCase())).size === levels.length, {
    path: ['levels'],
    error: 'a level is named twice (letter case does not count)',
  });

/** The shape of dataset.yaml; a column's further keys depend on its kind. */
export const datasetShape = z.preprocess(
  (value) => value ?? {},
  onlyKeys({
    currency: z
      .string({ error: 'write a currency code of ISO 4217, such as USD' })
      .refine((code) => currencies.has(code), {
        error: 'is no currency code of ISO 4217; write three capital letters, such as USD, EUR or INR',
      })
      .default('USD'),
    riskProfileMeans: z
      .enum(['appetite', 'credit-grade', 'unknown'], {
        error: 'write appetite (risk the customer wants), credit-grade (risk the bank sees) or unknown',
      })
      .default('unknown'),
    asOf: z
      .union([z.null(), z.string()], { error: DATE })
      .refine((text) => text === null || parseDay(text) !== null, { error: DATE })
      .transform((text) => (text === null ? null : parseDay(text)))
      .default(null),
    columns: z
      .array(
        z.discriminatedUnion('kind', [numberColumn, categoryColumn], {
          error: 'write an entry with name, file and kind, where kind is number or category',
        }),
        { error: 'write a list of columns, each with name, file and kind' },
      )
      .default([]),
    protectedColumns: z.array(columnName, { error: 'write a list of column names' }).default([]),
  }),
);

function flag(): z.ZodDefault<z.ZodBoolean> {
  return z.boolean({ error: 'write true or false' }).default(false);
}

function bound(otherwise: number): z.ZodDefault<z.ZodNumber> {
  return z.number({ error: 'write a number' }).default(otherwise);
}
