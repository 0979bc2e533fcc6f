import type { Decision, Withheld } from '../engine/decision.js';
import { NO_FEEDBACK, type FeedbackState } from '../engine/feedback-state.js';
import { gate } from '../engine/gate.js';
import type { Subject } from '../engine/measures.js';
import type { Release } from '../engine/release.js';

/** The feedback behind the value that the strictest check found, where feedback set it. */
function sourceOf({ product, checks }: Withheld, feedback: FeedbackState): string | null {
  const wishes = new Map([...feedback.removedTags, ...feedback.removedCategories]);
  for (const { column, value } of checks[0]?.facts ?? []) {
    switch (column) {
      case 'Days_Since_Refusal':
        return feedback.refusals.get(product.productId)?.feedbackId ?? null;
      case 'Postponed_Days':
        return feedback.postponed.get(product.productId)?.feedbackId ?? null;
      case 'Said_Already_Held':
        return feedback.held.get(product.productId) ?? null;
      case 'Unwanted':
        return wishes.get(String(value))?.feedbackId ?? null;
      case 'Risk_Ceiling':
        return feedback.maxRiskClass?.feedbackId ?? null;
    }
  }
  return null;
}

/**
 * By product id: the feedback that withholds it. Only where nothing else does: what would be withheld without any
 * feedback does not come back by taking feedback back.
 */
export function stoppedByFeedback(
  { withheld, membership }: Decision,
  subject: Omit<Subject, 'product'>,
  release: Release,
): ReadonlyMap<string, string> {
  const sources = new Map(
    withheld.flatMap((one): readonly (readonly [string, string])[] => {
      const source = sourceOf(one, subject.feedback);
      return source === null ? [] : [[one.product.productId, source]];
    }),
  );
  if (sources.size === 0) return sources;
  const proposals = withheld
    .filter(({ product }) => sources.has(product.productId))
    .map(({ product }) => ({ product, tags: [] }));
  const unsaid: Subject = { ...subject, feedback: NO_FEEDBACK, product: null };
  for (const { product } of gate(proposals, unsaid, membership, release).withheld)
    sources.delete(product.productId);
  return sources;
}
