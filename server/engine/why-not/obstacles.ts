import type { Product } from '../catalogue.js';
import type { CustomerTag } from '../decision.js';
import { appliesOn, type GateRule, type TagRule } from '../rules.js';
import { anyOf, waysTo, type Ways } from './ways.js';
import { fateOf, isAsWanted, type World } from './world.js';

/** Who reads the answer. What a customer must not read of shows no way either. */
export type Reader = 'customer' | 'adviser';

function mayRead(reader: Reader, audience: TagRule['audience']): boolean {
  return reader === 'adviser' || audience === 'everyone';
}

/** The tags that would propose a product, as far as values give them and the reader may know of them. */
export function proposingTags({ tags }: Product, { release }: World, reader: Reader): readonly TagRule[] {
  return tags.flatMap((key) => {
    const rule = release.rules.tag.get(key);
    return rule !== undefined && rule.when !== null && mayRead(reader, rule.audience) ? [rule] : [];
  });
}

/** Whether a tag is about debts and payments, which nobody is told to have for the sake of a product. */
export function isNothingToAimFor({ tag, group }: Pick<TagRule, 'tag' | 'group'>): boolean {
  return group === 'conduct' || tag === 'exposed-borrower';
}

function waysToTag(rule: TagRule, world: World, product: Product): Ways {
  const removed = world.feedback.removedTags.get(rule.tag);
  if (removed !== undefined) {
    const { feedbackId } = removed;
    return { moves: [{ kind: 'TAKE_BACK', column: 'Unwanted', from: rule.tag, feedbackId }], stuck: [] };
  }
  return rule.when === null || isAsWanted(rule.when, 'TRUE', world, product)
    ? { moves: [], stuck: [rule.tag] }
    : waysTo(rule.when, 'TRUE', world, product);
}

/** Steps toward one more tag that speaks for a product. */
export function waysToPropose(
  product: Product,
  world: World,
  reader: Reader,
  had: readonly CustomerTag[] = [],
): Ways {
  const known = new Set(had.map(({ tag }) => tag));
  const missing = proposingTags(product, world, reader).filter(({ tag }) => !known.has(tag));
  if (missing.length === 0) return { moves: [], stuck: [had.length > 0 ? 'Place' : 'Asked_For'] };
  const ways = anyOf(missing.map((rule) => waysToTag(rule, world, product)));
  return ways.moves.length === 0 && missing.every(isNothingToAimFor)
    ? { moves: [], stuck: ['Trouble'] }
    : ways;
}

function waysPast(rule: GateRule, world: World, product: Product): readonly Ways[] {
  const unmet = rule.require.filter((condition) => !isAsWanted(condition, 'TRUE', world, product));
  if (unmet.length > 0) return unmet.map((condition) => waysTo(condition, 'TRUE', world, product));
  return rule.block
    .filter((condition) => !isAsWanted(condition, 'NOT_TRUE', world, product))
    .map((condition) => waysTo(condition, 'NOT_TRUE', world, product));
}

function waysToSale({ validFrom, validTo }: Product, { asOf }: World): readonly Ways[] {
  if (validTo !== null && validTo < asOf) return [{ moves: [], stuck: ['On_Sale'] }];
  if (validFrom <= asOf) return [];
  const wait = { kind: 'WAIT', column: 'On_Sale', from: null, to: null, until: validFrom } as const;
  return [{ moves: [wait], stuck: [] }];
}

/** Everything that keeps a product out at present, each with steps past it. All of them must be passed. */
export function obstacles(product: Product, world: World, reader: Reader): readonly Ways[] {
  const offered = waysToSale(product, world);
  const { proposal } = fateOf(world, product);
  const proposed = offered.length > 0 || proposal !== null ? [] : [waysToPropose(product, world, reader)];
  const gate = world.release.rules.gate
    .filter((rule) => appliesOn(rule, product, world.asOf))
    .flatMap((rule) => waysPast(rule, world, product));
  return [...offered, ...proposed, ...gate];
}
