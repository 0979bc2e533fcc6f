import { expectedError } from './errors.js';

export const LARGEST_PAGE = 100;
export const LARGEST_LIST = 50;

/** `first`, checked. @throws {GraphQLError} BAD_USER_INPUT naming the argument, the range and what to do. */
export function boundedFirst(field: string, first: number, largest: number = LARGEST_PAGE): number {
  if (Number.isInteger(first) && first >= 1 && first <= largest) return first;
  throw expectedError(
    'BAD_USER_INPUT',
    `Argument "first" of "${field}" must be 1 to ${largest}, but is ${first}. ` +
      (largest === LARGEST_PAGE ? 'For more, page on with "after".' : `Ask for at most ${largest}.`),
  );
}

interface ComplexityOfField {
  readonly args: Readonly<Record<string, unknown>>;
  readonly childComplexity: number;
}

/** What a list of `first` items costs: each item's fields, and 1 for the list itself. Out-of-range values are refused later. */
export function pageComplexity(largest: number = LARGEST_PAGE): (field: ComplexityOfField) => number {
  return ({ args: { first }, childComplexity }) =>
    1 + childComplexity * (typeof first === 'number' ? Math.min(Math.max(first, 1), largest) : 1);
}

/** What a list costs whose usual length is known. */
export function listComplexity(usual: number): (field: ComplexityOfField) => number {
  return ({ childComplexity }) => 1 + childComplexity * usual;
}
