import { type Kysely, Migrator } from 'kysely';
import { MendableError } from '../mendable-error.js';
import { migrationsFor, type SqlKind } from './migrations.js';
import type { FeedbackTables } from './tables.js';

/**
 * Brings the tables to the shape that this finrec knows, in one transaction. Servers that start at once wait for each
 * other.
 *
 * @param name of the file or the database, for the message
 * @throws {MendableError} where a newer finrec has been at work there
 */
export async function migrate(database: Kysely<FeedbackTables>, kind: SqlKind, name: string): Promise<void> {
  const migrations = migrationsFor(kind);
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
    migrationTableName: 'finrec_migration',
    migrationLockTableName: 'finrec_migration_lock',
  });
  const tables = await database.introspection.getTables({ withInternalKyselyTables: true });
  if (tables.some((table) => table.name === 'finrec_migration')) {
    const rows = await database
      .withTables<{ finrec_migration: { name: string } }>()
      .selectFrom('finrec_migration')
      .select('name')
      .execute();
    const strange = rows.find((row) => !Object.hasOwn(migrations, row.name));
    if (strange !== undefined) {
      throw new MendableError(
        `${name} was made by a newer finrec (its tables have the shape "${strange.name}", which this one does not know). Start the newer finrec, or name another place for feedback.`,
      );
    }
  }
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('Migration failed.', { cause: error });
}
