import { type ClientConfig, Pool, type PoolConfig } from 'pg';

/** A server that is gone is noticed in seconds, so that a request can still be answered. */
const CONNECT_MILLISECONDS = 2000;
const STATEMENT_MILLISECONDS = 5000;
const LOCK_MILLISECONDS = 4000;
/** Longer than the database's own limit: this is for a database that no longer answers at all. */
const ANSWER_MILLISECONDS = 6000;

export function connectionOptions(url: string, name: string): ClientConfig {
  return {
    connectionString: url,
    application_name: name,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    statement_timeout: STATEMENT_MILLISECONDS,
    lock_timeout: LOCK_MILLISECONDS,
    query_timeout: ANSWER_MILLISECONDS,
    keepAlive: true,
  };
}

/** How long a statement may take, what it waits for included; 0: as long as it needs. */
export type Patience = Pick<PoolConfig, 'statement_timeout' | 'query_timeout' | 'lock_timeout'>;

export interface PoolOptions {
  /** By which an administrator tells these connections from others. */
  readonly name: string;
  readonly most: number;
  /** Left out: as long as somebody waits for an answer. */
  readonly patience?: Patience;
  /** Told of an idle connection that was lost. */
  readonly onLost: (cause: Error) => void;
}

/** Connections of which each may break at any moment without ending the process. */
export function openPool(url: string, { name, most, patience = {}, onLost }: PoolOptions): Pool {
  const pool = new Pool({ ...connectionOptions(url, name), ...patience, max: most });
  // An idle connection that breaks is replaced.
  pool.on('error', onLost);
  // One that breaks while a query uses it fails that query, which tells.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  return pool;
}

/** What copies the database, without its password, for a shell. */
export function dumpCommand(url: string, file: string): string {
  const address = new URL(url);
  address.password = '';
  const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
  return `pg_dump --format=custom --file=${quoted(file)} ${quoted(address.href)}`;
}

/** Host, port and database; never the password. */
export function databaseName(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url);
  const host = hostname === '' ? (searchParams.get('host') ?? 'localhost') : hostname;
  return `PostgreSQL at ${host}:${port === '' ? '5432' : port}${pathname}`;
}
