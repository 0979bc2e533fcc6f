import type { FeedbackGiven } from '../feedback/event.js';
import type { EventKeeper, Stored } from './event-keeper.js';
import type { Listener } from './listen.js';
import { nearestProducts } from './nearest-products.js';
import type { NotStored, SubmitOutcome, SubmitRequest } from './recommendation-service.js';
import type { ServiceTools } from './service-tools.js';

const LONGEST_WORDS = 500;
const MOST_ITEMS = 20;

interface SubmitTools extends Pick<ServiceTools, 'inForce'> {
  readonly keeper: EventKeeper;
  readonly listener: Listener;
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

/**
 * Takes feedback: checks it, understands it, appends it to the log, and answers with what it changed. What a caller can
 * get wrong is an outcome; nothing is stored then.
 */
export function submitWith({
  keeper,
  listener,
  inForce,
}: SubmitTools): (request: SubmitRequest) => Promise<SubmitOutcome> {
  const outcome = (stored: Stored | NotStored, request: SubmitRequest): SubmitOutcome => {
    if (stored.kind !== 'stored') return stored;
    const { event, before, customer, changes, replayed } = stored;
    if (event.kind !== 'feedback') return { kind: 'key-reused' };
    const question = listener.ask(request, before.decision);
    return { kind: 'success', event, said: request.words, question, customer, changes, replayed };
  };
  return async (request) => {
    const { words, verdicts, choiceIds } = request;
    const refused = refusal(request);
    if (refused !== null) return refused;
    const begun = await keeper.begin({ ...request, body: [words, verdicts, choiceIds] });
    if (begun.kind !== 'fresh') return outcome(begun, request);

    const { catalogue } = inForce();
    const unknown = verdicts.find(({ productId }) => !catalogue.byId.has(productId));
    if (unknown !== undefined) {
      const { productId } = unknown;
      return {
        kind: 'product-not-found',
        productId,
        nearest: nearestProducts(productId, catalogue.products),
      };
    }
    const { record, entry, decision } = begun;
    const heard = listener.hear(request, decision);
    if (heard.kind !== 'heard') return heard;

    const event: FeedbackGiven = {
      ...entry,
      kind: 'feedback',
      intents: heard.intents,
      verdicts: heard.verdicts,
    };
    return outcome(await keeper.keep(event, record, words), request);
  };
}
