import type { CustomerRecord } from '../book/customer.js';
import type { CoOccurrence } from './model.js';

/** Beyond this the rarest types are left out: the counts are types × types. */
const MOST_TYPES = 1_000;

function typesOf({ traits, enquiries }: CustomerRecord): Set<string> {
  const types = new Set(enquiries.map(({ productType }) => productType));
  if (typeof traits.Product_Type === 'string') types.add(traits.Product_Type);
  types.delete('');
  return types;
}

/** Counts which product types customers took together: held, or enquired about. Types are in order of name. */
export function countCoOccurrence(customers: readonly CustomerRecord[]): CoOccurrence {
  const taken = customers.map(typesOf);
  const often = new Map<string, number>();
  for (const types of taken) for (const type of types) often.set(type, (often.get(type) ?? 0) + 1);
  const byName = (left: string, right: string) => (left < right ? -1 : 1);
  const types = [...often]
    .sort(([left, count], [right, other]) => other - count || byName(left, right))
    .slice(0, MOST_TYPES)
    .map(([type]) => type)
    .sort(byName);
  const position = new Map(types.map((type, index) => [type, index]));
  const together = new Uint32Array(types.length ** 2);
  for (const own of taken) {
    const positions = [...own].flatMap((type) => position.get(type) ?? []);
    for (const row of positions) {
      for (const column of positions) {
        const cell = row * types.length + column;
        together[cell] = (together[cell] ?? 0) + 1;
      }
    }
  }
  return { types, together, customers: customers.length };
}
