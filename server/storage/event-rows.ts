import type { Insertable, Selectable } from 'kysely';
import { z } from 'zod';
import type { FeedbackEvent, Meaning } from '../feedback/event.js';
import { SCHEMA_VERSION } from '../feedback/event.js';
import { StorageError } from '../feedback/storage-error.js';
import type { FeedbackTables } from './tables.js';

type EventInsert = Insertable<FeedbackTables['feedback_event']>;
type ItemInsert = Insertable<FeedbackTables['feedback_item']>;
type WordsInsert = Insertable<FeedbackTables['feedback_words']>;
export type EventRow = Omit<Selectable<FeedbackTables['feedback_event']>, 'seq' | 'place' | 'words_said'>;

export const EVENT_COLUMNS = [
  'id',
  'customer_id',
  'at',
  'as_of',
  'actor',
  'kind',
  'schema_version',
  'idempotency_key',
  'request_hash',
  'release_version',
  'learning_version',
  'cluster',
  'payload',
] as const satisfies readonly (keyof EventRow)[];

export function payloadOf(event: FeedbackEvent): string {
  return JSON.stringify(
    event.kind === 'feedback'
      ? { intents: event.intents, verdicts: event.verdicts }
      : { undoes: event.undoes, pieces: event.pieces },
  );
}

export function rowOf(event: FeedbackEvent, place: number, said: readonly string[]): EventInsert {
  return {
    id: event.id,
    customer_id: event.customerId,
    place,
    at: event.at,
    as_of: event.asOf,
    actor: event.actor,
    kind: event.kind,
    schema_version: event.schemaVersion,
    idempotency_key: event.idempotencyKey,
    request_hash: event.requestHash,
    release_version: event.release,
    learning_version: event.learningVersion,
    cluster: event.cluster,
    payload: payloadOf(event),
    words_said: said.length,
  };
}

/** PostgreSQL keeps every character but NUL. */
export function wordRowsOf({ id }: FeedbackEvent, said: readonly string[]): readonly WordsInsert[] {
  return said.map((words, position) => ({ event_id: id, position, words: words.replaceAll('\0', '\uFFFD') }));
}

type Said = Pick<ItemInsert, 'kind' | 'product_id' | 'verdict' | 'tag' | 'category' | 'risk_class' | 'adds'>;

const NOTHING_SAID = {
  product_id: null,
  verdict: null,
  tag: null,
  category: null,
  risk_class: null,
  adds: null,
};

function meaningColumns(meaning: Meaning): Said {
  const { kind } = meaning;
  switch (meaning.kind) {
    case 'tag':
      return { ...NOTHING_SAID, kind, tag: meaning.tag, adds: Number(meaning.add) };
    case 'product':
      return { ...NOTHING_SAID, kind, product_id: meaning.productId, adds: Number(meaning.add) };
    case 'category':
      return { ...NOTHING_SAID, kind, category: meaning.category, adds: Number(meaning.add) };
    case 'risk':
      return { ...NOTHING_SAID, kind, risk_class: meaning.maxRiskClass };
  }
}

export function itemRowsOf(event: FeedbackEvent): readonly ItemInsert[] {
  if (event.kind === 'undo') return [];
  const { id, customerId, at, cluster, release } = event;
  const said = [
    ...event.intents.map(({ meaning }) => meaningColumns(meaning)),
    ...event.verdicts.map(({ productId, verdict }) => ({
      ...NOTHING_SAID,
      kind: 'verdict',
      product_id: productId,
      verdict,
    })),
  ];
  return said.map((columns, position) => ({
    event_id: id,
    position,
    customer_id: customerId,
    at,
    cluster,
    release_version: release,
    ...columns,
  }));
}

const feedbackPayload = z.object({
  intents: z.array(z.looseObject({})),
  verdicts: z.array(z.looseObject({})),
});
const undoPayload = z.object({
  undoes: z.string(),
  pieces: z.object({ intentIds: z.array(z.string()), productIds: z.array(z.string()) }).nullable(),
});

function payloadIn({ kind, payload }: EventRow): object | null {
  try {
    const schema = kind === 'feedback' ? feedbackPayload : kind === 'undo' ? undoPayload : z.never();
    return schema.parse(JSON.parse(payload));
  } catch {
    return null;
  }
}

/** @throws {StorageError} where a newer finrec wrote the event, or it is no event */
export function eventOf(row: EventRow): FeedbackEvent {
  if (row.schema_version > SCHEMA_VERSION) {
    throw new StorageError(
      'newer',
      `Event ${row.id} of customer ${row.customer_id} has version ${row.schema_version}, and this finrec knows up to ${SCHEMA_VERSION}. Update it.`,
    );
  }
  const payload = payloadIn(row);
  if (payload === null) {
    throw new StorageError(
      'not-read',
      `Event ${row.id} of customer ${row.customer_id} in the log is damaged: its payload is not that of ${row.kind}. Restore the log from a backup.`,
    );
  }
  return {
    id: row.id,
    schemaVersion: SCHEMA_VERSION,
    customerId: row.customer_id,
    at: row.at,
    asOf: row.as_of,
    actor: row.actor,
    idempotencyKey: row.idempotency_key,
    requestHash: row.request_hash,
    release: row.release_version,
    learningVersion: row.learning_version,
    cluster: row.cluster,
    kind: row.kind,
    ...payload,
  } as FeedbackEvent;
}
