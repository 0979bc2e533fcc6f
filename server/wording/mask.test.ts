import { describe, expect, test } from '@jest/globals';
import { mask, unmask } from './mask.js';
import type { Part } from './speech.js';

function words(text: string): Part {
  return { kind: 'words', text };
}

describe('The mask', () => {
  test('hides every value and every digit, and puts them back', () => {
    const masked = mask([
      { kind: 'product', text: 'Recurring deposit' },
      words(': you asked 1,200 times – last '),
      { kind: 'date', text: 'March 24, 2025' },
      words(' for '),
      { kind: 'amount', text: '$18,878' },
      words(', a '),
      { kind: 'product', text: 'Recurring deposit' },
      words(' again. You said '),
      { kind: 'quote', text: '“my PIN is 1234”' },
      words('.'),
    ]);
    expect(masked?.text).toBe(
      'PRODUCT1: you asked NUMBER1 times - last DATE1 for AMOUNT1, a PRODUCT1 again. You said QUOTE1.',
    );
    expect(unmask('QUOTE1 PRODUCT1 DATE1 NUMBER1 NUMBER9', masked?.values ?? new Map())).toBe(
      '“my PIN is 1234” Recurring deposit March 24, 2025 1,200 NUMBER9',
    );
  });

  test('gives nothing to send where something would stay readable or unreadable', () => {
    expect(mask([words('Ünlesbar.')])).toBeNull();
    expect(mask([words('Take {this}.')])).toBeNull();
    expect(mask([words('<b>bold</b>')])).toBeNull();
    expect(mask([])).toBeNull();
    expect(mask([{ kind: 'name', text: 'Gold' }, words('en card.')])).toBeNull();
  });
});
