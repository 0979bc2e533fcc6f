import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Entry, FeedbackEvent, FeedbackGiven, Meaning, Undo } from './event.js';
import { feedbackStore } from './feedback-store.js';
import { fold, foldEvent } from './fold.js';
import { intentOf } from './intent.js';
import { memoryLog } from './memory-log.js';

const meaning: fc.Arbitrary<Meaning> = fc.oneof(
  fc.record({ kind: fc.constant('tag' as const), tag: fc.constantFrom('travel', 'tech'), add: fc.boolean() }),
  fc.record({
    kind: fc.constant('product' as const),
    productId: fc.constantFrom('a', 'b'),
    add: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('category' as const),
    category: fc.constantFrom('LOAN' as const, 'CARD' as const),
    add: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('risk' as const), maxRiskClass: fc.integer({ min: 0, max: 6 }) }),
);

function entry(id: number): Entry {
  return {
    id: `e${id}`,
    schemaVersion: 1,
    customerId: 'C',
    at: '2026-11-22T12:00:00.000Z',
    asOf: 20_000 + id,
    actor: 'CUSTOMER',
    idempotencyKey: `k${id}`,
    requestHash: `h${id}`,
    release: 'r1',
    learningVersion: 0,
    cluster: 0,
  };
}

function event(id: number, meanings: readonly Meaning[]): FeedbackGiven {
  const intents = meanings.map((one) => intentOf(one, 'said'));
  return { ...entry(id), kind: 'feedback', intents, verdicts: [] };
}

const history = fc
  .array(fc.array(meaning, { maxLength: 3 }), { maxLength: 8 })
  .map((all) => all.map((meanings, index) => event(index, meanings)));

function undo(id: number, target: FeedbackEvent, pieceId: string | null = null): Undo {
  const pieces = pieceId === null ? null : { intentIds: [pieceId], productIds: [] };
  return { ...entry(id), kind: 'undo', undoes: target.id, pieces };
}

/** Feedback among which some events take back earlier ones, whole or their first piece. */
const withUndos = fc
  .tuple(history, fc.array(fc.record({ at: fc.nat(), whole: fc.boolean() }), { maxLength: 6 }))
  .map(([said, undos]) => {
    const events: FeedbackEvent[] = [...said];
    for (const [index, { at, whole }] of undos.entries()) {
      const target = events[at % Math.max(events.length, 1)];
      if (target === undefined) continue;
      const piece = target.kind === 'feedback' ? target.intents[0]?.intentId : undefined;
      events.push(undo(100 + index, target, whole ? null : (piece ?? null)));
    }
    return events;
  });

describe('The fold of feedback', () => {
  test('the newest word on a tag, a product or a category wins', () => {
    const state = fold([
      event(1, [{ kind: 'tag', tag: 'travel', add: true }]),
      event(2, [{ kind: 'tag', tag: 'travel', add: false }]),
      event(3, [{ kind: 'product', productId: 'a', add: false }]),
      event(4, [{ kind: 'product', productId: 'a', add: true }]),
    ]);
    expect([...state.addedTags.keys()]).toEqual([]);
    expect([...state.removedTags.keys()]).toEqual(['travel']);
    expect(state.verdicts.get('a')).toMatchObject({ verdict: 'LIKED', day: 20_004, feedbackId: 'e4' });
    expect(state.version).toBe(4);
  });

  test('no word ever raises the risk ceiling', () => {
    fc.assert(
      fc.property(history, fc.array(meaning, { maxLength: 3 }), (events, more) => {
        const before = fold(events).maxRiskClass?.riskClass ?? Infinity;
        const after = foldEvent(fold(events), event(99, more)).maxRiskClass?.riskClass ?? Infinity;
        expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });

  test('nothing is wanted and unwanted at once', () => {
    fc.assert(
      fc.property(history, (events) => {
        const { addedTags, removedTags, addedCategories, removedCategories } = fold(events);
        expect([...addedTags.keys()].filter((tag) => removedTags.has(tag))).toEqual([]);
        expect([...addedCategories.keys()].filter((category) => removedCategories.has(category))).toEqual([]);
      }),
    );
  });

  test('changes no state that it was given', () => {
    fc.assert(
      fc.property(history, fc.array(meaning, { maxLength: 3 }), (events, more) => {
        const state = fold(events);
        const kept = structuredClone(state);
        foldEvent(state, event(99, more));
        expect(state).toEqual(kept);
      }),
    );
  });
});

describe('The fold of what was taken back', () => {
  test('is the fold of a log in which the event says nothing', () => {
    fc.assert(
      fc.property(withUndos, fc.nat(), (events, at) => {
        const place = at % Math.max(events.length, 1);
        const target = events[place];
        fc.pre(target !== undefined);
        // What a piece of it took along from before it stays taken, whoever takes back the rest.
        fc.pre(!events.some((one) => one.kind === 'undo' && one.undoes === target.id && one.pieces !== null));
        const silent = { ...event(98, []), id: target.id };
        expect(fold([...events, undo(99, target)])).toEqual(
          fold([...events.with(place, silent), event(99, [])]),
        );
      }),
    );
  });

  test('is what it was before once the undo is taken back', () => {
    fc.assert(
      fc.property(withUndos, fc.nat(), (events, at) => {
        const target = events[at % Math.max(events.length, 1)];
        fc.pre(target !== undefined);
        const taken = undo(98, target);
        const again = [...events, taken, undo(99, taken)];
        expect(fold(again)).toEqual({ ...fold(events), version: again.length });
      }),
    );
  });

  test('counts every event', () => {
    fc.assert(
      fc.property(withUndos, (events) => {
        expect(fold(events).version).toBe(events.length);
      }),
    );
  });
});

describe('The store', () => {
  test('answers a read that follows a write with the write in it, whatever was being read meanwhile', async () => {
    const store = feedbackStore(memoryLog());
    const early = store.state('C');
    await Promise.all([
      store.append(event(1, [{ kind: 'tag', tag: 'travel', add: true }]), ['travel']),
      store.state('C'),
      store.append(event(2, [{ kind: 'tag', tag: 'tech', add: true }]), ['tech']),
    ]);
    await early;
    expect([...(await store.state('C')).addedTags.keys()]).toEqual(['travel', 'tech']);
  });

  test('appends nothing for a key that it knows', async () => {
    const store = feedbackStore(memoryLog());
    const first = event(1, []);
    await store.append(first, []);
    expect(await store.append({ ...event(2, []), idempotencyKey: first.idempotencyKey }, [])).toEqual({
      kind: 'known',
      event: first,
    });
    expect((await store.state('C')).version).toBe(1);
  });

  test('tells what one event changed, whatever came after it', async () => {
    const store = feedbackStore(memoryLog());
    const first = event(1, [{ kind: 'tag', tag: 'travel', add: true }]);
    await store.append(first, []);
    await store.append(event(2, [{ kind: 'tag', tag: 'travel', add: false }]), []);
    const { before, after } = await store.stepOf(first);
    expect([before.version, [...after.addedTags.keys()]]).toEqual([0, ['travel']]);
  });
});
