import type { Catalogue } from '../engine/catalogue.js';
import type { Rules } from '../engine/rules.js';

/** The messages that a bank's own products, tags and rules need; the rest come with finrec. */
export function neededCodes(rules: Rules, catalogue: Catalogue): readonly string[] {
  return [
    ...catalogue.products.flatMap(({ productId }) => [
      `product.${productId}.name`,
      `product.${productId}.pitch`,
    ]),
    ...rules.tags.flatMap(({ tag, when }) => [
      `tag.${tag}.label`,
      ...(when === null ? [] : [`tag.${tag}.own`]),
    ]),
    ...rules.gate.flatMap(({ id, require, block, warn, most }) => [
      ...(require.length + block.length === 0 && most === null ? [] : [`check.${id}.block`]),
      ...(warn.length === 0 ? [] : [`check.${id}.warn`]),
    ]),
  ];
}
