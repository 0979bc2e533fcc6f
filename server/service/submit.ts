import { createHash } from 'node:crypto';
import { distance } from 'fastest-levenshtein';
import type { CustomerRecord } from '../book/customer.js';
import type { Product } from '../engine/catalogue.js';
import { phrase, saidBy } from '../engine/phrase.js';
import type { FeedbackEvent } from '../feedback/event.js';
import { changesBetween } from './changes.js';
import type { Heard, Listener } from './listen.js';
import type { SubmitOutcome, SubmitRequest } from './recommendation-service.js';
import type { ServiceTools } from './service-tools.js';
import type { Views } from './views.js';

const LONGEST_WORDS = 500;
const MOST_ITEMS = 20;
const NEAREST_PRODUCTS = 3;

interface SubmitTools extends ServiceTools {
  readonly views: Views;
  readonly listener: Listener;
}

/** The same request always hashes alike; the key itself is left out. */
function hashOf({ customerId, words, verdicts, choiceIds, actor }: SubmitRequest): string {
  const body = JSON.stringify([customerId, words, verdicts, choiceIds, actor]);
  return createHash('sha256').update(body).digest('base64url');
}

/** What is wrong with a request whoever it is about, or null. */
function refusal({ words, verdicts, choiceIds }: SubmitRequest): SubmitOutcome | null {
  const items = words.length + verdicts.length + choiceIds.length;
  if (items > MOST_ITEMS) return { kind: 'too-long', limit: MOST_ITEMS, unit: 'items' };
  if (words.some(({ length }) => length > LONGEST_WORDS)) {
    return { kind: 'too-long', limit: LONGEST_WORDS, unit: 'characters' };
  }
  const said = words.some((word) => word.trim() !== '');
  return said || verdicts.length + choiceIds.length > 0 ? null : { kind: 'empty' };
}

function nearest(productId: string, products: readonly Product[]): readonly Product[] {
  return [...products]
    .sort((one, other) => distance(productId, one.productId) - distance(productId, other.productId))
    .slice(0, NEAREST_PRODUCTS);
}

function quoteOf({ intents, verdicts }: FeedbackEvent): string {
  const quotes = intents.map(({ quote }) => quote);
  return (
    [...new Set(quotes)].join(', ') ||
    verdicts.map(({ verdict }) => verdict.toLowerCase().replaceAll('_', ' ')).join(', ')
  );
}

/** The answer to an event in the log: the same however often it is asked for. */
async function answer(
  event: FeedbackEvent,
  record: CustomerRecord,
  request: SubmitRequest,
  replayed: boolean,
  { store, views, listener, release }: SubmitTools,
): Promise<SubmitOutcome> {
  const { before, after } = await store.stepOf(event);
  const old = views.of(record, before);
  const customer = views.of(record, after);
  const cause = phrase(saidBy('change.cause.feedback', event.actor), {
    quote: { kind: 'quote', text: quoteOf(event) },
  });
  return {
    kind: 'success',
    event,
    said: request.words,
    question: listener.ask(request, old.decision),
    customer,
    changes: changesBetween(old.decision, customer.decision, release.rules.listSize, cause, event.id),
    replayed,
  };
}

function eventOf(request: SubmitRequest, heard: Heard, { asOf, now, newId }: SubmitTools): FeedbackEvent {
  const { customerId, actor, idempotencyKey } = request;
  return {
    id: newId(),
    schemaVersion: 1,
    kind: 'feedback',
    customerId,
    at: now().toISOString(),
    asOf,
    actor,
    idempotencyKey,
    requestHash: hashOf(request),
    intents: heard.intents,
    verdicts: heard.verdicts,
  };
}

/**
 * Takes feedback: checks it, understands it, appends it to the log, and answers with what it changed. What a caller can
 * get wrong is an outcome; nothing is stored then.
 */
export function submitWith(tools: SubmitTools): (request: SubmitRequest) => Promise<SubmitOutcome> {
  const { book, store, views, listener, release } = tools;
  return async (request) => {
    const refused = refusal(request);
    if (refused !== null) return refused;
    const [record] = await book.get([request.customerId]);
    if (record === null || record === undefined) {
      return { kind: 'customer-not-found', customerId: request.customerId };
    }
    const known = await store.byKey(request.idempotencyKey);
    if (known !== null) return repeated(known, record, request, tools);

    const unknown = request.verdicts.find(({ productId }) => !release.catalogue.byId.has(productId));
    if (unknown !== undefined) {
      const { productId } = unknown;
      return {
        kind: 'product-not-found',
        productId,
        nearest: nearest(productId, release.catalogue.products),
      };
    }
    const { decision } = views.of(record, await store.state(request.customerId));
    const heard = listener.hear(request, decision);
    if (heard.kind !== 'heard') return heard;

    const event = eventOf(request, heard, tools);
    const appended = await store.append(event, request.words);
    return appended.kind === 'known'
      ? repeated(appended.event, record, request, tools)
      : answer(event, record, request, false, tools);
  };
}

function repeated(
  event: FeedbackEvent,
  record: CustomerRecord,
  request: SubmitRequest,
  tools: SubmitTools,
): Promise<SubmitOutcome> {
  const same = event.requestHash === hashOf(request);
  return same ? answer(event, record, request, true, tools) : Promise.resolve({ kind: 'key-reused' });
}
