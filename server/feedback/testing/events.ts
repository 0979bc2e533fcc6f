import type { FeedbackGiven, Meaning, Undo } from '../event.js';
import { intentOf } from '../intent.js';

const TRAVEL: Meaning = { kind: 'tag', tag: 'travel', add: true };

/** Feedback of a customer, told from others by its number. */
export function feedbackOf(
  customerId: string,
  number: number,
  meaning = TRAVEL,
  quote = 'travel',
): FeedbackGiven {
  return {
    id: `${customerId}-${number}`,
    schemaVersion: 1,
    customerId,
    at: '2026-11-22T12:00:00.000Z',
    asOf: 20_000,
    actor: 'CUSTOMER',
    idempotencyKey: `key-${customerId}-${number}`,
    requestHash: `hash-${number}`,
    release: 'r1',
    learningVersion: 0,
    cluster: 3,
    kind: 'feedback',
    intents: [intentOf(meaning, quote)],
    verdicts: [{ productId: 'gold-card', verdict: 'NOT_NOW', until: 20_030 }],
  };
}

export function undoOf(customerId: string, number: number, undoes: string): Undo {
  const { intents, verdicts, ...entry } = feedbackOf(customerId, number);
  const pieces = { intentIds: intents.map(({ intentId }) => intentId), productIds: [] };
  return { ...entry, kind: 'undo', undoes, pieces: verdicts.length === 0 ? null : pieces };
}
