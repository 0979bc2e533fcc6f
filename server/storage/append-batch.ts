import type { Transaction } from 'kysely';
import type { FeedbackEvent } from '../feedback/event.js';
import { chunksOf } from './chunks.js';
import { EVENT_COLUMNS, eventOf, itemRowsOf, rowOf, wordRowsOf } from './event-rows.js';
import { projectStanding } from './project-standing.js';
import type { SqlBackend } from './sql-backend.js';
import type { FeedbackTables } from './tables.js';

/** An event on its way into the log. */
export interface Draft {
  readonly event: FeedbackEvent;
  readonly said: readonly string[];
}

export type Outcome =
  | { readonly kind: 'appended'; readonly place: number }
  /** The event is read late, so that one that cannot be read fails nobody but who asked for it. */
  | { readonly kind: 'known'; readonly event: () => FeedbackEvent };

function customersOf(drafts: readonly Draft[]): readonly string[] {
  return [...new Set(drafts.map(({ event }) => event.customerId))];
}

async function eventsBehind(
  transaction: Transaction<FeedbackTables>,
  drafts: readonly Draft[],
): Promise<Map<string, () => FeedbackEvent>> {
  const keys = drafts.map(({ event }) => event.idempotencyKey);
  const rows = await transaction
    .selectFrom('feedback_event')
    .select(EVENT_COLUMNS)
    .where('idempotency_key', 'in', keys)
    .execute();
  return new Map(rows.map((row) => [row.idempotency_key, () => eventOf(row)]));
}

async function lastPlaces(
  transaction: Transaction<FeedbackTables>,
  customerIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await transaction
    .selectFrom('feedback_event')
    .select(({ fn }) => ['customer_id', fn.max('place').as('last')])
    .where('customer_id', 'in', customerIds)
    .groupBy('customer_id')
    .execute();
  return new Map(rows.map(({ customer_id, last }) => [customer_id, last]));
}

async function insert(
  transaction: Transaction<FeedbackTables>,
  fresh: readonly (Draft & { readonly place: number })[],
): Promise<void> {
  for (const rows of chunksOf(fresh.map(({ event, place, said }) => rowOf(event, place, said))))
    await transaction.insertInto('feedback_event').values(rows).execute();
  for (const rows of chunksOf(fresh.flatMap(({ event, said }) => wordRowsOf(event, said))))
    await transaction.insertInto('feedback_words').values(rows).execute();
  for (const rows of chunksOf(fresh.flatMap(({ event }) => itemRowsOf(event))))
    await transaction.insertInto('feedback_item').values(rows).execute();
}

/**
 * Appends in one transaction. Each event gets the next place of its customer; a key that was used before, also within
 * these, appends nothing. What an undo takes back, or brings back, is taken back among the items, too.
 */
export async function appendBatch(
  { lock, announce }: SqlBackend,
  transaction: Transaction<FeedbackTables>,
  drafts: readonly Draft[],
): Promise<readonly Outcome[]> {
  const customerIds = customersOf(drafts);
  await lock(transaction, customerIds);
  const known = await eventsBehind(transaction, drafts);
  const places = await lastPlaces(transaction, customerIds);
  const fresh: (Draft & { readonly place: number })[] = [];
  const outcomes = drafts.map((draft): Outcome => {
    const { event } = draft;
    const earlier = known.get(event.idempotencyKey);
    if (earlier !== undefined) return { kind: 'known', event: earlier };
    const place = (places.get(event.customerId) ?? 0) + 1;
    places.set(event.customerId, place);
    known.set(event.idempotencyKey, () => event);
    fresh.push({ ...draft, place });
    return { kind: 'appended', place };
  });
  if (fresh.length === 0) return outcomes;
  await insert(transaction, fresh);
  const undos = fresh.filter(({ event }) => event.kind === 'undo');
  for (const customerId of customersOf(undos)) await projectStanding(transaction, customerId);
  await announce(transaction, customersOf(fresh));
  return outcomes;
}
