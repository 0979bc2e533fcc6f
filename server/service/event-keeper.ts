import { createHash } from 'node:crypto';
import type { CustomerRecord } from '../book/customer.js';
import type { Actor } from '../engine/feedback-state.js';
import type { Entry, FeedbackEvent } from '../feedback/event.js';
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
  const { book, store, views, release, asOf, now, newId } = tools;

  async function answer(event: FeedbackEvent, record: CustomerRecord, replayed: boolean): Promise<Stored> {
    const step = await store.stepOf(event);
    const before = views.of(record, step.before);
    const customer = views.of(record, step.after);
    const cause = causeOf(event, await store.events(event.customerId));
    const changes = changesBetween(
      before.decision,
      customer.decision,
      release.rules.listSize,
      cause,
      event.id,
    );
    return { kind: 'stored', event, before, customer, changes, replayed };
  }

  async function repeated(
    known: FeedbackEvent,
    requestHash: string,
    record: CustomerRecord,
  ): Promise<Stored | NotStored> {
    return known.requestHash === requestHash ? answer(known, record, true) : { kind: 'key-reused' };
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
      const own = { customerId, at, asOf, actor, idempotencyKey, requestHash };
      return { kind: 'fresh', record, entry: { id: newId(), schemaVersion: 1, ...own } };
    },
    async keep(event, record, said) {
      const appended = await store.append(event, said);
      return appended.kind === 'known'
        ? repeated(appended.event, event.requestHash, record)
        : answer(event, record, false);
    },
  };
}
