import { expectedError } from '../errors.js';

const LONGEST_ID = 100;
const CONTROL_CHARACTERS = /\p{Cc}/u;

/** Refuses what cannot be an id before anything is looked up. @throws {GraphQLError} BAD_CUSTOMER_ID */
export function assertCustomerId(customerId: string): void {
  if (customerId !== '' && customerId.length <= LONGEST_ID && !CONTROL_CHARACTERS.test(customerId)) return;
  throw expectedError(
    'BAD_CUSTOMER_ID',
    `A customer id has 1 to ${LONGEST_ID} characters and no control characters. Send the value of Customer_ID as it is in ` +
      'customer_data.csv, e.g. "5".',
  );
}

/** The book has no such customer; how to find the right one. */
export function customerNotFound(customerId: string): Error {
  return expectedError(
    'CUSTOMER_NOT_FOUND',
    `There is no customer "${customerId}". Ids are the values of Customer_ID, and "007" is not "7". ` +
      'Search with customers(filter: {text: "a name or the start of an id"}).',
  );
}
