import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { COLUMNS, ENQUIRY_STATUSES } from '../columns.js';
import type { Column, Value } from '../columns.js';
import { parseDay } from '../day.js';
import { ARCHETYPES } from './archetypes.js';
import { generateCustomers } from './generate.js';
import { isLoan, PRODUCT_TYPES } from './product-types.js';

const asOf = parseDay('2026-10-31') ?? NaN;
const customers = [...generateCustomers({ customers: 2_000, seed: 42, asOf })];
const anySettings = fc.record({
  customers: fc.integer({ min: 1, max: 40 }),
  seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  asOf: fc.integer({ min: 10_000, max: 40_000 }),
});

function allowed(column: Column, value: Value): boolean {
  if (value === null) return true;
  if (column.kind === 'category') {
    return typeof value === 'string' && (column.levels.length === 0 || column.levels.includes(value));
  }
  const { minimum, maximum, whole } = column;
  return (
    typeof value === 'number' && value >= minimum && value <= maximum && (!whole || Number.isInteger(value))
  );
}

describe('generated customers', () => {
  test('are the same for the same seed, and a smaller book is the beginning of a larger one', () => {
    fc.assert(
      fc.property(anySettings, fc.integer({ min: 0, max: 40 }), (settings, more) => {
        const book = [...generateCustomers(settings)];
        const larger = [...generateCustomers({ ...settings, customers: settings.customers + more })];
        expect(JSON.stringify(larger.slice(0, settings.customers))).toBe(JSON.stringify(book));
      }),
      { numRuns: 30 },
    );
  });

  test('are others for another seed', () => {
    const others = [...generateCustomers({ customers: 2_000, seed: 43, asOf })];
    const same = customers.filter(
      ({ traits }, row) => traits.Savings_Balance === others[row]?.traits.Savings_Balance,
    );
    // Empty cells may coincide, amounts in cents do not.
    expect(same.length).toBeLessThan(10);
  });

  test('differ from one another even far out, where streams that are too alike would repeat', () => {
    const rows = customers.map(({ traits }) => JSON.stringify(traits));
    expect(new Set(rows).size).toBe(customers.length);
  });

  test('are numbered from 1 without gaps', () => {
    expect(customers.map(({ customerId }) => customerId)).toEqual(
      Array.from({ length: 2_000 }, (_, row) => row + 1),
    );
  });

  test('fill every column of the data contract with values it allows', () => {
    const names = COLUMNS.map(({ name }) => name).sort();
    fc.assert(
      fc.property(anySettings, (settings) => {
        const wrong = [...generateCustomers(settings)].flatMap(({ traits }) => [
          ...COLUMNS.filter((column) => !allowed(column, traits[column.name] ?? null)).map(
            ({ name }) => name,
          ),
          ...Object.keys(traits).filter((name) => !names.includes(name)),
          ...names.filter((name) => !(name in traits)),
        ]);
        expect(wrong).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('have enquiries within two years up to the as-of day, oldest first, at most eight', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const wrong = [...generateCustomers(settings)].filter(({ enquiries }) => {
          const inOrder = enquiries.every(
            ({ day }, place) => day >= (enquiries[place - 1]?.day ?? -Infinity),
          );
          const inTime = enquiries.every(({ day }) => day > settings.asOf - 730 && day <= settings.asOf);
          const known = enquiries.every(({ status }) => ENQUIRY_STATUSES.includes(status));
          return enquiries.length > 8 || !inOrder || !inTime || !known;
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('hold a loan exactly where the main product is one', () => {
    const wrong = customers.filter(({ traits }) => {
      const borrows = isLoan(String(traits.Product_Type));
      return borrows ? !(Number(traits.Loan_Amount) > 0) : traits.Loan_Amount !== 0 || traits.EMI_Paid !== 0;
    });
    expect(wrong).toEqual([]);
  });

  test('hold and ask for products of the list, and open no loan that they do not hold', () => {
    const products: readonly string[] = PRODUCT_TYPES;
    const wrong = customers.filter(({ traits, enquiries }) => {
      const named = [String(traits.Product_Type), ...enquiries.map(({ productType }) => productType)];
      const opened = enquiries.filter(
        ({ status, productType }) => status === 'Opened' && isLoan(productType),
      );
      const strange = opened.some(({ productType }) => productType !== traits.Product_Type);
      return strange || named.some((product) => !products.includes(product));
    });
    expect(wrong).toEqual([]);
  });

  test('leave 1 to 2 % of the nullable cells empty, and none that says who the customer is or what was lent', () => {
    const cells = customers.flatMap(({ traits }) => Object.entries(traits));
    const empty = cells.filter(([, value]) => value === null);
    const nullable = new Set(empty.map(([column]) => column));
    const share = empty.length / cells.filter(([column]) => nullable.has(column)).length;
    expect(share).toBeGreaterThan(0.01);
    expect(share).toBeLessThan(0.02);
    for (const column of ['Product_Type', 'Loan_Amount', 'EMI_Paid', 'Tenure_Months', 'Default_Status']) {
      expect(nullable).not.toContain(column);
    }
  });

  test('carry names of many traditions, accents and apostrophes among them', () => {
    const names = customers.map(({ name }) => name);
    expect(new Set(names).size).toBeGreaterThan(1_300);
    for (const part of ['Zoë ', "O'Brien", 'Núñez', 'Nguyễn', ', Jr.']) {
      expect(names.some((name) => name.includes(part))).toBe(true);
    }
  });

  test('come in the shares of their archetypes, which add up to one', () => {
    const kinds = Object.entries(ARCHETYPES);
    expect(kinds.reduce((sum, [, { share }]) => sum + share, 0)).toBeCloseTo(1, 9);
    for (const [name, { share }] of kinds) {
      const found = customers.filter(({ archetype }) => archetype === name).length / customers.length;
      expect(Math.abs(found - share)).toBeLessThan(0.04);
    }
  });
});
