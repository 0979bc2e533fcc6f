import { LRUCache } from 'lru-cache';
import type { Archive, KeptRelease, Serving } from '../archive/archive.js';
import type { CustomerRecord } from '../book/customer.js';
import { fileRowsOf, recordOf, recordRowOf, releaseOf, snapshotOf, snapshotRowOf } from './archive-rows.js';
import { chunksOf } from './chunks.js';
import { readingFrom } from './reading.js';
import { rowQueue } from './row-queue.js';
import type { SqlBackend } from './sql-backend.js';
import { writingTo } from './writing.js';

const NAME = 'The archive';
/** Of those whose records are known to be there, so that keeping them again costs nothing. */
const CUSTOMERS_REMEMBERED = 100_000;
/** Whoever tells what answers from now on waits for whoever else does. */
const SERVING_LOCK = 'release serving';

export interface SqlArchive extends Archive {
  /** Resolves when nothing waits to be written any more. */
  drained(): Promise<void>;
}

/** The archive in a database: one set of queries for SQLite and PostgreSQL. */
export function sqlArchive(backend: SqlBackend): SqlArchive {
  const { database, lock } = backend;
  const reading = readingFrom(NAME, backend.failureOf);
  const writing = writingTo(NAME, backend, { repeatable: true });
  const writingOnce = writingTo(NAME, backend, { repeatable: false });
  const kept = new LRUCache<string, true>({ max: CUSTOMERS_REMEMBERED });

  const records = rowQueue<{ readonly record: CustomerRecord; readonly dataHash: string }>(backend, {
    name: NAME,
    items: 'records of customers',
    async insert(transaction, items) {
      for (const rows of chunksOf(items.map(({ record, dataHash }) => recordRowOf(record, dataHash))))
        await transaction
          .insertInto('customer_record')
          .values(rows)
          .onConflict((conflict) => conflict.columns(['customer_id', 'data_hash']).doNothing())
          .execute();
    },
  });

  async function isKept(version: string): Promise<boolean> {
    const row = await reading(() =>
      database
        .selectFrom('release_file')
        .select('name')
        .where('release_version', '=', version)
        .limit(1)
        .executeTakeFirst(),
    );
    return row !== undefined;
  }

  async function keep(release: KeptRelease): Promise<void> {
    if (await isKept(release.version)) return;
    const files = await fileRowsOf(release);
    await writing(async (transaction) => {
      // One file a statement: they are large.
      for (const file of files)
        await transaction
          .insertInto('release_file')
          .values(file)
          .onConflict((conflict) => conflict.columns(['release_version', 'name']).doNothing())
          .execute();
    });
  }

  return {
    keep,

    async serve(release: KeptRelease, serving: Serving) {
      await keep(release);
      await writing(async (transaction) => {
        await lock(transaction, [SERVING_LOCK]);
        const last = await transaction
          .selectFrom('release_serving')
          .select(['release_version', 'data_hash'])
          .orderBy('seq', 'desc')
          .limit(1)
          .executeTakeFirst();
        if (last?.release_version === serving.release && last.data_hash === serving.dataHash) return;
        await transaction
          .insertInto('release_serving')
          .values({
            at: serving.at,
            release_version: serving.release,
            model_version: serving.model,
            data_hash: serving.dataHash,
          })
          .execute();
      });
    },

    servings: () =>
      reading(async () => {
        const rows = await database.selectFrom('release_serving').selectAll().orderBy('seq').execute();
        return rows.map((row) => ({
          at: row.at,
          release: row.release_version,
          model: row.model_version,
          dataHash: row.data_hash,
        }));
      }),

    release: (version) =>
      reading(async () => {
        const rows = await database
          .selectFrom('release_file')
          .selectAll()
          .where('release_version', '=', version)
          .execute();
        return rows.length === 0 ? null : releaseOf(version, rows);
      }),

    async keepRecord(record, dataHash) {
      const key = JSON.stringify([record.customerId, dataHash]);
      if (kept.get(key) === true) return;
      await records.add({ record, dataHash });
      kept.set(key, true);
    },

    record: (customerId, dataHash) =>
      reading(async () => {
        const row = await database
          .selectFrom('customer_record')
          .selectAll()
          .where('customer_id', '=', customerId)
          .where('data_hash', '=', dataHash)
          .executeTakeFirst();
        return row === undefined ? null : recordOf(row);
      }),

    publish: (snapshot) =>
      writingOnce(async (transaction) => {
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('learning_snapshot')
          .values(snapshotRowOf(snapshot))
          .onConflict((conflict) => conflict.column('version').doNothing())
          .executeTakeFirstOrThrow();
        return numInsertedOrUpdatedRows === 1n;
      }),

    snapshot: (version) =>
      reading(async () => {
        const row = await database
          .selectFrom('learning_snapshot')
          .selectAll()
          .where('version', '=', version)
          .executeTakeFirst();
        return row === undefined ? null : snapshotOf(row);
      }),

    publications: () =>
      reading(async () => {
        const rows = await database
          .selectFrom('learning_snapshot')
          .select(['version', 'published_at'])
          .orderBy('version')
          .execute();
        return rows.map(({ version, published_at }) => ({ version, publishedAt: published_at }));
      }),

    drained: () => records.drained(),
  };
}
