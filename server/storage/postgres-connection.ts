import type { ClientConfig } from 'pg';

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
