import { parse } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { isolated } from './isolated.js';

describe('A message from right to left', () => {
  it('keeps apart what is put into it, and chooses as before', () => {
    const message = parse(
      '{kind, select, LIKED {نعم: {product}.} other {لا}} {count, plural, one {مرة} other {# مرات}}',
    );
    const told = new IntlMessageFormat(isolated(message), 'ar').format({
      kind: 'LIKED',
      product: 'Visa',
      count: 3,
    });
    expect(told).toBe('نعم: \u2068Visa\u2069. 3 مرات');
  });
});
