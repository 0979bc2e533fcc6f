import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Traits } from '../../book/columns.js';
import type { Enquiry } from '../../book/customer.js';
import { formatDay } from '../../book/day.js';
import type { InsightKind } from '../insight.js';
import type { Release } from '../release.js';
import type { InsightSituation } from './insight-situation.js';
import { insights } from './insights.js';
import { customer, day, situation, trained } from './testing.js';

const AS_OF = day('2025-03-24');

function enquiry(date: string, productType: string, amount: number, status: Enquiry['status']): Enquiry {
  return { day: day(date), productType, productId: null, amount, status };
}

/** Rows 57, 23 and 82 of the replaced system's files, copied by hand. */
const QUIET: Traits = {
  Age: 44,
  Income: 107482,
  Spending_Habit: 'Premium',
  Risk_Profile: 'High',
  Transactions: 5,
  Sentiment_Score: 0.11,
  Engagement_Level: 'Low',
  Product_Type: 'Investment Account',
  Loan_Amount: 0,
  Credit_Limit: 6340,
  Credit_Utilization: 0.49,
  EMI_Paid: 22,
  Tenure_Months: 27,
  Max_DPD: 7,
  Default_Status: 'No Default',
};
const SAVER: Traits = {
  ...QUIET,
  Age: 50,
  Income: 102943,
  Spending_Habit: 'Luxury',
  Risk_Profile: 'Low',
  Transactions: 32,
  Sentiment_Score: 0.82,
  Engagement_Level: 'High',
  Credit_Limit: 16283,
  Credit_Utilization: 0.34,
  EMI_Paid: 10,
  Tenure_Months: 23,
  Max_DPD: 5,
};
const BORROWER: Traits = {
  ...SAVER,
  Age: 70,
  Income: 107239,
  Spending_Habit: 'Moderate',
  Risk_Profile: 'High',
  Sentiment_Score: 0.91,
  Product_Type: 'Auto Loan',
  Loan_Amount: 28839,
  Credit_Limit: 3564,
  Credit_Utilization: 0.76,
  EMI_Paid: 20,
  Tenure_Months: 60,
  Max_DPD: 23,
};
const ASKED_INVESTMENT = enquiry('2025-02-07', 'Investment Account', 31029, 'Approved');
const REFUSED_INVESTMENT = enquiry('2025-02-19', 'Investment Account', 18878, 'Rejected');
const REFUSED_CAR = enquiry('2025-02-27', 'Auto Loan', 68909, 'Rejected');

describe('The insights of one customer', () => {
  let release: Release;
  beforeAll(async () => {
    ({ release } = await trained('data'));
  });

  function of(
    traits: Traits,
    enquiries: readonly Enquiry[],
    passed: readonly string[],
    more: Partial<InsightSituation> = {},
  ): ReturnType<typeof insights> {
    return insights(situation(release, customer('1', traits, enquiries, AS_OF), AS_OF, passed, more));
  }

  function one(
    found: ReturnType<typeof insights>,
    kind: InsightKind,
  ): ReturnType<typeof insights>['insights'][number] {
    const insight = found.insights.find((candidate) => candidate.kind === kind);
    if (insight === undefined) throw new Error(`${kind} is silent`);
    return insight;
  }

  test('call a high earner with 5 transactions a month, and ask about what was approved', () => {
    const { code, figure, action, actBy } = one(
      of(QUIET, [ASKED_INVESTMENT], ['hybrid-fund', 'index-plan']),
      'ENGAGEMENT_STRATEGY',
    );
    expect(code).toBe('quiet-high-earner');
    expect(figure).toMatchObject({ column: 'Transactions', value: 5, unit: 'COUNT', estimated: false });
    expect(action.code).toBe('insight.quiet-high-earner.approved.action');
    expect(action.values.day).toEqual({ kind: 'day', day: AS_OF - 45 });
    expect(formatDay(actBy)).toBe('2025-04-07');
  });

  test('do not ask about an approval whose products the gate blocks', () => {
    const found = of(QUIET, [ASKED_INVESTMENT], ['review-meeting'], { blocked: new Set(['hybrid-fund']) });
    expect(one(found, 'ENGAGEMENT_STRATEGY').action.code).toBe('insight.quiet-high-earner.action');
  });

  test('turn a refused 18,878 into 1,573 a month for a year', () => {
    const passed = ['lifestyle-services', 'recurring-deposit', 'fixed-deposit', 'money-market', 'debt-fund'];
    const found = one(of(SAVER, [REFUSED_INVESTMENT], passed), 'PRODUCT_DISCOVERY');
    expect(found.code).toBe('amount-asked-for');
    expect(found.figure).toMatchObject({ value: 1573, unit: 'MONEY', estimated: false });
    expect(found.facts[0]).toMatchObject({ value: 18878 });
    expect(Number(found.facts[1]?.value)).toBeCloseTo(0.183, 3);
    expect(found.productId).toBe('recurring-deposit');
    expect(found.action.values.again).toEqual({ kind: 'day', day: day('2025-08-18') });
  });

  test('name another product than card 1, or none', () => {
    const other = one(
      of(SAVER, [REFUSED_INVESTMENT], ['recurring-deposit', 'fixed-deposit']),
      'PRODUCT_DISCOVERY',
    );
    expect(other.productId).toBe('fixed-deposit');
    const none = one(of(SAVER, [REFUSED_INVESTMENT], ['recurring-deposit']), 'PRODUCT_DISCOVERY');
    expect(none.productId).toBeNull();
    expect(none.action.code).toBe('insight.amount-asked-for.action');
  });

  test('lead card use from 76 % to 30 % in six steps of 273.24', () => {
    const found = one(of(BORROWER, [REFUSED_CAR], ['lifestyle-services']), 'SERVICE_OPTIMIZATION');
    expect(found.code).toBe('utilisation-path');
    expect(found.figure).toMatchObject({ value: 273.24, unit: 'MONEY', estimated: true });
    expect(Number(found.figure.value) * 6).toBeCloseTo(1639.44, 6);
    expect(found.facts.map(({ value }) => value)).toEqual([
      0.76,
      expect.closeTo(2708.64, 6),
      expect.closeTo(0.0306, 4),
    ]);
    expect(found.headline.values.goal).toMatchObject({ value: 0.3, unit: 'RATIO' });
    expect(found.productId).toBeNull();
  });

  test('help a customer in arrears and sell nothing, and say so', () => {
    const late = { ...BORROWER, Default_Status: 'Major Default', Max_DPD: 95 };
    const found = of(late, [REFUSED_CAR], ['debt-counselling', 'hardship-plan', 'recurring-deposit']);
    expect(one(found, 'SERVICE_OPTIMIZATION')).toMatchObject({
      code: 'hardship-plan',
      productId: 'hardship-plan',
    });
    expect(found.silentKinds).toEqual([
      { kind: 'PRODUCT_DISCOVERY', phrase: { code: 'insight.silent.PRODUCT_DISCOVERY.care', values: {} } },
    ]);
  });

  test('put an unhappy customer first and show no word about it', () => {
    const found = one(of({ ...QUIET, Sentiment_Score: -0.7 }, [ASKED_INVESTMENT], []), 'ENGAGEMENT_STRATEGY');
    expect(found.code).toBe('complaint-first');
    expect(found.figure).toMatchObject({ column: 'Days_Since_Last_Enquiry', value: 45 });
    expect(JSON.stringify(found)).not.toContain('Sentiment');
  });

  test('offer nothing new while the card limit is nearly used up', () => {
    const found = of(BORROWER, [], ['lifestyle-services', 'cashback-card', 'recurring-deposit']);
    expect(found.silentKinds.map(({ phrase }) => phrase.code)).toContain(
      'insight.silent.PRODUCT_DISCOVERY.card-first',
    );
  });

  test('end a loan on the calendar day of its last instalment', () => {
    const ending = {
      ...BORROWER,
      EMI_Paid: 57,
      Monthly_Instalment: 412.5,
      Credit_Utilization: 0.2,
      Engagement_Level: 'Medium',
    };
    const found = of(ending, [], ['lifestyle-services', 'goal-savings']);
    expect(one(found, 'ENGAGEMENT_STRATEGY').headline.values.end).toEqual({
      kind: 'day',
      day: day('2025-06-24'),
    });
    expect(one(found, 'PRODUCT_DISCOVERY')).toMatchObject({
      code: 'freed-instalment',
      productId: 'goal-savings',
    });
  });

  test('are silent rather than guessing where nothing is known', () => {
    const found = of({}, [], []);
    expect(found.insights).toEqual([]);
    expect(found.silentKinds.map(({ phrase }) => phrase.code)).toEqual([
      'insight.silent.ENGAGEMENT_STRATEGY.nothing',
      'insight.silent.PRODUCT_DISCOVERY.no-product',
      'insight.silent.SERVICE_OPTIMIZATION.nothing',
    ]);
  });
});
