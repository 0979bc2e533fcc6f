import type { Decision } from '../../decision.js';
import type { Shown } from './disagreements.js';

/** The engine's whole answer, in the judge's words. */
export function shownBy({ recommendations, withheld, insights, personalised }: Decision): Shown {
  return {
    items: recommendations.map(({ product, advice, checks }) => ({
      productId: product.productId,
      advice,
      warnings: checks.filter(({ outcome }) => outcome === 'WARN').map(({ ruleId }) => ruleId),
    })),
    withheld: withheld.map(({ product, step, checks }) => ({
      productId: product.productId,
      step,
      rules: checks.map(({ ruleId }) => ruleId),
    })),
    named: insights.flatMap(({ productId }) => productId ?? []),
    personalised,
  };
}
