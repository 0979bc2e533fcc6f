import type { Kysely, Migration } from 'kysely';
import { migrateBy } from '../migrate.js';
import type { RewriteTables } from './rewrite-tables.js';

const REWRITES: Migration = {
  async up(database: Kysely<unknown>) {
    const { schema } = database;
    await schema
      .createTable('rewrite')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('codes', 'text', (column) => column.notNull())
      .addColumn('tone', 'text', (column) => column.notNull())
      .addColumn('locale', 'text', (column) => column.notNull())
      .addColumn('model', 'text', (column) => column.notNull())
      .addColumn('mode', 'text', (column) => column.notNull())
      .addColumn('prompt_version', 'text', (column) => column.notNull())
      .addColumn('guard_version', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await schema.createIndex('rewrite_at').on('rewrite').columns(['at', 'key']).execute();
    await schema
      .createTable('rewrite_call')
      .addColumn('day', 'text', (column) => column.primaryKey())
      .addColumn('calls', 'integer', (column) => column.notNull())
      .execute();
  },
};

/**
 * Makes the tables of rewrites, which have their own shape apart from the log's.
 * @throws {MendableError} where a newer finrec has been at work there
 */
export function migrateRewrites(database: Kysely<RewriteTables>, name: string): Promise<void> {
  return migrateBy(database, name, {
    migrations: { '2026-11-26-rewrites': REWRITES },
    table: 'finrec_rewrite_migration',
    otherwise: 'name another place for feedback',
  });
}
