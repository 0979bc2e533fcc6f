import { expect, test } from '@jest/globals';
import type { Entry, FeedbackEvent } from '../feedback/event.js';
import { fold } from '../feedback/fold.js';
import { createStates } from './states.js';

function entry(place: number): Entry {
  return {
    id: `event-${place}`,
    schemaVersion: 1,
    customerId: '5',
    at: '2026-11-22T12:00:00.000Z',
    asOf: 20_000,
    actor: 'CUSTOMER',
    idempotencyKey: `key-${place}`,
    requestHash: '',
    release: '',
    learningVersion: 0,
    cluster: 0,
  };
}

/** Every seventh event takes back the one five before it. */
function eventsOf(size: number): readonly FeedbackEvent[] {
  return Array.from({ length: size }, (_, place): FeedbackEvent => {
    if (place % 7 === 6) return { ...entry(place), kind: 'undo', undoes: `event-${place - 5}`, pieces: null };
    const verdict = place % 2 === 0 ? 'LIKED' : 'DISLIKED';
    const verdicts = [{ productId: `product-${place % 11}`, verdict, until: null } as const];
    return { ...entry(place), kind: 'feedback', intents: [], verdicts };
  });
}

test.each([
  ['from the end', (counts: readonly number[]) => counts.toReversed()],
  ['from the beginning', (counts: readonly number[]) => counts],
])('States asked for %s are those of folding all events anew', (_, ordered) => {
  const events = eventsOf(240);
  const late = [
    ...events,
    ...eventsOf(500)
      .slice(240)
      .filter(({ kind }) => kind === 'feedback'),
  ];
  const stateAfter = createStates();
  for (const count of ordered(Array.from({ length: late.length + 1 }, (__, index) => index)))
    expect(stateAfter(late, count)).toEqual(fold(late.slice(0, count)));
});
