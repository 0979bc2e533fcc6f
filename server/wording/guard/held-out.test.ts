import { beforeAll, describe, expect, test } from '@jest/globals';
import { guard, loadGuard } from './guard.js';

beforeAll(loadGuard);

/** Sentences of ours and of the guard's first cases, with the product names in them. */
const SOURCES = {
  RD: ['Consider a recurring deposit of $200 per month to build your savings.', ['recurring deposit']],
  TC: ['Consider the Voyager Travel Card; it has no foreign transaction fees.', ['Voyager Travel Card']],
  SUB: ['Consider reviewing your 4 subscriptions, which add up to $62 per month.', []],
  DEBT: ['Consider moving your $1,200 credit card balance to a loan at 9.5% interest.', []],
  SRP: [
    'Consider the Summit Retirement Plan; starting with 5% of your income is an option.',
    ['Summit Retirement Plan'],
  ],
  IX: [
    'Consider the Horizon Index Fund for long-term goals. The value of investments can fall as well as rise.',
    ['Horizon Index Fund'],
  ],
  FD: [
    'If you can leave some money untouched for a while, a fixed deposit could be worth a look.',
    ['fixed deposit'],
  ],
  TS: [
    'We suggest considering a tax-saver deposit; whether it lowers your tax may depend on your situation.',
    ['tax-saver deposit'],
  ],
  PL: [
    'If you plan a larger purchase, a personal loan could be an option, as long as the instalments fit your budget.',
    ['personal loan'],
  ],
  HF: [
    'A balanced hybrid fund mixes shares and bonds and could be an option for the years ahead.',
    ['balanced hybrid fund'],
  ],
  TI: ['Going away? Travel insurance could cover medical and other costs abroad.', ['Travel insurance']],
  HP: [
    'We suggest considering a hardship plan, with which payments may be lowered or paused for a time.',
    ['hardship plan'],
  ],
  CB: ['A cashback card could give you a little back on everyday purchases.', ['cashback card']],
  DF: [
    'A debt fund could be an option for a few years if you can accept smaller ups and downs.',
    ['debt fund'],
  ],
  MASK: [
    'A PRODUCT1 could help you put a little aside every month. You asked about something like PRODUCT1 NUMBER1 days ago.',
    [],
  ],
} as const satisfies Readonly<Record<string, readonly [string, readonly string[]]>>;

type Source = keyof typeof SOURCES;

function codesFor(name: Source, text: string): readonly string[] {
  const [source, names] = SOURCES[name];
  return guard({ source, names, text, locale: 'en' }).codes;
}

/** Written by another hand once the guard was finished; nothing of the guard was changed for them. */
const UNTRUE: readonly (readonly [Source, string])[] = [
  ['RD', 'A recurring deposit of $200 per month could build your savings faster than a current account.'],
  ['RD', 'Our customers like a recurring deposit of $200 per month; it could help build your savings.'],
  ['TC', 'The Voyager Travel Card could suit you: it has no fees.'],
  ['TC', 'Consider the Voyager Travel Card; it has no foreign transaction fees and pays for lounge access.'],
  ['TC', 'The Voyager Travel Card may have foreign transaction fees; consider it.'],
  ['SUB', 'Consider reviewing your $62 subscriptions, which add up to 4 per month.'],
  ['SUB', 'You could keep only 1 of your 4 subscriptions, which add up to $62 per month.'],
  ['DEBT', 'Moving your $1,200 credit card balance to a loan could cut your interest by 9.5%.'],
  ['DEBT', 'Consider moving your $1,200 loan to a credit card balance at 9.5% interest.'],
  ['SRP', 'Consider the Summit Retirement Plan; starting with 5% of your income is enough.'],
  ['SRP', 'The Summit Retirement Plan is an option; 5% of your income could let you retire early.'],
  [
    'IX',
    'Consider the Horizon Index Fund for long-term goals. The value of investments can rise as well as fall, but it recovers.',
  ],
  ['FD', 'A fixed deposit could be worth a look; you can take your money out whenever you like.'],
  ['TS', 'We suggest considering a tax-saver deposit; it may lower your tax in your situation.'],
  [
    'PL',
    'If you plan a larger purchase, a personal loan could be an option, and the instalments fit your budget.',
  ],
  ['HF', 'A balanced hybrid fund mixes shares and bonds, so it could be a safe option for the years ahead.'],
  ['TI', 'Going away? Travel insurance covers medical and all other costs abroad.'],
  ['HP', 'With a hardship plan, payments may be lowered or cancelled for a time; we suggest considering it.'],
  ['CB', 'A cashback card could give you a lot back on everyday purchases.'],
  [
    'MASK',
    'A PRODUCT1 could help you put NUMBER1 aside every month. You asked about something like PRODUCT1 a few days ago.',
  ],
];

const HONEST: readonly (readonly [Source, string])[] = [
  ['RD', 'You could consider building your savings with a recurring deposit of $200 per month.'],
  ['RD', 'Perhaps a recurring deposit of $200 a month could help you build your savings.'],
  ['TC', 'You might consider the Voyager Travel Card, which has no foreign transaction fees.'],
  ['TC', 'The Voyager Travel Card has no foreign transaction fees, so it may be worth considering.'],
  ['SUB', 'Your 4 subscriptions add up to $62 a month; you may wish to review them.'],
  ['SUB', 'It could be worth reviewing your 4 subscriptions, as they add up to $62 per month.'],
  ['DEBT', 'Moving your $1,200 credit card balance to a loan at 9.5% interest could be an option.'],
  ['SRP', 'The Summit Retirement Plan could be worth considering; you could start with 5% of your income.'],
  [
    'SRP',
    'You may want to consider the Summit Retirement Plan. One option is to start with 5% of your income.',
  ],
  [
    'IX',
    'If you have long-term goals, you could consider the Horizon Index Fund. The value of investments can fall as well as rise.',
  ],
  ['FD', 'A fixed deposit could be worth a look if you can leave some money untouched for a while.'],
  ['FD', 'Can you leave some money untouched for a while? Then a fixed deposit could be worth considering.'],
  [
    'TS',
    'A tax-saver deposit may be worth considering; whether it lowers your tax may depend on your situation.',
  ],
  [
    'PL',
    'A personal loan could be an option for a larger purchase, as long as the instalments fit your budget.',
  ],
  ['HF', 'For the years ahead, a balanced hybrid fund, which mixes shares and bonds, could be an option.'],
  ['TI', 'Travel insurance could help cover medical and other costs when you are abroad.'],
  ['HP', 'You may wish to consider a hardship plan: payments may be lowered or paused for a time.'],
  ['CB', 'With a cashback card, you could get a little back on your everyday purchases.'],
  ['DF', 'If you can accept smaller ups and downs, you might consider a debt fund for a few years.'],
  [
    'MASK',
    'NUMBER1 days ago you asked about something like PRODUCT1. A PRODUCT1 could help you put a little aside every month.',
  ],
];

/** Of twenty. A refusal too many costs nothing but the template. */
const FEWEST_ACCEPTED = 17;

describe('Rewrites that the guard was not made from', () => {
  test.each(UNTRUE)('are refused where they say something else: %s, %s', (source, text) => {
    expect(codesFor(source, text)).not.toEqual([]);
  });

  test('are accepted where they say the same, but for three of twenty at most', () => {
    const accepted = HONEST.filter(([source, text]) => codesFor(source, text).length === 0);
    expect(HONEST).toHaveLength(20);
    expect(accepted.length).toBeGreaterThanOrEqual(FEWEST_ACCEPTED);
  });
});
