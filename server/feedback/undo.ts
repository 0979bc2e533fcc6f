import type { FeedbackEvent, Pieces, Undo } from './event.js';
import { partOf, pickedOf } from './pieces.js';

/** What the undos of a log take back that were not taken back themselves. */
interface TakenBack {
  /** By the id of an event: the undo of the whole of it. */
  readonly events: ReadonlyMap<string, Undo>;
  /** By the id of a piece: up to which place in the log it is taken back, wherever it was said, and by which undo. */
  readonly pieces: ReadonlyMap<string, { readonly upTo: number; readonly by: Undo }>;
}

function placesOf(events: readonly FeedbackEvent[]): ReadonlyMap<string, number> {
  return new Map(events.map(({ id }, place) => [id, place]));
}

function takenBackIn(events: readonly FeedbackEvent[]): TakenBack {
  const places = placesOf(events);
  const whole = new Map<string, Undo>();
  const pieces = new Map<string, { readonly upTo: number; readonly by: Undo }>();
  // The newest first: by the time an undo is looked at, it is known whether it stands.
  for (const event of events.toReversed()) {
    if (event.kind === 'feedback' || whole.has(event.id)) continue;
    if (event.pieces === null) {
      whole.set(event.undoes, event);
      continue;
    }
    const upTo = places.get(event.undoes) ?? -1;
    const target = events[upTo];
    if (target === undefined) continue;
    for (const id of pickedOf(target, event.pieces)) {
      if ((pieces.get(id)?.upTo ?? -1) < upTo) pieces.set(id, { upTo, by: event });
    }
  }
  return { events: whole, pieces };
}

/**
 * The log without what was taken back. Every event keeps its place, so that what is left keeps its order; of feedback
 * that was taken back nothing but the place remains.
 */
export function standing(events: readonly FeedbackEvent[]): readonly FeedbackEvent[] {
  if (events.every(({ kind }) => kind === 'feedback')) return events;
  const taken = takenBackIn(events);
  return events.map((event, place) =>
    event.kind === 'undo'
      ? event
      : partOf(event, (id) => !taken.events.has(event.id) && (taken.pieces.get(id)?.upTo ?? -1) < place),
  );
}

/** By the id of an event: the undo that took the whole of it back and stands. */
export function undosOf(events: readonly FeedbackEvent[]): ReadonlyMap<string, Undo> {
  return takenBackIn(events).events;
}

/** The undo that has already taken back an event, or these pieces of it; null where something of them stands. */
export function undoneBy(
  events: readonly FeedbackEvent[],
  target: FeedbackEvent,
  pieces: Pieces | null,
): Undo | null {
  const taken = takenBackIn(events);
  const whole = taken.events.get(target.id) ?? null;
  if (whole !== null || pieces === null) return whole;
  const place = placesOf(events).get(target.id) ?? -1;
  const undos = [...pickedOf(target, pieces)].map((id) => taken.pieces.get(id));
  return undos.every((undo) => (undo?.upTo ?? -1) >= place) ? (undos[0]?.by ?? null) : null;
}
