import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { BookTables } from './book-tables.js';
import { type BulkColumns, createBulkTable, insertInBulk } from './bulk-table.js';
import type { CustomerGroup } from './customer-groups.js';
import type { NewCustomerRow } from './customer-rows.js';

/** Raised whenever the layout below changes; a book of another shape has to be loaded again. */
export const SHAPE = 1;

/** Traits and enquiries are read whole and never searched, so they are json and not jsonb: half the bytes. */
const CUSTOMER: BulkColumns<NewCustomerRow> = {
  place_by_name: ['integer', 'not null'],
  place_by_id: ['integer', 'not null'],
  group_id: ['integer', 'not null'],
  cluster: ['smallint', 'not null'],
  customer_id: ['text', 'collate "C" not null'],
  name: ['text', ''],
  product_type: ['text', 'collate "C"'],
  tags: ['text[]', 'collate "C" not null'],
  words: ['tsvector', 'not null'],
  traits: ['json', 'not null'],
  enquiries: ['json', 'not null'],
};
const GROUP: BulkColumns<CustomerGroup> = {
  id: ['integer', 'not null'],
  cluster: ['smallint', 'not null'],
  product_type: ['text', 'collate "C"'],
  tags: ['text[]', 'collate "C" not null'],
  customers: ['integer', 'not null'],
};

/** Every page and search goes by one of these. They are made after the rows, which is many times faster. */
const INDEXES = ['(place_by_name)', '(place_by_id)', '(group_id)', 'using gin (words)'];

/** Each book has tables: new ones are filled without locks on the old ones, which are then dropped in an instant. */
export function customerTable(bookId: number): RawBuilder<unknown> {
  return sql.table(tableName(bookId));
}

/** How many customers are alike in cluster, product type and tags: counting them takes no look at the customers. */
export function groupTable(bookId: number): RawBuilder<unknown> {
  return sql.table(`${tableName(bookId)}_group`);
}

function tableName(bookId: number): string {
  return `customer_${bookId}`;
}

export async function createCustomerTables(database: Kysely<BookTables>, bookId: number): Promise<void> {
  await createBulkTable(database, customerTable(bookId), CUSTOMER);
  await createBulkTable(database, groupTable(bookId), GROUP);
}

export function insertCustomers(
  database: Kysely<BookTables>,
  bookId: number,
  rows: readonly NewCustomerRow[],
): Promise<void> {
  return insertInBulk(database, customerTable(bookId), CUSTOMER, rows);
}

export function insertGroups(
  database: Kysely<BookTables>,
  bookId: number,
  groups: readonly CustomerGroup[],
): Promise<void> {
  return insertInBulk(database, groupTable(bookId), GROUP, groups);
}

/** Makes the indexes, and counts and settles the rows so that the first question is planned and answered well. */
export async function finishCustomerTables(database: Kysely<BookTables>, bookId: number): Promise<void> {
  const table = customerTable(bookId);
  await sql`alter table ${table} add primary key (customer_id)`.execute(database);
  for (const index of INDEXES) await sql`create index on ${table} ${sql.raw(index)}`.execute(database);
  await sql`vacuum (analyze) ${table}, ${groupTable(bookId)}`.execute(database);
}

export async function dropCustomerTables(database: Kysely<BookTables>, bookId: number): Promise<void> {
  await sql`drop table if exists ${customerTable(bookId)}, ${groupTable(bookId)}`.execute(database);
}

/** With indexes and all that belongs to them. */
export async function bytesOfCustomers(database: Kysely<BookTables>, bookId: number): Promise<number> {
  const { rows } = await sql<{ bytes: string }>`
    select sum(pg_total_relation_size(oid)) as bytes from pg_class
    where oid in (${tableName(bookId)}::regclass, ${`${tableName(bookId)}_group`}::regclass)
  `.execute(database);
  return Number(rows[0]?.bytes);
}
