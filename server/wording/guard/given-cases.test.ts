import { beforeAll, describe, expect, test } from '@jest/globals';
import { guard, loadGuard, type GuardCode } from './guard.js';

const RD = 'Consider a recurring deposit of $200 per month to build your savings.';
const TC = 'Consider the Voyager Travel Card; it has no foreign transaction fees.';
const SUB = 'Consider reviewing your 4 subscriptions, which add up to $62 per month.';
const DEBT = 'Consider moving your $1,200 credit card balance to a loan at 9.5% interest.';
const SRP = 'Consider the Summit Retirement Plan; starting with 5% of your income is an option.';
const IX =
  'Consider the Horizon Index Fund for long-term goals. The value of investments can fall as well as rise.';

const NAMES = ['recurring deposit', 'Voyager Travel Card', 'Summit Retirement Plan', 'Horizon Index Fund'];

beforeAll(loadGuard);

const REFUSED: readonly (readonly [string, string, ...GuardCode[]])[] = [
  [
    RD,
    'A recurring deposit of $200 per month could help build your savings with guaranteed returns.',
    'PROMISE',
  ],
  [RD, 'Consider a risk-free recurring deposit of $200 per month to build your savings.', 'PROMISE'],
  [RD, 'A recurring deposit of $200 per month at 7% could help you build your savings.', 'NUMBER_ADDED'],
  [
    RD,
    'A recurring deposit of €200 per month could help you build your savings.',
    'NUMBER_ADDED',
    'NUMBER_LOST',
  ],
  [RD, 'A recurring deposit of $200 per year could help you build your savings.', 'PERIOD'],
  [RD, 'A recurring deposit of $200 per month could help you double your savings.', 'NUMBER_WORD'],
  [RD, 'A fixed deposit of $200 per month could help you build your savings.', 'NAME_LOST'],
  [
    RD,
    'You could avoid a recurring deposit of $200 per month if you want to build your savings.',
    'POLARITY',
  ],
  [RD, 'Act now: a recurring deposit of $200 per month could help build your savings.', 'PRESSURE'],
  [RD, 'You must open a recurring deposit of $200 per month to help build your savings.', 'PRESSURE'],
  [RD, 'A government-backed recurring deposit of $200 per month could help build your savings.', 'AUTHORITY'],
  [TC, 'The Voyager Travel Card could be the best card, with no foreign transaction fees.', 'SUPERLATIVE'],
  [
    TC,
    'The Voyager Travel Card could suit you better, unlike Amex; no foreign transaction fees.',
    'NEW_NAME',
  ],
  [
    TC,
    'Consider the Voyager Travel Card; it has no foreign transaction fees. Apply at https://voyager.example/win.',
    'MARKUP',
  ],
  [
    TC,
    'Sure! Here is the rephrased text: consider the Voyager Travel Card; it has no foreign transaction fees.',
    'META',
  ],
  [TC, 'Jane Doe, you could consider the Voyager Travel Card; it has no foreign transaction fees.', 'PII'],
  [TC, 'Considere la Voyager Travel Card; no tiene comisiones por transacciones en el extranjero.', 'LANG'],
  [TC, 'Consider the Voyager Travel Card; it has no foreign ⁇ transaction fees.', 'UNK'],
  [
    RD,
    'A recurring deposit of $200 per month could help build your savings, build your savings, build your savings.',
    'REPEAT',
  ],
  [RD, 'A recurring deposit of $200 per month could help you build your', 'TRUNCATED'],
  [RD, 'A recurring deposit of $200 per month could be guar\u200Banteed to build your savings.', 'UNICODE'],
  [
    RD,
    'Because you are a woman, consider a recurring deposit of $200 per month to build your savings.',
    'SENSITIVE',
  ],
  [IX, 'Consider the Horizon Index Fund for long-term goals, it may grow.', 'DISCLOSURE_LOST'],
  [
    DEBT,
    'You could move your $1,200 credit card balance to a loan at 5.9% interest.',
    'NUMBER_ADDED',
    'NUMBER_LOST',
  ],
  [SUB, 'You waste $62 per month on 4 subscriptions; maybe consider reviewing them.', 'VOCAB'],
  [SUB, 'Consider cancelling your 4 subscriptions, which add up to $62 per month.', 'VOCAB'],
  [SUB, 'Reviewing your 4 subscriptions could save you all of the $62 per month.', 'QUANTIFIER', 'VOCAB'],
  [
    SRP,
    'Consider the Summit Retirement Plan; starting with 5% of your income, could make you a millionaire.',
    'VOCAB',
  ],
  [
    SRP,
    'Consider the Summit Retirement Plan; starting with 5% of your income is an option, and employers usually match 5% of your income.',
    'VOCAB',
  ],
  [SRP, 'The Summit Retirement Plan, starting with 5% of your income, could beat the market.', 'VOCAB'],
];

const ACCEPTED: readonly (readonly [string, string])[] = [
  [RD, RD],
  [
    RD,
    'Setting aside $200 per month in a recurring deposit could help your savings build up little by little.',
  ],
  [RD, 'You may wish to consider a recurring deposit of $200 per month as a way to build your savings.'],
  [RD, 'A recurring deposit of $200 per month may help you save.'],
  [RD, 'A recurring deposit of 200 dollars per month could help you build savings over time.'],
  [RD, 'To build your savings, a recurring deposit of $200 per month is worth considering.'],
  [TC, 'Planning a trip abroad? The Voyager Travel Card could be handy: it has no foreign transaction fees.'],
  [TC, 'The Voyager Travel Card, which has no foreign transaction fees, may suit your travel spending.'],
  [SUB, 'You have 4 subscriptions that add up to $62 per month. It might be worth reviewing them.'],
  [DEBT, 'You might consider moving your $1,200 credit card balance to a loan at 9.5% interest.'],
  [
    IX,
    'For long-term goals, the Horizon Index Fund may be an option. The value of investments can fall as well as rise.',
  ],
  [RD, 'Why not consider a recurring deposit of $200 per month? It could help build your savings!'],
];

describe('The guard, on the cases it was specified by', () => {
  test.each(REFUSED)('refuses %s → %s (%s)', (source, text, ...codes) => {
    expect(guard({ source, names: NAMES, text, locale: 'en' }).codes).toEqual(expect.arrayContaining(codes));
  });

  test.each(ACCEPTED)('accepts %s → %s', (source, text) => {
    expect(guard({ source, names: NAMES, text, locale: 'en' })).toEqual({ text, codes: [] });
  });
});
