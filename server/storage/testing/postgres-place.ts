import { randomUUID } from 'node:crypto';
import { env } from 'node:process';
import { describe, test } from '@jest/globals';
import { Client } from 'pg';

/** A PostgreSQL in which databases may be made; see .ci/postgres.sh. */
const SERVER = env.TEST_DATABASE_URL ?? '';

async function onServer(command: string): Promise<void> {
  const client = new Client({ connectionString: SERVER });
  await client.connect();
  try {
    await client.query(command);
  } finally {
    await client.end();
  }
}

/** A database of its own, with what removes it. */
export async function postgresPlace(): Promise<{
  readonly url: string;
  readonly remove: () => Promise<void>;
}> {
  const name = `finrec_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(`CREATE DATABASE ${name}`);
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return { url: url.href, remove: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`) };
}

/** Runs what needs a real PostgreSQL, or says why it does not. */
export function withPostgres(promises: () => void): void {
  if (SERVER !== '') promises();
  else
    describe('With PostgreSQL', () => {
      test.skip('everything is skipped: bash .ci/postgres.sh run npm test sets TEST_DATABASE_URL', () =>
        undefined);
    });
}
