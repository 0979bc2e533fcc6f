import type { FeedbackState, Wish } from '../../engine/feedback-state.js';
import type { Meaning } from '../../feedback/event.js';
import type { Understood } from './intent.type.js';

function wished(meaning: Meaning, name: string, { feedbackId, quote }: Wish): Understood {
  return { key: `${feedbackId}:${name}`, meaning, quote, confidence: 1 };
}

/** Everything a customer's feedback asks for at present, as the engine obeys it: wishes, then the verdicts on products. */
export function inForce(state: FeedbackState): readonly Understood[] {
  const { addedTags, removedTags, addedCategories, removedCategories, maxRiskClass, verdicts } = state;
  const tags = (add: boolean): readonly Understood[] =>
    [...(add ? addedTags : removedTags)].map(([tag, wish]) => wished({ kind: 'tag', tag, add }, tag, wish));
  const categories = (add: boolean): readonly Understood[] =>
    [...(add ? addedCategories : removedCategories)].map(([category, wish]) =>
      wished({ kind: 'category', category, add }, category, wish),
    );
  const risk =
    maxRiskClass === null
      ? []
      : [wished({ kind: 'risk', maxRiskClass: maxRiskClass.riskClass }, 'risk', maxRiskClass)];
  const products = [...verdicts].flatMap(([productId, { verdict, feedbackId }]): readonly Understood[] =>
    verdict === 'LIKED' || verdict === 'DISLIKED'
      ? [
          {
            key: `${feedbackId}:${productId}`,
            meaning: { kind: 'product', productId, add: verdict === 'LIKED' },
            quote: null,
            confidence: 1,
          },
        ]
      : [],
  );
  return [...tags(true), ...tags(false), ...categories(true), ...categories(false), ...risk, ...products];
}
