import type { ShownList } from '../shown.js';

/** Products that came before the eyes of a customer, in an answer of their own; see feedbackOf for the rest. */
export function shownTo(
  customerId: string,
  productIds: readonly string[],
  said: Partial<Omit<ShownList, 'customerId' | 'products'>> = {},
): ShownList {
  const at = said.at ?? '2026-11-22T12:00:00.000Z';
  return {
    customerId,
    decisionId: `${customerId} ${at} ${productIds.join(' ')}`,
    at,
    asOf: 20_000,
    actor: 'CUSTOMER',
    release: 'r1',
    learningVersion: 0,
    cluster: 3,
    products: productIds.map((productId, index) => ({
      productId,
      rank: index + 1,
      score: 900 - index,
      propensity: 1,
    })),
    ...said,
  };
}
