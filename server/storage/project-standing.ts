import type { Kysely } from 'kysely';
import type { FeedbackEvent, FeedbackGiven } from '../feedback/event.js';
import { standing } from '../feedback/undo.js';
import { chunksOf } from './chunks.js';
import { EVENT_COLUMNS, eventOf } from './event-rows.js';
import type { FeedbackTables } from './tables.js';

/** 1 for each thing that feedback says and that was not taken back, else 0; by position, as itemRowsOf counts them. */
function standingItems(said: FeedbackGiven, left: FeedbackGiven): readonly number[] {
  const kept = new Set<unknown>([...left.intents, ...left.verdicts]);
  return [...said.intents, ...said.verdicts].map((one) => Number(kept.has(one)));
}

function standingByEvent(events: readonly FeedbackEvent[]): ReadonlyMap<string, readonly number[]> {
  const left = standing(events);
  const items = new Map<string, readonly number[]>();
  for (const [index, said] of events.entries()) {
    const kept = left[index];
    if (said.kind === 'feedback' && kept?.kind === 'feedback') items.set(said.id, standingItems(said, kept));
  }
  return items;
}

/**
 * Brings the items of a customer to what the undos among the events say. The caller holds the customer's lock.
 * @throws {StorageError} where an event cannot be understood
 */
export async function projectStanding(database: Kysely<FeedbackTables>, customerId: string): Promise<void> {
  const rows = await database
    .selectFrom('feedback_event')
    .select(EVENT_COLUMNS)
    .where('customer_id', '=', customerId)
    .orderBy('place')
    .execute();
  const wanted = standingByEvent(rows.map(eventOf));
  const items = await database
    .selectFrom('feedback_event')
    .innerJoin('feedback_item', 'feedback_item.event_id', 'feedback_event.id')
    .select(['feedback_item.event_id', 'feedback_item.position', 'feedback_item.standing'])
    .where('feedback_event.customer_id', '=', customerId)
    .execute();
  // By position, so that taking back what was said a thousand times is a few statements.
  const moved = new Map<string, { position: number; value: number; eventIds: string[] }>();
  for (const { event_id, position, standing: value } of items) {
    const next = wanted.get(event_id)?.[position] ?? value;
    if (next === value) continue;
    const key = `${position} ${next}`;
    const group = moved.get(key) ?? { position, value: next, eventIds: [] };
    group.eventIds.push(event_id);
    moved.set(key, group);
  }
  for (const { position, value, eventIds } of moved.values()) {
    for (const ids of chunksOf(eventIds)) {
      await database
        .updateTable('feedback_item')
        .set({ standing: value })
        .where('position', '=', position)
        .where('event_id', 'in', ids)
        .execute();
    }
  }
}
