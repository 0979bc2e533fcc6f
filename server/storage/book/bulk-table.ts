import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { BookTables } from './book-tables.js';

/** A type, and what further is said of the column. */
type Column = readonly [type: string, rules: string];

/** The columns of a table that is written in bulk. Texts are compared byte by byte. */
export type BulkColumns<Row> = Readonly<Record<Extract<keyof Row, string>, Column>>;

const PLAIN = new Set(['integer', 'smallint', 'text']);

export async function createBulkTable<Row>(
  database: Kysely<BookTables>,
  table: RawBuilder<unknown>,
  columns: BulkColumns<Row>,
): Promise<void> {
  const list = Object.entries<Column>(columns).map(([name, [type, rules]]) => `${name} ${type} ${rules}`);
  await sql`create table ${table} (${sql.raw(list.join(', '))})`.execute(database);
}

/** Writes all rows by one statement with a list a column. What is neither number nor text comes as PostgreSQL writes it. */
export async function insertInBulk<Row>(
  database: Kysely<BookTables>,
  table: RawBuilder<unknown>,
  columns: BulkColumns<Row>,
  rows: readonly Row[],
): Promise<void> {
  const names = Object.keys(columns) as Extract<keyof Row, string>[];
  const types = names.map((name) => columns[name][0]);
  const sent = names.map((name, index) => {
    const type = types[index] ?? 'text';
    return sql`${rows.map((row) => row[name])}::${sql.raw(PLAIN.has(type) ? type : 'text')}[]`;
  });
  const list = sql.raw(names.join(', '));
  const values = sql.raw(names.map((name, index) => `${name}::${types[index] ?? 'text'}`).join(', '));
  await sql`
    insert into ${table} (${list}) select ${values} from unnest(${sql.join(sent)}) as sent (${list})
  `.execute(database);
}
