import { type Kysely, type Migration, sql } from 'kysely';
import { migrateBy } from '../migrate.js';
import type { BookTables } from './book-tables.js';

const BOOK: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable('book')
      .addColumn('id', 'integer', (column) => column.primaryKey().generatedAlwaysAsIdentity())
      .addColumn('shape', 'integer', (column) => column.notNull())
      .addColumn('release_version', 'text', (column) => column.notNull())
      .addColumn('data_hash', 'text', (column) => column.notNull())
      .addColumn('as_of', 'integer', (column) => column.notNull())
      .addColumn('dataset', 'jsonb', (column) => column.notNull())
      .addColumn('columns', 'jsonb', (column) => column.notNull())
      .addColumn('size', 'integer', (column) => column.notNull())
      .addColumn('loaded_at', 'text', (column) => column.notNull())
      .addColumn('complete', 'boolean', (column) => column.notNull().defaultTo(sql`false`))
      .execute();
  },
};

/**
 * Makes the tables of loaded books, which have their own shape apart from the log's.
 * @throws {MendableError} where a newer finrec has been at work there
 */
export function migrateBooks(database: Kysely<BookTables>, name: string): Promise<void> {
  return migrateBy(database, name, {
    migrations: { '2026-11-22-book': BOOK },
    table: 'finrec_book_migration',
    otherwise: 'name another database',
  });
}
