import type { Fact } from '../engine/fact.js';
import { expectedError } from './errors.js';
import type { Viewer } from './viewer.js';

/** Who may see and do what: every such question of the doors is answered in this file. */

/** Judgements of the bank about the customer, which the customer does not read. */
const BANK_ONLY_COLUMNS: ReadonlySet<string> = new Set(['Sentiment_Score', 'Vulnerability_Flag']);

/** For those who may not know customers by name. */
const SMALLEST_COUNT = 5;

type Audience = 'everyone' | 'adviser';

/** What the viewer may do, in words that a client can test for. */
export function permissionsOf(viewer: Viewer): readonly string[] {
  switch (viewer.role) {
    case 'adviser':
      return [
        'READ_ANY_CUSTOMER',
        'SEARCH_CUSTOMERS',
        'SEE_NAMES',
        'SEE_BANK_ONLY',
        'SEE_ANALYTICS',
        'SUBMIT_FEEDBACK',
      ];
    case 'analyst':
      return ['READ_ANY_CUSTOMER', 'SEARCH_CUSTOMERS', 'SEE_BANK_ONLY', 'SEE_ANALYTICS'];
    case 'customer':
      return ['READ_OWN_RECORD', 'SEE_NAMES', 'SUBMIT_FEEDBACK'];
  }
}

export function mayRead(viewer: Viewer, customerId: string): boolean {
  return viewer.role !== 'customer' || viewer.customerId === customerId;
}

/** Names and the customer's own words. */
export function maySeePersonal(viewer: Viewer): boolean {
  return viewer.role !== 'analyst';
}

export function mayHear(viewer: Viewer, audience: Audience): boolean {
  return audience === 'everyone' || viewer.role !== 'customer';
}

/** For whom the engine puts an answer together. */
export function readerOf(viewer: Viewer): 'customer' | 'adviser' {
  return viewer.role === 'customer' ? 'customer' : 'adviser';
}

export function maySeeColumn(viewer: Viewer, column: string): boolean {
  return viewer.role !== 'customer' || !BANK_ONLY_COLUMNS.has(column);
}

export function visibleFacts(viewer: Viewer, facts: readonly Fact[]): readonly Fact[] {
  return facts.filter(({ column }) => maySeeColumn(viewer, column));
}

/** The same answer whether or not the other customer exists. */
export function assertMayRead(viewer: Viewer, customerId: string): void {
  if (mayRead(viewer, customerId)) return;
  throw expectedError('FORBIDDEN', "Your token is a customer's: it opens that customer's own record only.");
}

export function assertMaySearch(viewer: Viewer, bySomethingPersonal: boolean): void {
  if (viewer.role === 'customer') {
    throw expectedError(
      'FORBIDDEN',
      'Lists of customers are open to advisers and analysts, not to customers.',
    );
  }
  if (bySomethingPersonal && !maySeePersonal(viewer)) {
    throw expectedError(
      'FORBIDDEN',
      'Names are masked for analysts, so they cannot search by text or order by NAME. Filter by clusters, tags or ' +
        'productTypes, and order by CUSTOMER_ID.',
    );
  }
}

/** Counts over many customers. */
export function assertMayCount(viewer: Viewer): void {
  if (viewer.role !== 'customer') return;
  throw expectedError(
    'FORBIDDEN',
    'Counts over all customers are open to advisers and analysts, not to customers.',
  );
}

/** The fewest customers that a count may rest on: one that rests on few tells about each of them. */
export function minimumCell(viewer: Viewer): number {
  return viewer.role === 'adviser' ? 1 : SMALLEST_COUNT;
}

export function assertMaySubmit(viewer: Viewer, customerId: string): void {
  if (viewer.role === 'analyst') {
    throw expectedError('FORBIDDEN', 'Analysts read; feedback is given by the customer or by an adviser.');
  }
  assertMayRead(viewer, customerId);
}
