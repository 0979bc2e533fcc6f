import { withoutWords } from './erase-words.js';
import type { FeedbackEvent } from './event.js';
import { type FeedbackLog, type LogListener, LONGEST_HISTORY_PAGE, type Told } from './feedback-log.js';
import { type ShownList, wholeLists } from './shown.js';

/** All that a log holds, for counting. */
export interface LogContents {
  /** The events of each customer, by place. */
  readonly events: readonly (readonly FeedbackEvent[])[];
  /** By the id of an event: how many pieces of text it came with, also after they were erased. */
  readonly wordsSaid: ReadonlyMap<string, number>;
  /** Each with one product, once for each answer. */
  readonly shown: readonly ShownList[];
}

export interface MemoryLog extends FeedbackLog {
  contents(): LogContents;
}

function shownAfter(
  shown: readonly ShownList[],
  after: string | null,
  customers: number,
): readonly ShownList[] {
  const ids = [...new Set(shown.map(({ customerId }) => customerId))].toSorted();
  const page = new Set(ids.filter((id) => after === null || id > after).slice(0, customers));
  return wholeLists(shown.filter(({ customerId }) => page.has(customerId)));
}

/** A log that lasts as long as the process. */
export function memoryLog(): MemoryLog {
  const byCustomer = new Map<string, readonly Told[]>();
  const byKey = new Map<string, FeedbackEvent>();
  const wordsSaid = new Map<string, number>();
  const shown = new Map<string, ShownList>();
  const listeners = new Set<LogListener>();
  const told = (customerId: string): readonly Told[] => byCustomer.get(customerId) ?? [];
  return {
    append(event, said) {
      const known = byKey.get(event.idempotencyKey);
      if (known !== undefined) return Promise.resolve({ kind: 'known', event: known });
      const place = told(event.customerId).length + 1;
      byKey.set(event.idempotencyKey, event);
      wordsSaid.set(event.id, said.length);
      byCustomer.set(event.customerId, [...told(event.customerId), { event, place, said }]);
      return Promise.resolve({ kind: 'appended', place });
    },
    byKey: (key) => Promise.resolve(byKey.get(key) ?? null),
    events: (customerId) => Promise.resolve(told(customerId).map(({ event }) => event)),
    history(customerId, { first, before }) {
      const earlier = told(customerId).filter(({ place }) => before === null || place < before);
      return Promise.resolve(earlier.toReversed().slice(0, Math.min(first, LONGEST_HISTORY_PAGE)));
    },
    recordShown(list) {
      for (const product of list.products) {
        const key = JSON.stringify([list.customerId, list.decisionId, product.productId]);
        if (!shown.has(key)) shown.set(key, { ...list, products: [product] });
      }
      return Promise.resolve();
    },
    shown: (after, customers) => Promise.resolve(shownAfter([...shown.values()], after, customers)),
    erase(customerId) {
      const erased = told(customerId).map((one) => ({ ...one, event: withoutWords(one.event), said: [] }));
      byCustomer.set(customerId, erased);
      for (const { event } of erased) byKey.set(event.idempotencyKey, event);
      for (const listener of listeners) listener(customerId);
      return Promise.resolve();
    },
    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    check: () => Promise.resolve(),
    close: () => Promise.resolve(),
    contents: () => ({
      events: [...byCustomer.values()].map((all) => all.map(({ event }) => event)),
      wordsSaid,
      shown: [...shown.values()],
    }),
  };
}
