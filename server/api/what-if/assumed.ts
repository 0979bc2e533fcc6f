import { closest } from 'fastest-levenshtein';
import { foldColumnName } from '../../book/header.js';
import { readValues, type NamedValue } from '../../book/trait-values.js';
import type { Product } from '../../engine/catalogue.js';
import type { Release } from '../../engine/release.js';
import type { Assumed } from '../../engine/what-if.js';
import { expectedError } from '../errors.js';
import { maySeeColumn } from '../policy.js';
import type { Viewer } from '../viewer.js';
import { COLUMN_OF } from './trait-arguments.js';
import type { TraitsInput } from './traits.input.js';

const MOST_CUSTOM = 50;
const MOST_HELD = 20;

function textOf(value: string | number | null): string | null {
  return value === null ? null : String(value);
}

function namedValues(traits: TraitsInput): readonly NamedValue[] {
  const named = Object.entries(COLUMN_OF).flatMap(([argument, column]): readonly NamedValue[] => {
    const value = traits[argument as keyof typeof COLUMN_OF];
    return value === undefined ? [] : [{ argument: `traits.${argument}`, column, text: textOf(value) }];
  });
  const custom = (traits.custom ?? []).map(({ column, value = null }, index): NamedValue => {
    return { argument: `traits.custom.${index}`, column, text: value };
  });
  return [...named, ...custom];
}

/** The bank's words for something held: a product's own first, a product type as it is. */
function typeHeld(held: string, { catalogue, model }: Release): string | null {
  const product = catalogue.byId.get(held);
  if (product !== undefined) return product.countsAs[0] ?? held;
  return knownTypes(catalogue.products, model).has(held) ? held : null;
}

function knownTypes(products: readonly Product[], { statistics }: Release['model']): ReadonlySet<string> {
  return new Set([
    ...products.flatMap(({ countsAs }) => countsAs),
    ...(statistics.book.categories.Product_Type?.levels ?? []),
  ]);
}

function heldTypes(
  holds: readonly string[],
  release: Release,
): { readonly types: readonly string[]; readonly problems: readonly string[] } {
  const { catalogue, model } = release;
  const names = [...catalogue.byId.keys(), ...knownTypes(catalogue.products, model)];
  const problems: string[] = [];
  const types = holds.slice(0, MOST_HELD).flatMap((held, index): readonly string[] => {
    const type = typeHeld(held, release);
    if (type !== null) return [type];
    const near = closest(held.slice(0, 40), names);
    problems.push(
      `traits.holds.${index} is no product id and no product type of the book. Did you mean "${near}"?`,
    );
    return [];
  });
  if (holds.length > MOST_HELD)
    problems.push(`traits.holds lists ${holds.length} products: name at most ${MOST_HELD}.`);
  return { types: [...new Set(types)], problems };
}

/** Values that contradict what is said to be held. */
function heldOtherwise({ productType, holds }: TraitsInput, types: readonly string[]): readonly string[] {
  if (productType === undefined || holds === undefined || holds === null) return [];
  return productType === types[0]
    ? []
    : ['traits.productType and traits.holds name different main products. Leave one of them out.'];
}

/** A customer's own word on what may be done with the details; it holds until the customer says otherwise. */
const CONSENTS: readonly string[] = ['Marketing_Consent', 'Profiling_Consent'];

/** By the name of the book, however it was written. */
function byOwnName(named: readonly NamedValue[], { columns }: Release): readonly NamedValue[] {
  const names = new Map(columns.map(({ name }) => [foldColumnName(name), name]));
  return named.map((one) => ({ ...one, column: names.get(foldColumnName(one.column)) ?? one.column }));
}

/**
 * What a caller wants to be assumed, checked.
 * @param about whose values: of a customer on record no consent can be assumed, of a prospect it is given
 * @throws {GraphQLError} BAD_USER_INPUT naming every argument that cannot be, what was expected and what to do
 */
export function assumedBy(
  traits: TraitsInput,
  about: 'customer' | 'prospect',
  release: Release,
  viewer: Viewer,
): Assumed {
  const named = byOwnName(namedValues(traits), release);
  const hidden = named.filter(({ column }) => !maySeeColumn(viewer, column));
  const consents = about === 'customer' ? named.filter(({ column }) => CONSENTS.includes(column)) : [];
  const custom = traits.custom?.length ?? 0;
  const read = readValues(named, release.columns);
  const { types, problems: unheld } = heldTypes(traits.holds ?? [], release);
  const problems = [
    ...(custom > MOST_CUSTOM ? [`traits.custom names ${custom} values: give at most ${MOST_CUSTOM}.`] : []),
    ...hidden.map(
      ({ argument }) =>
        `${argument} is the bank's own judgement; customers cannot assume another. Leave it out.`,
    ),
    ...consents.map(
      ({ argument, column }) =>
        `${argument} names "${column}", the customer's own word: no answer about a customer on record assumes another. Leave it out.`,
    ),
    ...(read.kind === 'refused' ? read.problems : []),
    ...unheld,
    ...(unheld.length === 0 ? heldOtherwise(traits, types) : []),
  ];
  if (read.kind === 'refused' || problems.length > 0)
    throw expectedError('BAD_USER_INPUT', problems.join(' '));
  return {
    values: read.values,
    holds: traits.holds === undefined || traits.holds === null ? null : types,
  };
}
