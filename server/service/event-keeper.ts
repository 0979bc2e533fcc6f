import { createHash } from 'node:crypto';
import type { CustomerRecord } from '../book/customer.js';
import type { Decision } from '../engine/decision.js';
import type { Actor } from '../engine/feedback-state.js';
import { type Entry, type FeedbackEvent, SCHEMA_VERSION } from '../feedback/event.js';
import type { Step } from '../feedback/feedback-store.js';
import { causeOf } from './cause.js';
import { changesBetween } from './changes.js';
import type { CustomerView, NotStored, RecommendationChange } from './recommendation-service.js';
import type { ServiceTools } from './service-tools.js';
import type { Views } from './views.js';

/** A request to store something about a customer, once for each key. */
interface Deed {
  readonly customerId: string;
  readonly idempotencyKey: string;
  readonly actor: Actor;
  /** The rest of the request, as JSON: a key stands for one request only. */
  readonly body: readonly unknown[];
}

/** An event in the log, with the answers before and after it: the same however often it is asked for. */
export interface Stored {
  readonly kind: 'stored';
  readonly event: FeedbackEvent;
  readonly before: CustomerView;
  readonly customer: CustomerView;
  readonly changes: readonly RecommendationChange[];
  readonly replayed: boolean;
}

interface Fresh {
  readonly kind: 'fresh';
  readonly record: CustomerRecord;
  /** The answer that the event reacts to. */
  readonly decision: Decision;
  /** What the event to be made says of itself. */
  readonly entry: Entry;
}

/** The way into the log, for whatever customers may do with it. */
export interface EventKeeper {
  /** Before anything else is looked at: a key that was used before is answered as it was then. */
  begin(deed: Deed): Promise<Fresh | Stored | NotStored>;
  /** Answers after the event is safe. Of requests with one key that come at once, one is stored. */
  keep(event: FeedbackEvent, record: CustomerRecord, said: readonly string[]): Promise<Stored | NotStored>;
}

export function createEventKeeper(tools: ServiceTools & { readonly views: Views }): EventKeeper {
  const { book, store, views, archive, inForce, now, newId } = tools;

  function answer(event: FeedbackEvent, record: CustomerRecord, step: Step, replayed: boolean): Stored {
    const before = views.of(record, step.before);
    const customer = views.of(record, step.after);
    const cause = causeOf(event, step.events);
    const changes = changesBetween(before.decision, customer.decision, inForce().rules.listSize, () => cause);
    return { kind: 'stored', event, before, customer, changes, replayed };
  }

  async function repeated(
    known: FeedbackEvent,
    requestHash: string,
    record: CustomerRecord,
  ): Promise<Stored | NotStored> {
    if (known.requestHash !== requestHash) return { kind: 'key-reused' };
    return answer(known, record, await store.stepOf(known), true);
  }

  return {
    async begin({ customerId, idempotencyKey, actor, body }) {
      const [record = null] = await book.get([customerId]);
      if (record === null) return { kind: 'customer-not-found', customerId };
      const requestHash = createHash('sha256')
        .update(JSON.stringify([customerId, ...body, actor]))
        .digest('base64url');
      const known = await store.byKey(idempotencyKey);
      if (known !== null) return repeated(known, requestHash, record);
      const at = now().toISOString();
      const { decision } = views.of(record, await store.state(customerId));
      const release = inForce();
      return {
        kind: 'fresh',
        record,
        decision,
        entry: {
          id: newId(),
          schemaVersion: SCHEMA_VERSION,
          customerId,
          at,
          asOf: decision.asOf,
          actor,
          idempotencyKey,
          requestHash,
          release: release.version,
          learningVersion: release.learning.version,
          cluster: decision.membership.cluster,
        },
      };
    },
    async keep(event, record, said) {
      await archive.keepRecord(record, inForce().dataHash);
      const kept = await store.append(event, said);
      return kept.kind === 'known'
        ? repeated(kept.event, event.requestHash, record)
        : answer(event, record, kept.step, false);
    },
  };
}
