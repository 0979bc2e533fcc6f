import type { PubSub } from 'type-graphql';
import type { Doors } from '../doors.js';
import { type Ticks, createTicks } from './ticks.js';

/** The one subject that there is to hear of; the customer's id says whom. */
export const CUSTOMER_CHANGED = 'CUSTOMER_CHANGED';

function cannotPublish(): never {
  throw new Error('Changes of customers are told by the service alone.');
}

/** Where only the text of the schema is wanted. */
export const SILENCE: PubSub = { publish: cannotPublish, subscribe: cannotPublish };

/**
 * One tick at once, and one whenever answers about the customer may have changed or texts have their rewrites. What has changed is asked for when
 * the tick is read, so that a slow reader skips to the newest.
 */
export function customerTicks({ service, readyTexts }: Pick<Doors, 'service' | 'readyTexts'>): PubSub {
  const readers = new Map<string, Set<Ticks>>();
  let endFollowing = (): void => undefined;

  const tell = (customerId: string | null): void => {
    const told = customerId === null ? [...readers.values()] : [readers.get(customerId) ?? new Set<Ticks>()];
    for (const ticks of told) for (const one of ticks) one.tick();
  };
  const leave = (customerId: string, ticks: Ticks): void => {
    const others = readers.get(customerId);
    others?.delete(ticks);
    if (others?.size === 0) readers.delete(customerId);
    if (readers.size === 0) endFollowing();
  };
  return {
    publish: cannotPublish,
    subscribe(_subject, customerId) {
      const id = String(customerId);
      if (readers.size === 0) {
        const ends = [service.follow(tell), readyTexts.follow(tell)];
        endFollowing = () => {
          for (const end of ends) end();
        };
      }
      const ticks = createTicks(() => {
        leave(id, ticks);
      });
      const others = readers.get(id) ?? new Set();
      readers.set(id, others.add(ticks));
      return ticks.iterator;
    },
  };
}
