import { undosOf } from '../feedback/undo.js';
import type { HistoryPage } from './recommendation-service.js';
import type { ServiceTools } from './service-tools.js';

/** A page of what a customer said and took back, newest first, with what of it stands. */
export function historyWith({
  store,
}: Pick<ServiceTools, 'store'>): (
  customerId: string,
  first: number,
  before: number | null,
) => Promise<HistoryPage> {
  return async (customerId, first, before) => {
    const [told, events] = await Promise.all([
      store.history(customerId, { first, before }),
      store.events(customerId),
    ]);
    const undos = undosOf(events);
    const items = told.map((one) => ({ ...one, undoneBy: undos.get(one.event.id) ?? null }));
    // Places count from 1 without a gap.
    return { items, hasNextPage: (items.at(-1)?.place ?? 1) > 1, totalCount: events.length };
  };
}
