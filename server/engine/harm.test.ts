import { beforeAll, describe, expect, test } from '@jest/globals';
import { openSmallBook } from '../api/testing/open-book.js';
import type { Traits } from '../book/columns.js';
import type { Day } from '../book/day.js';
import { asKnownOn } from '../book/derived.js';
import type { Decision, Recommendation } from './decision.js';
import { NO_FEEDBACK, type FeedbackState, type Wish } from './feedback-state.js';
import { recommend } from './recommend.js';
import type { Release } from './release.js';

let release: Release;
let asOf: Day;

beforeAll(async () => {
  const { service } = await openSmallBook();
  ({ asOf } = service.release);
  release = { ...service.release, riskProfileMeans: 'appetite' };
});

/** Somebody whom tags propose deposits, investments and services. */
const SAVER: Traits = {
  Age: 62,
  Income: 90_000,
  Spending_Habit: 'Budget',
  Risk_Profile: 'Low',
  Transactions: 5,
  Sentiment_Score: 0.1,
  Engagement_Level: 'Low',
  Product_Type: 'Investment Account',
  Loan_Amount: 0,
  Credit_Limit: 10_000,
  Credit_Utilization: 0.2,
  EMI_Paid: 0,
  Tenure_Months: 48,
  Max_DPD: 0,
  Default_Status: 'No Default',
  Savings_Balance: 60_000,
  Foreign_Transactions: 0,
};

const WISH: Wish = { feedbackId: 'f', quote: 'more', confidence: 1, by: 'CUSTOMER', order: 1 };

function decide(changes: Traits = {}, feedback: Partial<FeedbackState> = {}): Decision {
  const customer = { customerId: 'C', name: null, traits: { ...SAVER, ...changes }, enquiries: [] };
  return recommend(asKnownOn(customer, asOf), { ...NO_FEEDBACK, ...feedback }, release, asOf);
}

function ids({ recommendations }: Decision): readonly string[] {
  return recommendations.map(({ product }) => product.productId);
}

function tiesUpOrBearsRisk({ product }: Recommendation): boolean {
  return product.regime === 'INVESTMENT' || (product.category === 'DEPOSIT' && product.lockInMonths > 0);
}

describe('A buffer first', () => {
  test.each([
    ['without a proven buffer', { Savings_Balance: null }],
    ['with savings of less than three months of income', { Savings_Balance: 22_000 }],
    ['overburdened', { Loan_Amount: 80_000 }],
    ['in arrears', { Default_Status: 'Major Default' }],
  ])('a customer %s sees it before what ties money up or bears risk', (_case, changes) => {
    const { recommendations } = decide(changes);
    const risky = recommendations.findIndex(tiesUpOrBearsRisk);
    const buffer = recommendations.findIndex(({ product }) => product.productId === 'emergency-buffer');
    expect(buffer).toBeGreaterThanOrEqual(0);
    expect(risky).toBeGreaterThan(buffer);
    expect(recommendations[buffer]?.reasons.map(({ code }) => code)).toContain('buffer-first');
  });

  test('a customer who says to have a buffer sees help first', () => {
    const { recommendations } = decide(
      { Savings_Balance: null },
      { held: new Map([['emergency-buffer', 'f']]) },
    );
    const risky = recommendations.findIndex(tiesUpOrBearsRisk);
    const help = recommendations.findIndex(({ product }) => product.category === 'SERVICE');
    expect(help).toBeGreaterThanOrEqual(0);
    expect(risky).toBeGreaterThan(help);
  });

  test('a customer with a buffer is told of none', () => {
    expect(ids(decide())).not.toContain('emergency-buffer');
  });
});

describe('Credit of any kind', () => {
  test.each([
    ['overburdened', { Loan_Amount: 80_000, Product_Type: 'Personal Loan' }],
    ['in arrears', { Default_Status: 'Major Default', Product_Type: 'Mortgage' }],
  ])('is kept from a customer %s, whatever was asked for', (_case, changes) => {
    const asked = (['CARD', 'LOAN', 'MORTGAGE'] as const).map((category) => [category, WISH] as const);
    const { recommendations } = decide(changes, { addedCategories: new Map(asked) });
    expect(recommendations.filter(({ product }) => product.regime === 'CREDIT')).toEqual([]);
  });
});

describe('Care', () => {
  test.each([
    ['in arrears', { Default_Status: 'Major Default' }],
    ['who is upset', { Sentiment_Score: -0.5 }],
    ['whom the bank noted as vulnerable', { Vulnerability_Flag: 'Yes' }],
  ])('puts every service first for a customer %s, however many', (_case, changes) => {
    const { recommendations, withheld } = decide(changes);
    const categories = recommendations.map(({ product }) => product.category);
    expect(categories[0]).toBe('SERVICE');
    expect(categories.lastIndexOf('SERVICE')).toBeLessThan(
      categories.findIndex((category) => category !== 'SERVICE'),
    );
    expect(withheld.flatMap(({ checks }) => checks.map(({ ruleId }) => ruleId))).not.toContain('S14');
  });
});

describe('A list of products', () => {
  const MANY_SERVICES: Traits = { Sentiment_Score: -0.4, Default_Status: 'Minor Delay', Max_DPD: 20 };

  test('holds two services, and names the others with the rule', () => {
    const { recommendations, withheld } = decide(MANY_SERVICES);
    expect(recommendations.filter(({ product }) => product.category === 'SERVICE')).toHaveLength(2);
    const spare = withheld.filter(({ step }) => step === 'OUTRANKED');
    expect(spare.length).toBeGreaterThan(0);
    for (const { product, checks } of spare) {
      expect(product.category).toBe('SERVICE');
      expect(checks).toMatchObject([{ ruleId: 'S14', facts: [{ column: 'Listed_Before', value: 2 }] }]);
    }
  });

  test('holds every service that the customer asked for', () => {
    const asked = decide(MANY_SERVICES, { addedCategories: new Map([['SERVICE', WISH]]) });
    expect(asked.recommendations.filter(({ product }) => product.category === 'SERVICE')).toHaveLength(6);
  });
});

describe('Consent', () => {
  test('refused to offers leaves services only, each other product with the rule that says so', () => {
    const { recommendations, withheld, silentKinds } = decide({ Marketing_Consent: 'Refused' });
    expect(new Set(recommendations.map(({ product }) => product.category))).toEqual(new Set(['SERVICE']));
    const others = withheld.filter(({ product }) => product.category !== 'SERVICE');
    expect(others.length).toBeGreaterThan(3);
    expect(new Set(others.map(({ step }) => step))).toEqual(new Set(['CONSENT']));
    expect(silentKinds.map(({ phrase }) => phrase.code)).toContain(
      'insight.silent.PRODUCT_DISCOVERY.consent',
    );
  });

  test('refused to profiling gives people with the same rights the same list, and every reason says why', () => {
    const one = decide({ Profiling_Consent: 'Refused' });
    const other = decide({ Profiling_Consent: 'Refused', Transactions: 90, Engagement_Level: 'High' });
    expect(one.personalised).toBe(false);
    expect(ids(one)).toEqual(ids(other));
    expect(one.tags).toEqual([]);
    for (const { reasons, advice } of one.recommendations) {
      expect(reasons.some(({ code }) => code === 'popularity')).toBe(true);
      expect(reasons.every(({ kind }) => ['POPULARITY', 'DIVERSITY', 'CARE'].includes(kind))).toBe(true);
      expect(advice).toBe('INFORMATION');
    }
    expect(one.insights.map(({ kind }) => kind)).not.toContain('ENGAGEMENT_STRATEGY');
  });

  test('refused to profiling still protects and still obeys', () => {
    const decision = decide(
      { Profiling_Consent: 'Refused', Default_Status: 'Major Default' },
      { addedTags: new Map([['tech', WISH]]), removedCategories: new Map([['DEPOSIT', WISH]]) },
    );
    const shown = decision.recommendations.map(({ product }) => product);
    expect(shown.filter(({ regime }) => regime === 'CREDIT' || regime === 'DEPOSIT')).toEqual([]);
    const app = decision.recommendations.find(({ product }) => product.productId === 'budgeting-app');
    expect(app?.reasons.map(({ code }) => code)).toContain('feedback:tech');
  });

  test('that nobody asked for is not refused', () => {
    expect(decide().personalised).toBe(true);
    expect(decide({ Profiling_Consent: null, Marketing_Consent: null }).personalised).toBe(true);
  });
});

describe('As what a product is shown', () => {
  const advice = (changes: Traits, productId: string): string | undefined =>
    decide(changes, { addedCategories: new Map([['INVESTMENT', WISH]]) }).recommendations.find(
      ({ product }) => product.productId === productId,
    )?.advice;
  const bold: Traits = { Risk_Profile: 'High', Savings_Balance: 60_000 };

  test.each([
    ['without a questionnaire: information', null, 'INFORMATION'],
    ['with one of 730 days ago: a personal recommendation', 730, 'PERSONAL_RECOMMENDATION'],
    ['with one of 731 days ago: information', 731, 'INFORMATION'],
    ['with one that is yet to come: information', -1, 'INFORMATION'],
  ])('a fund of risk class 3 %s', (_case, daysAgo, expected) => {
    const Questionnaire_Date = daysAgo === null ? null : asOf - daysAgo;
    expect(advice({ ...bold, Questionnaire_Date }, 'hybrid-fund')).toBe(expected);
  });

  test('a warning keeps any product from being a personal recommendation', () => {
    const answered = { ...bold, Questionnaire_Date: asOf };
    expect(advice({ ...answered, Savings_Balance: null }, 'hybrid-fund')).toBe('GUIDANCE');
    expect(advice({ Questionnaire_Date: asOf }, 'debt-fund')).toBe('PERSONAL_RECOMMENDATION');
    expect(advice({}, 'debt-fund')).toBe('GUIDANCE');
  });
});
