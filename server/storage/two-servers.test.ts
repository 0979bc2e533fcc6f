import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Client } from 'pg';
import type { FeedbackLog } from '../feedback/feedback-log.js';
import { feedbackStore } from '../feedback/feedback-store.js';
import { feedbackOf } from '../feedback/testing/events.js';
import { shownTo } from '../feedback/testing/shown-lists.js';
import { openStorage } from './open-storage.js';
import { postgresPlace, withPostgres } from './testing/postgres-place.js';

withPostgres(() => {
  let url: string;
  let remove: () => Promise<void>;
  let one: FeedbackLog;
  let other: FeedbackLog;

  beforeEach(async () => {
    ({ url, remove } = await postgresPlace());
    const open = async (serverId: string): Promise<FeedbackLog> => {
      const { log } = await openStorage({ kind: 'postgres', url }, { serverId, onTrouble: () => undefined });
      await new Promise<void>((resolve) => {
        log.follow((customerId) => {
          if (customerId === null) resolve();
        });
      });
      return log;
    };
    // At once: the second waits while the first makes the tables.
    [one, other] = await Promise.all([open('one'), open('other')]);
  });

  afterEach(async () => {
    await Promise.all([one.close(), other.close()]);
    await remove();
  });

  async function onDatabase(command: string): Promise<void> {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(command);
    await client.end();
  }

  async function within(milliseconds: number, holds: () => boolean | Promise<boolean>): Promise<boolean> {
    const deadline = performance.now() + milliseconds;
    while (performance.now() < deadline) {
      if (await holds()) return true;
      await wait(20);
    }
    return false;
  }

  test('Two servers that append for one customer at once leave out no place and give none twice', async () => {
    const numbers = Array.from({ length: 200 }, (_, index) => index);
    const appended = await Promise.all(
      numbers.flatMap((number) => [
        one.append(feedbackOf('A', number), []),
        other.append(feedbackOf('A', 1000 + number), []),
        // The same key at both: one of them stores it.
        one.append(feedbackOf('B', number), []),
        other.append(feedbackOf('B', number), []),
      ]),
    );
    expect(appended.filter(({ kind }) => kind === 'appended').length).toBe(600);
    const places = (await one.history('A', { first: 100, before: null })).map(({ place }) => place);
    expect(places).toEqual(Array.from({ length: 100 }, (_, index) => 400 - index));
    const ids = (await other.events('A')).map(({ id }) => id);
    expect([ids.length, new Set(ids).size]).toEqual([400, 400]);
    expect((await one.events('B')).length).toBe(200);
  }, 60_000);

  test('A server sees within a second what another was told, and hears nothing of its own', async () => {
    const store = feedbackStore(other);
    const own: (string | null)[] = [];
    one.follow((customerId) => own.push(customerId));
    expect((await store.state('A')).version).toBe(0);
    await one.append(feedbackOf('A', 1), []);
    expect(await within(1000, async () => (await store.state('A')).version === 1)).toBe(true);
    expect(own.filter((customerId) => customerId !== null)).toEqual([]);
  });

  test('A server whose connection was cut forgets what it knew, and hears of others again', async () => {
    const store = feedbackStore(other);
    await store.state('A');
    await onDatabase(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'finrec listener' and datname = current_database()",
    );
    await one.append(feedbackOf('A', 1), []);
    expect(await within(1000, async () => (await store.state('A')).version === 1)).toBe(true);
    await one.append(feedbackOf('A', 2), []);
    expect(await within(1000, async () => (await store.state('A')).version === 2)).toBe(true);
  });

  test('Connections that are cut in the middle of their work fail that work alone', async () => {
    const cut = (): Promise<void> =>
      onDatabase(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'finrec' and datname = current_database()",
      );
    const acknowledged = new Set<string>();
    for (let round = 0; round < 8; round += 1) {
      const appends = Array.from({ length: 40 }, async (_, number) => {
        const event = feedbackOf(`A${number % 8}`, round * 40 + number);
        const outcome = await one.append(event, []).catch((error: unknown) => {
          expect(error).toMatchObject({ problem: 'not-stored' });
          return null;
        });
        if (outcome !== null) acknowledged.add(event.id);
      });
      const reads = Array.from({ length: 8 }, (_, number) => one.events(`A${number}`));
      await cut();
      await Promise.all([...appends, ...reads]);
    }
    const kept = await Promise.all(Array.from({ length: 8 }, (_, number) => one.events(`A${number}`)));
    const ids = new Set(kept.flat().map(({ id }) => id));
    expect([...acknowledged].filter((id) => !ids.has(id))).toEqual([]);
  });

  test('A database that went away refuses quickly, customers in memory are answered, and it comes back', async () => {
    const store = feedbackStore(one);
    await store.append(feedbackOf('A', 1), []);
    const database = new URL(url).pathname.slice(1);
    const admin = new URL(url);
    admin.pathname = '/postgres';
    const client = new Client({ connectionString: admin.href });
    await client.connect();
    try {
      await client.query(`ALTER DATABASE ${database} WITH ALLOW_CONNECTIONS false`);
      await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
        database,
      ]);
      const start = performance.now();
      await expect(store.append(feedbackOf('A', 2), [])).rejects.toMatchObject({ problem: 'not-stored' });
      await expect(one.recordShown(shownTo('A', ['loan']))).rejects.toMatchObject({ problem: 'not-stored' });
      expect(performance.now() - start).toBeLessThan(3000);
      expect((await store.state('A')).version).toBe(1);
      await expect(store.state('B')).rejects.toMatchObject({ problem: 'not-read' });
      await client.query(`ALTER DATABASE ${database} WITH ALLOW_CONNECTIONS true`);
      expect(
        await within(5000, () =>
          store.append(feedbackOf('A', 2), []).then(
            () => true,
            () => false,
          ),
        ),
      ).toBe(true);
      expect((await store.state('A')).version).toBe(2);
      expect((await store.state('B')).version).toBe(0);
    } finally {
      await client.end();
    }
  }, 30_000);
});
