import { z } from 'zod';
import { formatDay, parseDay, type Day } from '../book/day.js';
import { parseYaml, SettingsError, type CheckedYaml, type SettingsText } from '../yaml/read-yaml.js';
import { CATEGORIES, catalogueOf, REGIMES, type Catalogue, type Product } from './catalogue.js';
import { conditionsSchema } from './condition-schema.js';
import type { Category } from './feedback-state.js';
import { parseCondition } from './parse-condition.js';

const KEY = /^[a-z][a-z0-9-]*$/;
const keySchema = z
  .string()
  .regex(KEY, 'expected lower-case letters, digits and hyphens, such as fixed-deposit');
const categorySchema = z.enum(CATEGORIES as readonly [Category, ...Category[]], {
  error: `expected one of ${CATEGORIES.join(', ')}`,
});
export const daySchema = z
  .string({ error: 'expected a date such as 2026-01-31' })
  .transform((text, context): Day => {
    const day = parseDay(text);
    if (day !== null) return day;
    context.addIssue({ code: 'custom', message: `"${text}" is no date; write for example 2026-01-31` });
    return z.NEVER;
  });
const moneySchema = z.number().nonnegative().nullable().default(null);

const productSchema = z.strictObject({
  category: categorySchema,
  regime: z.enum(REGIMES, { error: `expected one of ${REGIMES.join(', ')}` }),
  countsAs: z.array(z.string().min(1)).default([]),
  tags: z.array(keySchema).min(1, 'expected at least one tag; a product without tags is never proposed'),
  eligible: conditionsSchema,
  need: conditionsSchema,
  riskClass: z.int().min(1).max(7).nullable().default(null),
  horizonMonths: z.int().positive().nullable().default(null),
  lockInMonths: z.int().nonnegative().default(0),
  minimumAmount: moneySchema,
  yearlyCost: z.number().min(0).max(1, 'expected a ratio: 0.002 is 0.2 %').nullable().default(null),
  complex: z.boolean().default(false),
  tied: z.boolean().default(false),
  validFrom: daySchema.default(parseDay('2024-01-01') ?? 0),
  validTo: daySchema.nullable().default(null),
});

const catalogueSchema = z.strictObject({
  version: z.literal(1, { error: 'expected 1; this finrec reads version 1 of the catalogue' }),
  categories: z.partialRecord(categorySchema, z.strictObject({ countsAs: z.array(z.string().min(1)) })),
  products: z.record(keySchema, productSchema),
});

type Written = z.infer<typeof catalogueSchema>;

/** Nobody under age takes a contract, and nobody whose age is unknown; a service is help and no contract. */
const OF_AGE = 'Age >= 18';

function productOf(productId: string, { eligible, need, ...written }: Written['products'][string]): Product {
  const ofAge = written.category === 'SERVICE' ? [] : [OF_AGE];
  return {
    ...written,
    productId,
    eligible: [...ofAge.map(parseCondition), ...eligible.map(({ condition }) => condition)],
    eligibility: [...ofAge, ...eligible.map(({ line }) => line)],
    need: need.map(({ condition }) => condition),
  };
}

function checkProducts({ value, problemAt }: CheckedYaml<Written>, file: string): void {
  const problems = Object.entries(value.products).flatMap(([productId, product]) => {
    const path = ['products', productId];
    const found = [];
    if (product.regime === 'INVESTMENT' && product.riskClass === null) {
      found.push(problemAt(path, 'an INVESTMENT needs its riskClass, 1 to 7'));
    }
    if (product.regime !== 'INVESTMENT' && product.riskClass !== null) {
      found.push(
        problemAt(
          [...path, 'riskClass'],
          'only products of the INVESTMENT regime have a risk class; take it out',
        ),
      );
    }
    if ((product.regime === 'INSURANCE') !== product.need.length > 0) {
      found.push(
        problemAt(
          path,
          'an INSURANCE, and nothing else, states its need; write for example need: [exposed-borrower]',
        ),
      );
    }
    if (product.validTo !== null && product.validTo < product.validFrom) {
      found.push(
        problemAt([...path, 'validTo'], `is before validFrom ${formatDay(product.validFrom)}; swap them`),
      );
    }
    return found;
  });
  if (problems.length > 0) throw new SettingsError(file, problems);
}

/** The catalogue of catalogue.yaml, with the places of its entries for checks against the rules. */
export interface LoadedCatalogue {
  readonly catalogue: Catalogue;
  readonly source: CheckedYaml<unknown>;
}

/** @throws {SettingsError} with every mistake, its line, and what to do */
export function loadCatalogue(written: SettingsText): LoadedCatalogue {
  const source = parseYaml(written, catalogueSchema);
  checkProducts(source, written.name);
  const products = Object.entries(source.value.products).map(([productId, product]) =>
    productOf(productId, product),
  );
  const categoryTypes = new Map(
    Object.entries(source.value.categories).map(
      ([category, { countsAs }]) => [category as Category, countsAs] as const,
    ),
  );
  return { catalogue: catalogueOf(products, categoryTypes, source.version, written), source };
}
