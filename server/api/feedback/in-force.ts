import type { FeedbackState, Wish } from '../../engine/feedback-state.js';
import type { Meaning } from '../../feedback/event.js';
import type { Understood } from './intent.type.js';

function wished(meaning: Meaning, { feedbackId, quote, confidence }: Wish): Understood {
  return { feedbackId, meaning, quote, confidence };
}

/** Everything a customer's feedback asks for at present, as the engine obeys it: wishes, then the verdicts on products. */
export function inForce(state: FeedbackState): readonly Understood[] {
  const { addedTags, removedTags, addedCategories, removedCategories, maxRiskClass, verdicts } = state;
  const tags = (add: boolean): readonly Understood[] =>
    [...(add ? addedTags : removedTags)].map(([tag, wish]) => wished({ kind: 'tag', tag, add }, wish));
  const categories = (add: boolean): readonly Understood[] =>
    [...(add ? addedCategories : removedCategories)].map(([category, wish]) =>
      wished({ kind: 'category', category, add }, wish),
    );
  const risk =
    maxRiskClass === null
      ? []
      : [wished({ kind: 'risk', maxRiskClass: maxRiskClass.riskClass }, maxRiskClass)];
  const products = [...verdicts].flatMap(
    ([productId, { verdict, feedbackId, quote, confidence }]): readonly Understood[] =>
      verdict === 'LIKED' || verdict === 'DISLIKED'
        ? [
            {
              feedbackId,
              meaning: { kind: 'product', productId, add: verdict === 'LIKED' },
              quote,
              confidence,
            },
          ]
        : [],
  );
  return [...tags(true), ...tags(false), ...categories(true), ...categories(false), ...risk, ...products];
}
