import type { FeedbackEvent } from './event.js';
import type { Appended, FeedbackLog } from './feedback-log.js';

/** A log that lasts as long as the process. */
export function memoryLog(): FeedbackLog {
  const byCustomer = new Map<string, readonly FeedbackEvent[]>();
  const byKey = new Map<string, FeedbackEvent>();
  return {
    append(event): Promise<Appended> {
      const known = byKey.get(event.idempotencyKey);
      if (known !== undefined) return Promise.resolve({ kind: 'known', event: known });
      byKey.set(event.idempotencyKey, event);
      byCustomer.set(event.customerId, [...(byCustomer.get(event.customerId) ?? []), event]);
      return Promise.resolve({ kind: 'appended' });
    },
    byKey: (key) => Promise.resolve(byKey.get(key) ?? null),
    events: (customerId) => Promise.resolve(byCustomer.get(customerId) ?? []),
  };
}
