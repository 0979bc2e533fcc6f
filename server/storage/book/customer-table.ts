import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { BookTables } from './book-tables.js';
import type { NewCustomerRow } from './customer-rows.js';

/** Raised whenever the layout below changes; a book of another shape has to be loaded again. */
export const SHAPE = 1;

/**
 * The type of each column, with the type that its values are sent as. Traits and enquiries are read whole and never
 * searched, so they are json and not jsonb: half the bytes. Texts are compared byte by byte.
 */
const COLUMNS: Readonly<Record<keyof NewCustomerRow, readonly [kept: string, sent: string]>> = {
  place_by_name: ['integer not null', 'integer'],
  place_by_id: ['integer not null', 'integer'],
  cluster: ['smallint not null', 'smallint'],
  customer_id: ['text collate "C" not null', 'text'],
  name: ['text', 'text'],
  product_type: ['text collate "C"', 'text'],
  tags: ['text[] collate "C" not null', 'text'],
  words: ['tsvector not null', 'text'],
  traits: ['json not null', 'text'],
  enquiries: ['json not null', 'text'],
};
const CASTS: Partial<Record<string, string>> = {
  tags: '::text[]',
  words: '::tsvector',
  traits: '::json',
  enquiries: '::json',
};
const NAMES = Object.keys(COLUMNS) as (keyof NewCustomerRow)[];

/** Every page, search and count goes by one of these. They are made after the rows, which is many times faster. */
const INDEXES = [
  '(place_by_name)',
  '(place_by_id)',
  '(cluster, place_by_name)',
  '(cluster, place_by_id)',
  '(product_type)',
  'using gin (tags)',
  'using gin (words)',
];

/** Each book has a table: a new one is filled without locks on the old one, which is then dropped in an instant. */
export function customerTable(bookId: number): RawBuilder<unknown> {
  return sql.table(tableName(bookId));
}

function tableName(bookId: number): string {
  return `customer_${bookId}`;
}

export async function createCustomerTable(database: Kysely<BookTables>, bookId: number): Promise<void> {
  const columns = NAMES.map((name) => `${name} ${COLUMNS[name][0]}`).join(', ');
  await sql`create table ${customerTable(bookId)} (${sql.raw(columns)})`.execute(database);
}

export async function insertCustomers(
  database: Kysely<BookTables>,
  bookId: number,
  rows: readonly NewCustomerRow[],
): Promise<void> {
  const sent = NAMES.map((name) => sql`${rows.map((row) => row[name])}::${sql.raw(COLUMNS[name][1])}[]`);
  await sql`
    insert into ${customerTable(bookId)} (${sql.raw(NAMES.join(', '))})
    select ${sql.raw(NAMES.map((name) => `${name}${CASTS[name] ?? ''}`).join(', '))}
    from unnest(${sql.join(sent)}) as sent (${sql.raw(NAMES.join(', '))})
  `.execute(database);
}

/** Makes the indexes, and counts and settles the rows so that the first question is planned and answered well. */
export async function finishCustomerTable(database: Kysely<BookTables>, bookId: number): Promise<void> {
  const table = customerTable(bookId);
  await sql`alter table ${table} add primary key (customer_id)`.execute(database);
  for (const index of INDEXES) await sql`create index on ${table} ${sql.raw(index)}`.execute(database);
  await sql`vacuum (analyze) ${table}`.execute(database);
}

export async function dropCustomerTable(database: Kysely<BookTables>, bookId: number): Promise<void> {
  await sql`drop table if exists ${customerTable(bookId)}`.execute(database);
}

/** With indexes and all that belongs to it. */
export async function bytesOfCustomers(database: Kysely<BookTables>, bookId: number): Promise<number> {
  const { rows } = await sql<{ bytes: string }>`
    select pg_total_relation_size(${tableName(bookId)}::regclass) as bytes
  `.execute(database);
  return Number(rows[0]?.bytes);
}
