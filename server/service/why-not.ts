import type { Product } from '../engine/catalogue.js';
import type { FeedbackState } from '../engine/feedback-state.js';
import type { Reader } from '../engine/why-not/obstacles.js';
import { smallestChange, type Change } from '../engine/why-not/smallest-change.js';
import { standingOf } from '../engine/why-not/why-not.js';
import { worldOf, type Ground } from '../engine/why-not/world.js';
import type { FeedbackEvent } from '../feedback/event.js';
import { fold } from '../feedback/fold.js';
import { nearestProducts } from './nearest-products.js';
import { oneEachTurn } from './one-each-turn.js';
import type { CustomerView, WhyNotOutcome } from './recommendation-service.js';
import type { ServiceTools } from './service-tools.js';

/** Tells why a product is not on a list, and what would have to change. */
export interface WhyNots {
  whyNot(view: CustomerView, productId: string, reader: Reader): WhyNotOutcome;
  smallestChange(view: CustomerView, product: Product, reader: Reader): Promise<Change>;
}

function emptied(event: FeedbackEvent): FeedbackEvent {
  return event.kind === 'undo' ? event : { ...event, intents: [], verdicts: [] };
}

export function createWhyNots({ store }: Pick<ServiceTools, 'store'>): WhyNots {
  const inTurn = oneEachTurn();

  /** The feedback that a view rests on, as if some of it had not been given. */
  async function withoutOf({ record, feedback }: CustomerView): Promise<Ground['without']> {
    if (feedback.version === 0) return () => feedback;
    const events = (await store.events(record.customerId)).slice(0, feedback.version);
    return (ids): FeedbackState =>
      fold(events.map((event) => (ids.includes(event.id) ? emptied(event) : event)));
  }

  return {
    whyNot(view, productId, reader) {
      const { record, feedback, release, decision } = view;
      const product = release.catalogue.byId.get(productId);
      if (product === undefined) {
        return {
          kind: 'product-not-found',
          productId,
          nearest: nearestProducts(productId, release.catalogue.products),
        };
      }
      const world = worldOf({ record, feedback, release, without: () => feedback }, []);
      return { kind: 'told', standing: standingOf(product, world, decision, reader) };
    },

    async smallestChange(view, product, reader) {
      const { record, feedback, release } = view;
      const without = await withoutOf(view);
      return inTurn(() => smallestChange(product, { record, feedback, release, without }, reader));
    },
  };
}
