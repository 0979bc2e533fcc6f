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
