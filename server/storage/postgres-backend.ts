import { Kysely, PostgresDialect, sql } from 'kysely';
import { codeOf } from '../error-code.js';
import { MendableError } from '../mendable-error.js';
import { migrate } from './migrate.js';
import { databaseName, openPool, type Patience, type PoolOptions } from './postgres-connection.js';
import { announcement, CHANNEL, listenToPostgres } from './postgres-listener.js';
import type { FailureKind, SqlBackend } from './sql-backend.js';
import type { FeedbackTables } from './tables.js';

export interface PostgresOptions {
  readonly url: string;
  /** Different for every process that writes to the database. */
  readonly serverId: string;
  /** Told of connections that were lost. */
  readonly onTrouble: (what: string, cause: unknown) => void;
}

const MOST_CONNECTIONS = 10;
/** Counts over the whole log take long, and must not take the connections that answers are read by. */
const MOST_COUNTING = 2;
const COUNTING_PATIENCE: Patience = { statement_timeout: 60_000, query_timeout: 61_000 };
/** Large tables are brought to a new shape in minutes; nobody waits for an answer yet. */
const MIGRATING_PATIENCE: Patience = { statement_timeout: 0, query_timeout: 0, lock_timeout: 0 };
/** Tells finrec's locks from those that others take in the same database. */
const LOCK_SPACE = 0x66696e72;

/** The connection, not the database: cut by the network, by an administrator, by a restart. */
const BROKEN = /^(ECONNRESET|EPIPE|57P0[12]|08\w{3})$/;
/** What the driver itself says of it, without a code. */
const BROKEN_WORDS = /Connection terminated unexpectedly$|is not queryable$/;
const COLLISIONS = new Set(['23505', '40001', '40P01']);

/** What a failure that PostgreSQL or its driver tells of means. */
export function failureOf(error: unknown): FailureKind {
  const code = codeOf(error);
  if (COLLISIONS.has(code)) return 'collision';
  if (BROKEN.test(code) || BROKEN_WORDS.test(String(error))) return 'broken';
  return code.startsWith('22') || code.startsWith('23') ? 'values' : 'away';
}

/** What whoever starts finrec can do about a database that does not let it in. */
export function mendable(url: string, error: unknown): unknown {
  const code = codeOf(error);
  const name = databaseName(url);
  if (error instanceof MendableError) return error;
  if (code === '3D000') return new MendableError(`${name} has no such database. Make it with createdb.`);
  if (code.startsWith('28')) return new MendableError(`${name} refuses user or password. Mend DATABASE_URL.`);
  if (code === '42501')
    return new MendableError(`${name} does not let this user make tables. Grant it CREATE on the schema.`);
  if (code === '53100') return new MendableError(`${name} has no room left on its disk. Make room on it.`);
  const network = /^(E[A-Z]+|57P0\d|)$/.test(code);
  const what = error instanceof Error && error.message !== '' ? error.message : code;
  return network
    ? new MendableError(`${name} cannot be reached: ${what}. Start it, or mend DATABASE_URL.`)
    : error;
}

/** @throws {MendableError} where the database is out of reach, refuses the user, or is of a newer finrec */
export async function openPostgres({ url, serverId, onTrouble }: PostgresOptions): Promise<SqlBackend> {
  const onLost = (cause: Error): void => {
    onTrouble('A connection to the database was lost.', cause);
  };
  const connect = (options: Omit<PoolOptions, 'onLost'>): Kysely<FeedbackTables> =>
    new Kysely({ dialect: new PostgresDialect({ pool: openPool(url, { ...options, onLost }) }) });
  const database = connect({ name: 'finrec', most: MOST_CONNECTIONS });
  // Its connections are opened when somebody counts.
  const counting = connect({ name: 'finrec counting', most: MOST_COUNTING, patience: COUNTING_PATIENCE });
  const close = async (): Promise<void> => {
    await Promise.all([database.destroy(), counting.destroy()]);
  };
  const migrating = connect({ name: 'finrec migrating', most: 1, patience: MIGRATING_PATIENCE });
  try {
    await migrate(migrating, 'postgres', databaseName(url));
  } catch (error) {
    await close();
    throw mendable(url, error);
  } finally {
    await migrating.destroy();
  }
  return {
    database,
    counting,
    async lock(transaction, customerIds) {
      // In one order everywhere, so that two servers never wait for each other.
      await sql`
        select pg_advisory_xact_lock(${LOCK_SPACE}, key)
        from (select distinct hashtext(id) as key from unnest(${customerIds}::text[]) as id order by 1) as keys
      `.execute(transaction);
    },
    async announce(transaction, customerIds) {
      const payloads = customerIds.map((customerId) => announcement(serverId, customerId));
      await sql`
        select pg_notify(${CHANNEL}, payload) from unnest(${payloads}::text[]) as payload
      `.execute(transaction);
    },
    follow: (listener) =>
      listenToPostgres({
        url,
        serverId,
        listener,
        onCut: (cause) => {
          onTrouble('The connection that hears of other servers was lost; connecting again.', cause);
        },
      }),
    failureOf,
    close,
  };
}
