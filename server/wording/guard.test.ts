import { describe, expect, test } from '@jest/globals';
import { guard } from './guard.js';
import { mask, unmask } from './mask.js';
import type { Part } from './speech.js';

function words(text: string): Part {
  return { kind: 'words', text };
}

const DEPOSIT = 'Consider a PRODUCT1 of AMOUNT1 per month to build your savings.';
const CARD = 'Consider the PRODUCT1; it has no foreign transaction fees.';

describe('The guard', () => {
  test.each([
    [
      'PROMISE',
      DEPOSIT,
      'A PRODUCT1 of AMOUNT1 per month could help build your savings with guaranteed returns.',
    ],
    ['PROMISE', DEPOSIT, 'Consider a risk-free PRODUCT1 of AMOUNT1 per month to build your savings.'],
    ['NUMBER_ADDED', DEPOSIT, 'A PRODUCT1 of AMOUNT1 per month at 7% could help you build your savings.'],
    ['NUMBER_ADDED', DEPOSIT, 'A PRODUCT1 of AMOUNT1 per month could help you double your savings.'],
    ['NUMBER_ADDED', DEPOSIT, 'A PRODUCT1 of €AMOUNT1 per month could help you build your savings.'],
    ['PERIOD', DEPOSIT, 'A PRODUCT1 of AMOUNT1 per year could help you build your savings.'],
    ['NAME_LOST', DEPOSIT, 'A fixed deposit of AMOUNT1 per month could help you build your savings.'],
    ['NAME_LOST', DEPOSIT, 'A PRODUCT2 of AMOUNT1 per month could help you build your savings.'],
    ['NAME_LOST', DEPOSIT, 'A PRODUCT1 PRODUCT1 of AMOUNT1 per month could help you build your savings.'],
    ['NAME_LOST', DEPOSIT, 'A product1 of amount1 per month could help you build your savings.'],
    ['NAME_LOST', DEPOSIT, 'A PRODUCT11 of AMOUNT1 per month could help you build your savings.'],
    [
      'POLARITY',
      DEPOSIT,
      'You could avoid a PRODUCT1 of AMOUNT1 per month if you want to build your savings.',
    ],
    ['POLARITY', CARD, 'You could consider the PRODUCT1 with its foreign transaction fees.'],
    ['PROMISE', DEPOSIT, 'Act now: a PRODUCT1 of AMOUNT1 per month could help build your savings.'],
    ['PROMISE', DEPOSIT, 'You must open a PRODUCT1 of AMOUNT1 per month to help build your savings.'],
    ['PROMISE', DEPOSIT, 'A government-backed PRODUCT1 of AMOUNT1 per month could help build your savings.'],
    ['PROMISE', CARD, 'The PRODUCT1 could be the best card, with no foreign transaction fees.'],
    ['NEW_NAME', CARD, 'The PRODUCT1 could suit you better, unlike Amex; no foreign transaction fees.'],
    [
      'MARKUP',
      CARD,
      'Consider the PRODUCT1; it has no foreign transaction fees. Apply at https://voyager.example/win.',
    ],
    ['MARKUP', CARD, 'Consider the <b>PRODUCT1</b>; it has no foreign transaction fees.'],
    [
      'META',
      CARD,
      'Sure! Here is the rephrased text: consider the PRODUCT1; it has no foreign transaction fees.',
    ],
    ['UNKNOWN_GLYPH', CARD, 'Consider the PRODUCT1; it has no foreign ⁇ transaction fees.'],
    ['UNICODE', DEPOSIT, 'A PRODUCT1 of AMOUNT1 per month could be guar\u200Banteed to build your savings.'],
    ['UNICODE', DEPOSIT, 'A PRODUCT1 of AMOUNT1 per month could be guar\uFEFFanteed to build your savings.'],
    ['LINES', DEPOSIT, 'A PRODUCT1 of AMOUNT1 per month\ncould help you build your savings.'],
    ['TRUNCATED', DEPOSIT, 'A PRODUCT1 of AMOUNT1 per month could help you build your'],
    ['NOT_HEDGED', DEPOSIT, 'A PRODUCT1 of AMOUNT1 per month builds your savings.'],
    ['TOO_LONG', DEPOSIT, `A PRODUCT1 of AMOUNT1 per month could help you ${'and you '.repeat(40)}.`],
    ['TOO_LONG', DEPOSIT, 'a-'.repeat(30_000)],
    ['EMPTY', DEPOSIT, ' \n '],
  ])('refuses with %s: %s → %s', (code, source, rewritten) => {
    expect(guard(source, rewritten).refusals).toContain(code);
  });

  test.each([
    [DEPOSIT, DEPOSIT],
    [
      DEPOSIT,
      'Setting aside AMOUNT1 per month in a PRODUCT1 could help your savings build up little by little.',
    ],
    [DEPOSIT, 'You may wish to consider a PRODUCT1 of AMOUNT1 per month as a way to build your savings.'],
    [DEPOSIT, 'To build your savings, a PRODUCT1 of AMOUNT1 per month is worth considering.'],
    [DEPOSIT, 'Why not consider a PRODUCT1 of AMOUNT1 per month? It could help build your savings!'],
    [CARD, 'Planning a trip abroad? The PRODUCT1 could be handy: it has no foreign transaction fees.'],
    [CARD, 'The PRODUCT1, which has no foreign transaction fees, may suit your travel spending.'],
  ])('accepts %s → %s', (source, rewritten) => {
    expect(guard(source, rewritten)).toEqual({ text: rewritten, refusals: [] });
  });
});

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
