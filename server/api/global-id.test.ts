import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { globalId, keyOf, parseGlobalId, parseRecommendationKey, recommendationKey } from './global-id.js';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });

describe('A global id', () => {
  test('gives back its type and key, whatever the key', () => {
    fc.assert(
      fc.property(text, (key) => {
        expect(parseGlobalId(globalId('Customer', key))).toEqual({ type: 'Customer', key });
        expect(keyOf('Tag', globalId('Customer', key))).toBeNull();
      }),
    );
  });

  test('that we did not issue is none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (id) => {
        const parsed = parseGlobalId(id);
        expect(
          parsed === null || Buffer.from(`${parsed.type}:${parsed.key}`).toString('base64url') === id,
        ).toBe(true);
      }),
    );
    for (const id of ['', 'Customer:5', `${globalId('Customer', '5')}=`, 'x'.repeat(2000)]) {
      expect(parseGlobalId(id)).toBeNull();
    }
  });

  test('of a recommendation keeps customer and product apart, even with colons in the customer', () => {
    fc.assert(
      fc.property(text, (customerId) => {
        const key = recommendationKey(customerId, 'fixed-deposit', null);
        expect(parseRecommendationKey(key)).toEqual({ customerId, productId: 'fixed-deposit' });
      }),
    );
  });
});
