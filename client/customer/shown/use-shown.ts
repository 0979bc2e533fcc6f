import { useApolloClient } from '@apollo/client/react';
import { type RefCallback, useCallback, useRef } from 'react';
import { recordShown } from './record-shown.js';
import { watchSeen } from './watch-seen.js';

interface AnsweredList {
  readonly decision: { readonly id: string };
  readonly items: readonly { readonly product: { readonly productId: string } }[];
}

/**
 * Tells the server which cards of a list came before somebody's eyes, each once for every answer that held it. Hand what
 * it returns to the element around the cards.
 * @param list null: there is none to see
 */
export function useShown(customerId: string, list: AnsweredList | null): RefCallback<HTMLElement> {
  const client = useApolloClient();
  const told = useRef(new Set<string>());
  return useCallback(
    (home) => {
      if (home === null || list === null || !('IntersectionObserver' in window)) return undefined;
      const decisionId = list.decision.id;
      const keyOf = (productId: string): string => JSON.stringify([decisionId, productId]);
      const untold = new Set(
        list.items
          .map(({ product }) => product.productId)
          .filter((productId) => !told.current.has(keyOf(productId))),
      );
      // A card that glides out of the list is still there, but not in this answer.
      const cards = [...home.querySelectorAll<HTMLElement>('[data-card]')].filter(({ dataset }) =>
        untold.has(dataset['card'] ?? ''),
      );
      return watchSeen(cards, (seen) => {
        const productIds = cards
          .filter((card) => seen.includes(card))
          .flatMap(({ dataset }) => dataset['card'] ?? []);
        for (const productId of productIds) told.current.add(keyOf(productId));
        void recordShown(client, { customerId, decisionId, productIds });
      });
    },
    [client, customerId, list],
  );
}
