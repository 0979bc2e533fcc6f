import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FeedbackEvent, Meaning } from './event.js';
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

function event(id: number, meanings: readonly Meaning[]): FeedbackEvent {
  return {
    id: `e${id}`,
    schemaVersion: 1,
    kind: 'feedback',
    customerId: 'C',
    at: '2026-11-22T12:00:00.000Z',
    asOf: 20_000 + id,
    actor: 'CUSTOMER',
    idempotencyKey: `k${id}`,
    requestHash: `h${id}`,
    intents: meanings.map((one) => intentOf(one, 'said')),
    verdicts: [],
  };
}

const history = fc
  .array(fc.array(meaning, { maxLength: 3 }), { maxLength: 8 })
  .map((all) => all.map((meanings, index) => event(index, meanings)));

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
