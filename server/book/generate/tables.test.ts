import { readFile } from 'node:fs/promises';

import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';

import { COLUMNS } from '../columns.js';
import { parseDay } from '../day.js';
import { GUARD_COLUMNS } from '../guard-columns.js';
import { ARCHETYPES } from './archetypes.js';
import { generateCustomers } from './generate.js';
import { csvLines, TABLES } from './tables.js';

const asOf = parseDay('2026-10-31') ?? NaN;
const customers = [...generateCustomers({ customers: 2_000, seed: 42, asOf })];

describe('the three files', () => {
  test.each(TABLES)(
    '$file is committed as the generator writes it (else: npm run data -- --force)',
    async (table) => {
      const committed = await readFile(new URL(`../../../data/${table.file}`, import.meta.url), 'utf8');
      expect(committed === csvLines(table, customers, true)).toBe(true);
    },
  );

  test('name the columns of the data contract in its order, the protected ones last', () => {
    const [profile, behaviour, enquiries] = TABLES.map(({ header }) => header);
    const contract = (file: string): readonly string[] =>
      COLUMNS.filter((column) => column.file === file).map(({ name }) => name);
    expect(profile).toEqual([
      'Customer_ID',
      'Name',
      ...contract('customer_data.csv'),
      ...GUARD_COLUMNS.map(({ name }) => name),
      'Gender',
      'Marital_Status',
    ]);
    expect(behaviour).toEqual(['Customer_ID', ...contract('financial_behavior_data.csv')]);
    expect(enquiries).toEqual(['Customer_ID', 'Enquiry_Date', 'Product_Type', 'Enquiry_Amount', 'Status']);
  });

  test('never tell the archetype', () => {
    const text = TABLES.map((table) => csvLines(table, customers, true)).join('');
    expect(text).not.toContain('rchetype');
    for (const name of Object.keys(ARCHETYPES)) expect(text).not.toContain(name);
  });

  test.each(TABLES)('$file reads back as it was meant, commas in names and empty cells too', (table) => {
    const expected = customers.flatMap((customer) =>
      table.rows(customer).map((row) => row.map((cell) => String(cell ?? ''))),
    );
    const read = parse(csvLines(table, customers, true));
    expect(JSON.stringify(read)).toBe(JSON.stringify([table.header, ...expected]));
  });
});
