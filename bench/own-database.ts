import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

export interface OwnDatabase {
  readonly url: string;
  /** Also where somebody is still connected to it. */
  readonly remove: () => Promise<void>;
}

async function onServer(server: string, command: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(command);
  } finally {
    await client.end();
  }
}

/** A new database on a PostgreSQL whose user may make some. */
export async function ownDatabase(server: string): Promise<OwnDatabase> {
  const name = `finrec_own_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, remove: () => onServer(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}
