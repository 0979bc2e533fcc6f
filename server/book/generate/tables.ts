import { stringify } from 'csv-stringify/sync';

import { COLUMNS } from '../columns.js';
import type { SourceFile, Value } from '../columns.js';
import { formatDay } from '../day.js';
import { GUARD_COLUMNS } from '../guard-columns.js';
import type { GeneratedCustomer } from './generate.js';

/** One of the three CSVs of the data contract: its header, and the rows that a customer has in it. */
export interface Table {
  readonly file: SourceFile;
  readonly header: readonly string[];
  readonly rows: (customer: GeneratedCustomer) => readonly (readonly Value[])[];
}

function columnsOf(file: SourceFile): readonly string[] {
  return COLUMNS.filter((column) => column.file === file).map(({ name }) => name);
}

function traitCells({ traits }: GeneratedCustomer, columns: readonly string[]): readonly Value[] {
  return columns.map((column) => traits[column] ?? null);
}

const profileColumns = columnsOf('customer_data.csv');
const guardColumns = GUARD_COLUMNS.map(({ name }) => name);
const GUARD_DATES: ReadonlySet<string> = new Set(
  GUARD_COLUMNS.flatMap((column) => (column.kind === 'number' && column.date === true ? [column.name] : [])),
);
const behaviourColumns = columnsOf('financial_behavior_data.csv');

function profileRow(customer: GeneratedCustomer): readonly (readonly Value[])[] {
  const { customerId, name, guards, protectedTraits } = customer;
  const cells = traitCells(customer, profileColumns);
  const guardCells = guardColumns.map((column) => {
    const value = guards[column] ?? null;
    return GUARD_DATES.has(column) && typeof value === 'number' ? formatDay(value) : value;
  });
  const { Gender, Marital_Status } = protectedTraits;
  return [[customerId, name, ...cells, ...guardCells, Gender, Marital_Status]];
}

function behaviourRow(customer: GeneratedCustomer): readonly (readonly Value[])[] {
  return [[customer.customerId, ...traitCells(customer, behaviourColumns)]];
}

function enquiryRows({ customerId, enquiries }: GeneratedCustomer): readonly (readonly Value[])[] {
  return enquiries.map(({ day, productType, amount, status }) => [
    customerId,
    formatDay(day),
    productType,
    amount,
    status,
  ]);
}

export const TABLES: readonly Table[] = [
  {
    file: 'customer_data.csv',
    header: ['Customer_ID', 'Name', ...profileColumns, ...guardColumns, 'Gender', 'Marital_Status'],
    rows: profileRow,
  },
  {
    file: 'financial_behavior_data.csv',
    header: ['Customer_ID', ...behaviourColumns],
    rows: behaviourRow,
  },
  {
    file: 'enquiries_data.csv',
    header: ['Customer_ID', 'Enquiry_Date', 'Product_Type', 'Enquiry_Amount', 'Status'],
    rows: enquiryRows,
  },
];

/** The header line of the table, then the lines of these customers; without header where a file goes on. */
export function csvLines(table: Table, customers: readonly GeneratedCustomer[], header: boolean): string {
  const rows = customers.flatMap((customer) => table.rows(customer));
  return stringify(header ? [table.header, ...rows] : rows);
}
