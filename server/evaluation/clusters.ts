import type { Attributes } from '../ranking/interactions.js';

/**
 * Numbers the combinations of values that customers have in the named attributes, from 0 in the order in which they are
 * met. An unknown value is a value like any other; without names all customers are one cluster.
 */
export function clusterNumbers(attributes: Attributes, names: readonly string[]): Uint32Array {
  const columns = names.map((name) => attributes.names.indexOf(name)).filter((column) => column >= 0);
  const width = attributes.names.length;
  const numbers = new Map<string, number>();
  return Uint32Array.from({ length: attributes.rows }, (_, row) => {
    const key = columns.map((column) => attributes.codes[row * width + column] ?? 0).join();
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}
