import type { Product } from './catalogue.js';
import type { CustomerTag } from './decision.js';
import type { Subject } from './measures.js';

/** A product with what speaks for it. */
export interface Proposal {
  readonly product: Product;
  /** The customer's tags that the product answers, in the order of rules.yaml. */
  readonly tags: readonly CustomerTag[];
}

/** Every product on sale, with the tags of the customer that it answers. */
export function proposeAll({ catalogue, asOf }: Subject, tags: readonly CustomerTag[]): readonly Proposal[] {
  return catalogue.products
    .filter(({ validFrom, validTo }) => validFrom <= asOf && (validTo === null || asOf <= validTo))
    .map((product) => ({ product, tags: tags.filter(({ tag }) => product.tags.includes(tag)) }));
}

/**
 * Third verb: every product on sale that answers a tag of the customer, belongs to a category the customer asked for,
 * or was liked by name.
 */
export function propose(subject: Subject, tags: readonly CustomerTag[]): readonly Proposal[] {
  const { feedback } = subject;
  return proposeAll(subject, tags).filter(
    ({ product, tags: matching }) =>
      matching.length > 0 ||
      feedback.addedCategories.has(product.category) ||
      feedback.verdicts.get(product.productId)?.verdict === 'LIKED',
  );
}
