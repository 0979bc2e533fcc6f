import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { examine, guard, GUARD_VERSION, loadGuard, rewritable, type GuardCode } from './guard.js';

const RD = 'Consider a recurring deposit of $200 per month to build your savings.';
const MASKED = 'Consider a PRODUCT1 of AMOUNT1 per month to build your savings.';
const CARD = 'Consider the Voyager Travel Card; it has no foreign transaction fees.';
const LOAN = 'An auto loan may be considered, provided that the instalments fit your budget.';
const FUND = 'A money market fund could be an option for a few years, though its value can still fall.';
const NAMES = ['recurring deposit', 'Voyager Travel Card', 'auto loan', 'money market fund'];

function codesOf(source: string, text: string, locale = 'en'): readonly GuardCode[] {
  return guard({ source, names: NAMES, text, locale }).codes;
}

beforeAll(loadGuard);

describe('The guard', () => {
  test.each<[GuardCode, string, string]>([
    ['UNK', RD, 'A recurring <unk> deposit of $200 per month may help build your savings.'],
    ['UNICODE', RD, 'A recurring deposit of $200 per month may help build your sаvings.'],
    ['UNICODE', RD, 'A recurring deposit of $２00 per month may help build your savings.'],
    ['UNICODE', RD, 'A recurring deposit of $200 per month may help build your savings 🙂.'],
    ['UNICODE', RD, 'A recurring deposit of $200 per month may \u202Ehelp build your savings.'],
    ['EMPTY', RD, ' \n '],
    ['EMPTY', RD, '...'],
    ['TOO_LONG', RD, `A recurring deposit of $200 per month may help you ${'and your savings '.repeat(20)}.`],
    ['TOO_LONG', RD, 'a-'.repeat(30_000)],
    [
      'SENTENCES',
      RD,
      'Consider a recurring deposit. It is $200 per month. It may help. It may build your savings.',
    ],
    ['TRUNCATED', RD, 'A recurring deposit of $200 per month may help build your.'],
    ['TRUNCATED', RD, 'A recurring deposit of $200 per month may help build your savings...'],
    ['REPEAT', RD, 'A recurring deposit of $200 per month may help help build your savings.'],
    ['NAME_LOST', RD, 'A non-recurring deposit of $200 per month may help build your savings.'],
    ['NAME_LOST', MASKED, 'A PRODUCT1 PRODUCT1 of AMOUNT1 per month may help build your savings.'],
    ['NAME_LOST', MASKED, 'A product1 of AMOUNT1 per month may help build your savings.'],
    ['NAME_LOST', MASKED, 'A PRODUCT2 of AMOUNT1 per month may help build your savings.'],
    ['NAME_LOST', MASKED, 'A PRODUCT1 of AMOUNT11 per month may help build your savings.'],
    ['NUMBER_ADDED', MASKED, 'A PRODUCT1 of €AMOUNT1 per month may help build your savings.'],
    ['NUMBER_ADDED', RD, 'A recurring deposit of $200k per month may help build your savings.'],
    ['NUMBER_LOST', RD, 'A recurring deposit every month may help build your savings.'],
    ['NUMBER_LOST', MASKED, 'A PRODUCT1 per month may help build your savings.'],
    ['NUMBER_WORD', RD, 'A recurring deposit of $200 per month may help build your savings twice.'],
    ['NUMBER_WORD', RD, 'A recurring deposit of two thousand dollars per month may help build your savings.'],
    ['PERIOD', RD, 'A recurring deposit of $200 may help build your savings.'],
    ['PERIOD', RD, 'A recurring deposit of $200 a week may help build your savings.'],
    ['PROMISE', RD, 'A recurring deposit of $200 per month may surely build your savings.'],
    ['SUPERLATIVE', RD, 'A recurring deposit of $200 per month may be the best way to build your savings.'],
    ['PRESSURE', RD, 'Hurry: consider a recurring deposit of $200 per month to build your savings.'],
    ['AUTHORITY', RD, 'Consider an FDIC recurring deposit of $200 per month to build your savings.'],
    ['META', RD, 'As an AI, I would consider a recurring deposit of $200 per month to build your savings.'],
    ['META', RD, '"Consider a recurring deposit of $200 per month to build your savings."'],
    ['MARKUP', RD, '**Consider** a recurring deposit of $200 per month to build your savings.'],
    ['MARKUP', RD, 'Consider a recurring deposit of $200 per month\n- to build your savings.'],
    ['MARKUP', RD, 'CONSIDER a recurring deposit of $200 per month to build your savings!!'],
    [
      'SHAME',
      RD,
      'If you are careless, consider a recurring deposit of $200 per month to build your savings.',
    ],
    ['SENSITIVE', RD, 'As a Muslim, consider a recurring deposit of $200 per month to build your savings.'],
    ['SENSITIVE', RD, 'At your age, consider a recurring deposit of $200 per month to build your savings.'],
    ['SENSITIVE', RD, 'For someone divorced, a recurring deposit of $200 per month may help build savings.'],
    [
      'COMPETITOR',
      CARD,
      'The Voyager Travel Card may suit you more than a Visa: it has no foreign transaction fees.',
    ],
    ['NEW_NAME', CARD, 'The Voyager Travel Card of Acme may suit you: it has no foreign transaction fees.'],
    [
      'PII',
      RD,
      'Jane, you may wish to consider a recurring deposit of $200 per month to build your savings.',
    ],
    ['PII', RD, 'Consider a recurring deposit of $200 per month to build your savings: ask jo@bank.example.'],
    ['PII', RD, 'Consider a recurring deposit of $200 per month to build your savings: +44 20 7946 0958.'],
    ['PII', RD, 'Consider a recurring deposit of $200 per month from GB82 WEST 1234 5698 7654 32.'],
    ['PII', RD, 'Consider a recurring deposit of $200 per month from 4111 1111 1111 1111.'],
    ['POLARITY', CARD, 'Consider the Voyager Travel Card; it has no fees.'],
    ['POLARITY', CARD, 'Consider the Voyager Travel Card; it has no transaction fees.'],
    ['POLARITY', CARD, 'Consider the Voyager Travel Card and its foreign transaction fees.'],
    ['NOT_HEDGED', RD, 'A recurring deposit of $200 per month builds your savings.'],
    ['NOT_HEDGED', RD, 'Consider a recurring deposit of $200 per month, which helps build your savings.'],
    ['NOT_HEDGED', LOAN, 'An auto loan may be considered.'],
    ['NOT_HEDGED', LOAN, 'Provided that an auto loan may be considered, the instalments fit your budget.'],
    ['DISCLOSURE_LOST', FUND, 'A money market fund could be an option for a few years.'],
    [
      'DISCLOSURE_LOST',
      FUND,
      'A money market fund could be an option for a few years if its value can still fall a bit.',
    ],
    ['LANG', RD, 'Ein recurring deposit von $200 im Monat könnte Ihnen helfen, Erspartes aufzubauen.'],
    ['OFF_TOPIC', LOAN, 'Perhaps you might like to look at an auto loan.'],
    ['QUANTIFIER', RD, 'A recurring deposit of about $200 per month may help build your savings.'],
    ['QUANTIFIER', RD, 'A recurring deposit of $200 per month may help build all your savings.'],
    [
      'QUANTIFIER',
      FUND,
      'A money market fund could be an option for years, though its value can still fall.',
    ],
    ['VOCAB', RD, 'A recurring deposit of $200 per month may help build your savings, and friends like it.'],
    ['VOCAB', RD, 'Your recurring deposit of $200 per month may help build your savings.'],
    [
      'VOCAB',
      'Consider a plan that turns savings into payments.',
      'Consider a plan that turns payments into savings.',
    ],
    ['LOCALE', RD, RD],
  ])('refuses with %s: %s → %s', (code, source, text) => {
    expect(codesOf(source, text, code === 'LOCALE' ? 'es' : 'en')).toContain(code);
  });

  test('tells every code that applies', () => {
    expect(codesOf(RD, 'Hurry: a guaranteed fixed deposit of €300 a year')).toEqual(
      expect.arrayContaining([
        'TRUNCATED',
        'NAME_LOST',
        'NUMBER_ADDED',
        'NUMBER_LOST',
        'PERIOD',
        'PROMISE',
        'PRESSURE',
        'NOT_HEDGED',
        'VOCAB',
      ]),
    );
  });

  test.each([
    ['A pension of $1,200 a year may help.', 'A pension of 1200 dollars per year may help.'],
    ['A pension of $1,200 a year may help.', 'A pension of twelve hundred dollars annually may help.'],
    ['Two services may help.', '2 services may help.'],
    ['The rate may go from 76% to 30%.', 'From 76 percent to 30 percent, the rate may go.'],
  ])('knows a figure in other clothes: %s → %s', (source, text) => {
    expect(codesOf(source, text).filter((code) => /NUMBER|PERIOD/.test(code))).toEqual([]);
  });

  test.each([
    ['The rate may go from 76% to 30%.', 'The rate may go from 30% to 76%.'],
    ['You may review $62 for 4 subscriptions.', 'You may review $4 for 62 subscriptions.'],
    [
      'Consider moving a balance of $1,200 to a loan of $900.',
      'Consider moving a loan of $1,200 to a balance of $900.',
    ],
    ['Consider 4 cards and 3 loans.', 'Consider 3 cards and 4 loans.'],
  ])('refuses figures that change places: %s → %s', (source, text) => {
    expect(codesOf(source, text)).toContain('NUMBER_ADDED');
  });

  test('shows typographic marks in one kind only', () => {
    const text = 'Why not consider a recurring deposit of $200 per month – it’s a way to build your savings.';
    expect(guard({ source: RD, names: NAMES, text, locale: 'en-GB' }).text).toBe(
      "Why not consider a recurring deposit of $200 per month - it's a way to build your savings.",
    );
  });

  test('has a version, and a vocabulary for English only', () => {
    expect(GUARD_VERSION).toMatch(/^[0-9a-f]{12}$/);
    expect(['en', 'en-GB', 'de', 'fr-CA', 'es', 'xx'].map(rewritable)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('Whatever it is given, the guard', () => {
  const GOOD =
    'You may wish to consider a recurring deposit of $200 per month as a way to build your savings.';

  test('answers any text in any locale without failing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme' }),
        fc.string(),
        (source, text, locale) => {
          expect(guard({ source, names: [source, text], text, locale }).codes).toBeInstanceOf(Array);
          expect(examine(text, locale, [source])).toBeInstanceOf(Array);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('refuses a good rewrite with one strange word in it', () => {
    const words = [
      'market',
      'bonus',
      'friends',
      'winning',
      'experts',
      'inflation',
      'approved',
      'gold',
      'interest',
      'tax',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.nat({ max: 12 }), (word, at) => {
        const parts = GOOD.slice(0, -1).split(' ');
        parts.splice(at, 0, word);
        expect(codesOf(RD, `${parts.join(' ')}.`)).not.toEqual([]);
      }),
    );
  });

  test('refuses a good rewrite with one more digit in it', () => {
    fc.assert(
      fc.property(fc.nat({ max: 9 }), fc.nat({ max: GOOD.length - 2 }), (digit, at) => {
        expect(codesOf(RD, GOOD.slice(0, at) + String(digit) + GOOD.slice(at))).not.toEqual([]);
      }),
    );
  });

  test('looks at the length first', () => {
    const started = performance.now();
    for (const text of ['a '.repeat(500_000), '-'.repeat(1_000_000), '1 '.repeat(500_000)]) {
      expect(codesOf(RD, text)).toEqual(['TOO_LONG']);
      expect(codesOf(text, text)).toEqual(['TOO_LONG']);
    }
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('takes no more than moments for the longest text that it reads', () => {
    const long = 'Consider a loan of $200 per month to build your savings, if you may like it so. '.repeat(
      120,
    );
    const started = performance.now();
    expect(codesOf(long, long)).not.toContain('TOO_LONG');
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('A text of its own', () => {
  test.each<[GuardCode, string, string]>([
    ['PROMISE', 'es', 'Un depósito con rentabilidad garantizada.'],
    ['SUPERLATIVE', 'es', 'Puede ser la mejor tarjeta.'],
    ['PRESSURE', 'de', 'Beeilen Sie sich: Nur heute können Sie Festgeld in Betracht ziehen.'],
    ['PROMISE', 'de', 'Ein risikoloses Festgeld könnte sich lohnen.'],
    ['AUTHORITY', 'fr', "Un dépôt garanti par l'État pourrait vous convenir."],
    ['SHAME', 'fr', 'Vous gaspillez votre argent, un plan pourrait vous aider.'],
    ['SENSITIVE', 'de', 'In Ihrem Alter könnte ein Plan helfen.'],
    ['PROMISE', 'hi', 'यह बिना जोखिम की गारंटी देता है।'],
    ['PRESSURE', 'hi', 'जल्दी करें, यह खाता लें।'],
    ['PROMISE', 'ar', 'عائد مضمون على مدخراتكم.'],
    ['SENSITIVE', 'ar', 'لأنك امرأة قد تناسبك هذه الخطة.'],
    [
      'TRUNCATED',
      'hi',
      'यह खाता आपको हर महीने थोड़ा थोड़ा अलग रखने में मदद कर सकता है, और आप इसे आसानी से ऐप में देख सकते हैं और',
    ],
    ['LANG', 'fr', 'Consider a loan that may help you to build your savings month by month.'],
  ])('may not keep %s in %s: %s', (code, locale, text) => {
    expect(examine(text, locale, [])).toContain(code);
  });

  test.each([
    ['hi', 'क्या आप बचत करना चाहते हैं? यह खाता मदद कर सकता है।'],
    ['ar', 'هل تخططون للسفر؟ قد تفيدكم هذه البطاقة.'],
    ['de', 'Monatsrate'],
  ])('may be as it is in %s: %s', (locale, text) => {
    expect(examine(text, locale, [])).toEqual([]);
  });
});
