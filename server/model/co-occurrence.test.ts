import { expect, test } from '@jest/globals';
import type { CustomerRecord, Enquiry } from '../book/customer.js';
import { countCoOccurrence } from './co-occurrence.js';

function customer(holds: string | null, ...asked: readonly string[]): CustomerRecord {
  const enquiries = asked.map((productType): Enquiry => {
    return { day: 1, productType, productId: null, amount: null, status: 'Rejected' };
  });
  return { customerId: '1', name: null, traits: { Product_Type: holds }, enquiries };
}

test('counts each customer once for each type and pair of types, held or enquired about', () => {
  const counts = countCoOccurrence([
    customer('Mortgage', 'Card', 'Card'),
    customer('Card', 'Card'),
    customer(null, 'Fund'),
    customer(null),
  ]);
  expect(counts.types).toEqual(['Card', 'Fund', 'Mortgage']);
  expect(counts.customers).toBe(4);
  expect([...counts.together]).toEqual([2, 0, 1, 0, 1, 0, 1, 0, 1]);
});
