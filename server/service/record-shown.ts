import type { CustomerRecord } from '../book/customer.js';
import type { Decision } from '../engine/decision.js';
import type { ShownOutcome, ShownRequest } from './recommendation-service.js';
import type { ServiceTools } from './service-tools.js';
import type { StateAfter } from './states.js';
import { decisionOf, type Views } from './views.js';

/** A page may show the list of a moment ago while the next one is on its way. */
const EARLIER_ANSWERS = 3;

/** Takes down which products came before somebody's eyes, after making sure that the answer had them. */
export function recordShownWith({
  book,
  store,
  archive,
  inForce,
  views,
  stateAfter,
  now,
}: ServiceTools & { readonly views: Views; readonly stateAfter: StateAfter }): (
  request: ShownRequest,
) => Promise<ShownOutcome> {
  async function answered(record: CustomerRecord, decisionId: string): Promise<Decision | null> {
    const { decision } = views.of(record, await store.state(record.customerId));
    if (decision.id === decisionId) return decision;
    const events = await store.events(record.customerId);
    for (let back = 1; back <= Math.min(EARLIER_ANSWERS, events.length); back += 1) {
      const earlier = decisionOf(record, stateAfter(events, events.length - back), inForce());
      if (earlier.id === decisionId) return earlier;
    }
    return null;
  }

  return async ({ customerId, decisionId, productIds, actor }) => {
    const [record = null] = await book.get([customerId]);
    if (record === null) return { kind: 'customer-not-found', customerId };
    const decision = await answered(record, decisionId);
    if (decision === null) return { kind: 'decision-not-found' };
    const listed = new Map(decision.recommendations.map((item) => [item.product.productId, item]));
    const unknown = productIds.find((productId) => !listed.has(productId));
    if (unknown !== undefined) return { kind: 'product-not-found', productId: unknown };
    const at = now().toISOString();
    const release = inForce();
    await archive.keepRecord(record, release.dataHash);
    await store.recordShown({
      customerId,
      decisionId,
      at,
      asOf: decision.asOf,
      actor,
      release: release.version,
      learningVersion: release.learning.version,
      cluster: decision.membership.cluster,
      products: [...new Set(productIds)].flatMap((productId) => {
        const item = listed.get(productId);
        if (item === undefined) return [];
        const { rank, score, propensity } = item;
        return [{ productId, rank, score, propensity }];
      }),
    });
    return { kind: 'recorded', at };
  };
}
