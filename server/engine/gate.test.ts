import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Traits } from '../book/columns.js';
import type { Enquiry } from '../book/customer.js';
import { asKnownOn } from '../book/derived.js';
import type { Day } from '../book/day.js';
import { openSmallBook } from '../api/testing/open-book.js';
import type { VerdictGiven } from '../feedback/event.js';
import { foldEvent } from '../feedback/fold.js';
import { CATEGORIES } from './catalogue.js';
import type { FeedbackState, Wish } from './feedback-state.js';
import { NO_FEEDBACK } from './feedback-state.js';
import type { Decision } from './decision.js';
import { recommend } from './recommend.js';
import type { Release } from './release.js';

let release: Release;
let asOf: Day;

beforeAll(async () => {
  const { service } = await openSmallBook();
  ({ asOf } = service.release);
  release = { ...service.release, riskProfileMeans: 'appetite' };
});

/** In good order, with room for everything. */
const SOUND: Traits = {
  Age: 62,
  Income: 90_000,
  Spending_Habit: 'Moderate',
  Risk_Profile: 'High',
  Transactions: 40,
  Sentiment_Score: 0.5,
  Engagement_Level: 'High',
  Product_Type: 'Savings Account',
  Loan_Amount: 10_000,
  Credit_Limit: 10_000,
  Credit_Utilization: 0.2,
  EMI_Paid: 5,
  Tenure_Months: 48,
  Max_DPD: 0,
  Default_Status: 'No Default',
  Monthly_Instalment: 300,
  Savings_Balance: 60_000,
  Foreign_Transactions: 0,
};

function enquiry(productType: string, daysAgo: number, status: Enquiry['status'], amount = 1000): Enquiry {
  return { day: asOf - daysAgo, productType, productId: null, amount, status };
}

const WISH: Wish = { feedbackId: 'f', quote: 'everything', confidence: 1, by: 'CUSTOMER', order: 1 };

/** Every product is proposed, so that the gate alone decides. */
function wantsEverything(feedback: Partial<FeedbackState> = {}): FeedbackState {
  return {
    ...NO_FEEDBACK,
    version: 1,
    addedCategories: new Map(CATEGORIES.map((category) => [category, WISH])),
    ...feedback,
  };
}

function decide(
  changes: Traits = {},
  enquiries: readonly Enquiry[] = [],
  feedback = wantsEverything(),
): Decision {
  const customer = { customerId: 'C', name: null, traits: { ...SOUND, ...changes }, enquiries };
  return recommend(asKnownOn(customer, asOf), feedback, release, asOf);
}

/** The rules that block a product; empty where it passes. */
function blocks({ withheld }: Decision, productId: string): readonly string[] {
  const found = withheld.find(({ product }) => product.productId === productId);
  return (found?.checks ?? []).map(({ ruleId }) => ruleId);
}

function warnings({ recommendations }: Decision, productId: string): readonly string[] {
  const found = recommendations.find(({ product }) => product.productId === productId);
  return (found?.checks ?? []).filter(({ outcome }) => outcome === 'WARN').map(({ ruleId }) => ruleId);
}

function said(
  productId: string,
  verdict: VerdictGiven['verdict'],
  daysAgo: number,
  until: Day | null = null,
): FeedbackState {
  return foldEvent(wantsEverything(), {
    id: 'f',
    schemaVersion: 1,
    kind: 'feedback',
    customerId: 'C',
    at: '2026-11-22T12:00:00.000Z',
    asOf: asOf - daysAgo,
    actor: 'CUSTOMER',
    idempotencyKey: 'k',
    requestHash: 'h',
    release: 'r1',
    learningVersion: 0,
    cluster: 0,
    intents: [],
    verdicts: [{ productId, verdict, until }],
  });
}

describe('A customer in good order', () => {
  test('is blocked from nothing but what does not fit their life', () => {
    const { withheld } = decide();
    expect(
      withheld.map(({ product, checks }) => [product.productId, checks.map(({ ruleId }) => ruleId).join()]),
    ).toEqual([
      ['auto-loan', 'S01'],
      ['rate-review', 'S01'],
      ['term-life', 'S11'],
      ['income-protection', 'S11'],
      ['home-cover', 'S01,S11'],
      ['travel-cover', 'S11'],
    ]);
  });
});

describe('Credit', () => {
  test.each([
    ['a major default', { Default_Status: 'Major Default' }, ['S02']],
    ['a minor delay of more than 30 days', { Default_Status: 'Minor Delay', Max_DPD: 31 }, ['S02']],
    ['a debt burden of 80 % of income', { Loan_Amount: 70_000 }, ['S03']],
    ['80 % of the limit in use', { Credit_Utilization: 0.8 }, ['S04']],
    ['an unknown income', { Income: null }, ['S01']],
    ['no income at all', { Income: 0 }, ['S01', 'S03I']],
    ['an age under 18', { Age: 17 }, ['S01']],
  ])('is withheld for %s', (_case, changes, rules) => {
    expect(blocks(decide(changes), 'personal-loan')).toEqual(rules);
  });

  test.each([
    ['a minor delay of 30 days', { Default_Status: 'Minor Delay', Max_DPD: 30 }, 'S02'],
    ['an old delay that the status denies', { Max_DPD: 31 }, 'S02'],
    ['an unknown state of repayment', { Default_Status: null }, 'S02'],
    ['a debt burden of 50 %', { Loan_Amount: 43_000 }, 'S03'],
    ['an unknown debt burden', { Loan_Amount: null }, 'S03'],
    ['70 % of the limit in use', { Credit_Utilization: 0.7 }, 'S04'],
  ])('is shown with a warning for %s', (_case, changes, rule) => {
    const decision = decide(changes);
    expect(blocks(decision, 'personal-loan')).toEqual([]);
    expect(warnings(decision, 'personal-loan')).toContain(rule);
  });

  test('a mortgage of more than four and a half incomes is withheld', () => {
    expect(blocks(decide({}, [enquiry('Mortgage', 10, 'Pending', 406_000)]), 'home-mortgage')).toEqual([
      'S03M',
    ]);
    expect(blocks(decide({}, [enquiry('Mortgage', 10, 'Pending', 404_000)]), 'home-mortgage')).toEqual([]);
  });

  test('a secured card stays open to those who use most of their limit', () => {
    expect(blocks(decide({ Credit_Utilization: 0.9 }), 'secured-card')).toEqual([]);
  });

  test('help comes first for those in arrears', () => {
    const { recommendations } = decide({ Default_Status: 'Major Default' });
    const firstOther = recommendations.findIndex(({ product }) => product.category !== 'SERVICE');
    expect(recommendations.slice(firstOther).filter(({ product }) => product.category === 'SERVICE')).toEqual(
      [],
    );
    expect(firstOther).toBeGreaterThan(0);
  });
});

describe('Investments', () => {
  test.each([
    ['Low', ['money-market', 'debt-fund', 'income-plan']],
    [
      'Moderate',
      [
        'money-market',
        'debt-fund',
        'hybrid-fund',
        'index-plan',
        'sustainable-index',
        'pension-plan',
        'income-plan',
      ],
    ],
    [
      'High',
      [
        'money-market',
        'debt-fund',
        'hybrid-fund',
        'index-plan',
        'sustainable-index',
        'thematic-fund',
        'pension-plan',
        'income-plan',
      ],
    ],
  ])('a %s risk profile allows no class above its ceiling', (profile, allowed) => {
    const { recommendations } = recommend(
      asKnownOn(
        { customerId: 'C', name: null, traits: { ...SOUND, Risk_Profile: profile }, enquiries: [] },
        asOf,
      ),
      wantsEverything(),
      release,
      asOf,
    );
    const shown = recommendations
      .filter(({ product }) => product.regime === 'INVESTMENT')
      .map(({ product }) => product.productId);
    expect(new Set(shown)).toEqual(new Set(allowed));
  });

  test('High counts as Moderate until the bank has said what its risk profile means', () => {
    const { riskCeiling } = recommend(
      asKnownOn({ customerId: 'C', name: null, traits: SOUND, enquiries: [] }, asOf),
      NO_FEEDBACK,
      { ...release, riskProfileMeans: 'unknown' },
      asOf,
    );
    expect(riskCeiling).toBe(4);
  });

  test('none is shown to a customer whose risk profile is unknown', () => {
    expect(blocks(decide({ Risk_Profile: null }), 'money-market')).toEqual(['S05']);
  });

  test('words lower the ceiling and never raise it', () => {
    const lowered = wantsEverything({ maxRiskClass: { ...WISH, riskClass: 2 } });
    expect(blocks(decide({}, [], lowered), 'hybrid-fund')).toEqual(['S05']);
    const raised = wantsEverything({ maxRiskClass: { ...WISH, riskClass: 7 } });
    expect(decide({ Risk_Profile: 'Low' }, [], raised).riskCeiling).toBe(2);
  });

  test('debt comes first: no risk for those who use most of their limit', () => {
    expect(blocks(decide({ Credit_Utilization: 0.7 }), 'hybrid-fund')).toEqual(['S07']);
    expect(blocks(decide({ Credit_Utilization: 0.7 }), 'debt-fund')).toEqual([]);
  });

  test('without a questionnaire a risky or complex product is information, never a recommendation', () => {
    const { recommendations } = decide();
    const advice = new Map(recommendations.map(({ product, advice: given }) => [product.productId, given]));
    expect(advice.get('hybrid-fund')).toBe('INFORMATION');
    expect(advice.get('debt-fund')).toBe('GUIDANCE');
  });

  test('savings that are unknown or short of three months of income are a warning before money is tied up', () => {
    expect(warnings(decide({ Savings_Balance: null }), 'hybrid-fund')).toContain('S08');
    expect(warnings(decide({ Savings_Balance: 22_000 }), 'tax-saver-deposit')).toContain('S08');
    expect(warnings(decide(), 'tax-saver-deposit')).not.toContain('S08');
  });
});

describe('What is held, refused or put off', () => {
  test('a product held is not offered again, but for deposits, where it is remarked', () => {
    expect(blocks(decide({ Product_Type: 'Personal Loan' }), 'personal-loan')).toEqual(['S10']);
    expect(blocks(decide({}, [enquiry('Mutual Fund', 400, 'Opened')]), 'index-plan')).toEqual(['S10']);
    expect(warnings(decide({ Product_Type: 'Fixed Deposit' }), 'fixed-deposit')).toContain('S10D');
    expect(blocks(decide({}, [], said('fixed-deposit', 'ALREADY_HAVE', 1)), 'fixed-deposit')).toEqual([
      'S10D',
    ]);
  });

  test('a rejection by the bank rests for 180 days, and the day it ends is told', () => {
    const rejected = decide({}, [enquiry('Personal Loan', 179, 'Rejected')]);
    expect(blocks(rejected, 'personal-loan')).toEqual(['S09']);
    expect(rejected.withheld.find(({ product }) => product.productId === 'personal-loan')?.reviewOn).toBe(
      asOf + 1,
    );
    expect(blocks(decide({}, [enquiry('Personal Loan', 180, 'Rejected')]), 'personal-loan')).toEqual([]);
  });

  test('a refusal by the customer rests for 90 days', () => {
    const refused = decide({}, [], said('goal-savings', 'DISLIKED', 89));
    expect(blocks(refused, 'goal-savings')).toEqual(['S09']);
    expect(refused.withheld.find(({ product }) => product.productId === 'goal-savings')?.reviewOn).toBe(
      asOf + 1,
    );
    expect(blocks(decide({}, [], said('goal-savings', 'DISLIKED', 90)), 'goal-savings')).toEqual([]);
    expect(blocks(decide({}, [enquiry('Personal Loan', 10, 'Declined')]), 'personal-loan')).toEqual(['S09']);
  });

  test('"not now" rests until its day', () => {
    const later = decide({}, [], said('goal-savings', 'NOT_NOW', 0, asOf + 30));
    expect(later.withheld.find(({ product }) => product.productId === 'goal-savings')?.reviewOn).toBe(
      asOf + 30,
    );
    expect(blocks(decide({}, [], said('goal-savings', 'NOT_NOW', 30, asOf)), 'goal-savings')).toEqual([]);
  });

  test('a category or wish that the customer asked to leave out stays away', () => {
    expect(
      blocks(
        decide({}, [], wantsEverything({ removedCategories: new Map([['LOAN', WISH]]) })),
        'personal-loan',
      ),
    ).toEqual(['F01']);
    expect(
      blocks(decide({}, [], wantsEverything({ removedTags: new Map([['travel', WISH]]) })), 'forex-card'),
    ).toEqual(['F01']);
  });
});

describe('Insurance', () => {
  test('is shown for a recorded need only', () => {
    expect(blocks(decide({ Loan_Amount: 40_000 }), 'term-life')).toEqual([]);
    expect(blocks(decide({ Foreign_Transactions: 6 }), 'travel-cover')).toEqual([]);
    const asked = wantsEverything({ addedTags: new Map([['travel', WISH]]) });
    expect(blocks(decide({}, [], asked), 'travel-cover')).toEqual([]);
  });
});
