import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Insertable, Selectable } from 'kysely';
import { z } from 'zod';
import type { KeptRelease } from '../archive/archive.js';
import { ENQUIRY_STATUSES } from '../book/columns.js';
import type { CustomerRecord } from '../book/customer.js';
import { StorageError } from '../feedback/storage-error.js';
import type { LearningSnapshot } from '../learning/snapshot.js';
import type { FeedbackTables } from './tables.js';

type FileRow = Selectable<FeedbackTables['release_file']>;
type RecordRow = Selectable<FeedbackTables['customer_record']>;
type SnapshotRow = Selectable<FeedbackTables['learning_snapshot']>;

const pack = promisify(gzip);
const unpack = promisify(gunzip);

function damaged(what: string): StorageError {
  return new StorageError(
    'not-read',
    `${what} in the archive is damaged. Restore the database from a backup.`,
  );
}

export async function fileRowsOf({ version, files }: KeptRelease): Promise<readonly FileRow[]> {
  return Promise.all(
    [...files].map(async ([name, bytes]) => ({
      release_version: version,
      name,
      content: (await pack(bytes)).toString('base64'),
    })),
  );
}

/** @throws {StorageError} where a file cannot be unpacked */
export async function releaseOf(version: string, rows: readonly FileRow[]): Promise<KeptRelease> {
  const files = await Promise.all(
    rows.map(async ({ name, content }): Promise<[string, Uint8Array]> => {
      const bytes = await unpack(Buffer.from(content, 'base64')).catch(() => {
        throw damaged(`File ${name} of release ${version}`);
      });
      return [name, new Uint8Array(bytes)];
    }),
  );
  return { version, files: new Map(files) };
}

const recordSchema = z.object({
  customerId: z.string(),
  traits: z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
  enquiries: z.array(
    z.object({
      day: z.number(),
      productType: z.string(),
      productId: z.string().nullable(),
      amount: z.number().nullable(),
      status: z.enum(ENQUIRY_STATUSES),
    }),
  ),
});

const outcomesSchema = z.array(
  z.object({
    cluster: z.number(),
    productId: z.string(),
    shown: z.number(),
    taken: z.number(),
    refused: z.number(),
    liked: z.number(),
  }),
);

const fadedSchema = z.object({
  seed: z.string(),
  cells: z.array(
    z.object({
      cluster: z.number().nullable(),
      productId: z.string(),
      customers: z.number(),
      shown: z.number(),
      accepted: z.number(),
    }),
  ),
});

/** What JSON holds, or null where it is none or of another shape. */
function valueIn<Value>(schema: z.ZodType<Value>, json: string): Value | null {
  try {
    return schema.parse(JSON.parse(json));
  } catch {
    return null;
  }
}

export function recordRowOf({ customerId, traits, enquiries }: CustomerRecord, dataHash: string): RecordRow {
  return {
    customer_id: customerId,
    data_hash: dataHash,
    record: JSON.stringify({ customerId, traits, enquiries }),
  };
}

/** @throws {StorageError} where it is no record */
export function recordOf(row: RecordRow): CustomerRecord {
  const record = valueIn(recordSchema, row.record);
  if (record === null) throw damaged(`The record of customer ${row.customer_id} of book ${row.data_hash}`);
  return { ...record, name: null };
}

export function snapshotRowOf(snapshot: LearningSnapshot): Insertable<FeedbackTables['learning_snapshot']> {
  return {
    version: snapshot.version,
    published_at: snapshot.publishedAt,
    entries: snapshot.entries,
    model_version: snapshot.model,
    outcomes: JSON.stringify(snapshot.outcomes),
    faded: snapshot.faded === null ? null : JSON.stringify(snapshot.faded),
  };
}

/** @throws {StorageError} where it is no snapshot */
export function snapshotOf(row: SnapshotRow): LearningSnapshot {
  const outcomes = valueIn(outcomesSchema, row.outcomes);
  const faded = row.faded === null ? null : valueIn(fadedSchema, row.faded);
  if (outcomes === null || (faded === null && row.faded !== null))
    throw damaged(`Learning snapshot ${row.version}`);
  return {
    version: row.version,
    publishedAt: row.published_at,
    entries: row.entries,
    model: row.model_version,
    outcomes,
    faded,
  };
}
