import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import { MendableError } from '../mendable-error.js';
import { migrationsFor, type SqlKind } from './migrations.js';
import type { FeedbackTables } from './tables.js';

/** The shapes that some tables went through, and where the database writes down which of them it has. */
export interface MigrationSet {
  /** In the order of their names. */
  readonly migrations: Readonly<Record<string, Migration>>;
  readonly table: string;
  /** What to do, besides starting the newer finrec, where it has been at work here. */
  readonly otherwise: string;
}

/**
 * Brings the tables of the log to the shape that this finrec knows.
 *
 * @param name of the file or the database, for the message
 * @throws {MendableError} where a newer finrec has been at work there
 */
export function migrate(database: Kysely<FeedbackTables>, kind: SqlKind, name: string): Promise<void> {
  return migrateBy(database, name, {
    migrations: migrationsFor(kind),
    table: 'finrec_migration',
    otherwise: 'name another place for feedback',
  });
}

/**
 * Brings tables to the last shape of a set, in one transaction. Servers that start at once wait for each other.
 *
 * @throws {MendableError} where a newer finrec has been at work there
 */
export async function migrateBy<Tables>(
  database: Kysely<Tables>,
  name: string,
  { migrations, table, otherwise }: MigrationSet,
): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
    migrationTableName: table,
    migrationLockTableName: `${table}_lock`,
  });
  const tables = await database.introspection.getTables({ withInternalKyselyTables: true });
  if (tables.some((known) => known.name === table)) {
    const { rows } = await sql<{ name: string }>`select name from ${sql.table(table)}`.execute(database);
    const strange = rows.find((row) => !Object.hasOwn(migrations, row.name));
    if (strange !== undefined) {
      throw new MendableError(
        `${name} was made by a newer finrec (its tables have the shape "${strange.name}", which this one does not know). Start the newer finrec, or ${otherwise}.`,
      );
    }
  }
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('Migration failed.', { cause: error });
}
