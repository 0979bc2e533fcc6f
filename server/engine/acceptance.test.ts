import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openSmallBook } from '../api/testing/open-book.js';
import type { Traits } from '../book/columns.js';
import { asKnownOn } from '../book/derived.js';
import type { FadedOutcomes } from '../learning/snapshot.js';
import { MOST_ACCEPTANCE_POINTS } from './acceptance.js';
import { CATEGORIES } from './catalogue.js';
import type { Decision, Reason, Recommendation, Withheld } from './decision.js';
import { recommendationPhrase } from './explain.js';
import type { FeedbackState, ProductVerdict, Wish } from './feedback-state.js';
import { NO_FEEDBACK } from './feedback-state.js';
import { recommend } from './recommend.js';
import type { Release } from './release.js';

let release: Release;

beforeAll(async () => {
  const { service } = await openSmallBook();
  release = { ...service.release, riskProfileMeans: 'appetite' };
});

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
const IN_ARREARS: Traits = { Default_Status: 'Major Default', Max_DPD: 120 };
const OVERBURDENED: Traits = { Loan_Amount: 80_000 };
const UNKNOWN: Traits = { Default_Status: null };

const WISH: Wish = { feedbackId: 'f', quote: 'everything', confidence: 1, by: 'CUSTOMER', order: 1 };
const EVERYTHING: FeedbackState = {
  ...NO_FEEDBACK,
  version: 1,
  addedCategories: new Map(CATEGORIES.map((category) => [category, WISH])),
};

function learnt(cells: readonly FadedOutcomes[], seed = 'seed'): Release {
  const { version: model } = release.model;
  return { ...release, learning: { ...release.learning, version: 1, model, faded: { seed, cells } } };
}

function decide(
  by: Release,
  traits: Traits = {},
  feedback: FeedbackState = EVERYTHING,
  customerId = 'C',
): Decision {
  const customer = { customerId, name: null, traits: { ...SOUND, ...traits }, enquiries: [] };
  return recommend(asKnownOn(customer, release.asOf), feedback, by, release.asOf);
}

function cellsOf(decision: Decision, shown: number, rateOf: (productId: string, index: number) => number) {
  const { cluster } = decision.membership;
  return release.catalogue.products.map(({ productId }, index): FadedOutcomes => ({
    cluster,
    productId,
    customers: shown,
    shown,
    accepted: shown * rateOf(productId, index),
  }));
}

function reasonsOf(decision: Decision, productId: string, kind: Reason['kind']): readonly Reason[] {
  const found = decision.recommendations.find(({ product }) => product.productId === productId);
  return (found?.reasons ?? []).filter((reason) => reason.kind === kind);
}

function isMovedByChance({ propensity, reasons }: Recommendation): boolean {
  return propensity < 1 || reasons.some(({ code }) => code === 'acceptance:chance');
}

function listed({ recommendations }: Decision): readonly string[] {
  return recommendations.map(({ product }) => product.productId);
}

/** Of a kind of which enough is on the list already: that depends on the order, and keeps nobody from anything. */
function isSpare({ checks }: Withheld): boolean {
  return checks.every(({ facts }) => facts.some(({ column }) => column === 'Listed_Before'));
}

function blocked({ withheld }: Decision): readonly Withheld[] {
  return withheld.filter((one) => !isSpare(one));
}

function passing(decision: Decision): readonly string[] {
  const spare = decision.withheld.filter(isSpare).map(({ product }) => product.productId);
  return [...listed(decision), ...spare].toSorted();
}

/** Anything that may have been learnt. */
const anyCells = fc
  .array(
    fc.record({ cluster: fc.nat({ max: 3 }), shown: fc.nat({ max: 60 }), accepted: fc.nat({ max: 60 }) }),
    { minLength: 1, maxLength: 40 },
  )
  .map((counts) =>
    counts.map(({ cluster, shown, accepted }, index): FadedOutcomes => {
      const { products } = release.catalogue;
      const { productId = '' } = products[index % products.length] ?? {};
      return { cluster, productId, customers: shown, shown, accepted: Math.min(shown, accepted) };
    }),
  );

describe('What others answered', () => {
  test('says nothing where nothing was learnt, or nobody was shown the product', () => {
    const plain = decide(release);
    expect(plain.recommendations.flatMap(({ reasons }) => reasons.map(({ kind }) => kind))).not.toContain(
      'ACCEPTANCE',
    );
    expect(new Set(plain.recommendations.map(({ propensity }) => propensity))).toEqual(new Set([1]));
    const { cluster } = plain.membership;
    const card = { cluster, productId: 'cashback-card', customers: 90, shown: 90, accepted: 60 };
    const fund = { ...card, productId: 'index-plan', accepted: 3 };
    const decision = decide(learnt([card, fund]));
    expect(reasonsOf(decision, 'cashback-card', 'ACCEPTANCE').length).toBe(1);
    expect(reasonsOf(decision, 'mobile-savings', 'ACCEPTANCE')).toEqual([]);
    // A snapshot of before answers were ranked by it moves nothing.
    const old = { ...release, learning: { ...release.learning, version: 3, faded: null } };
    expect(listed(decide(old))).toEqual(listed(plain));
  });

  test('is 300 points for each doubling of what any product may expect, told with its numbers', () => {
    const plain = decide(release);
    const cells = cellsOf(plain, 4000, (productId) => (productId === 'cashback-card' ? 0.2 : 0.05));
    const decision = decide(learnt(cells));
    const [reason] = reasonsOf(decision, 'cashback-card', 'ACCEPTANCE');
    const [rate, shown] = reason?.facts ?? [];
    expect(rate?.value).toBeCloseTo(0.2, 1);
    expect(rate?.bookMedian).toBeCloseTo(0.055, 2);
    expect(reason?.points).toBe(Math.round(300 * Math.log2(Number(rate?.value) / Number(rate?.bookMedian))));
    expect([shown?.column, shown?.value]).toEqual(['Shown_To(cashback-card)', 4000]);
    expect(reason?.phrase.code).toBe('reason.acceptance.alike.more');
    const score = (of: Decision): number =>
      of.recommendations
        .find(({ product }) => product.productId === 'cashback-card')
        ?.reasons.filter(({ kind }) => kind !== 'DIVERSITY')
        .reduce((sum, { points }) => sum + points, 0) ?? NaN;
    expect(score(decision) - score(plain)).toBe(reason?.points);
  });

  test('is told of all customers where only a handful of those alike saw it', () => {
    const { cluster } = decide(release).membership;
    const few = { cluster, productId: 'cashback-card', customers: 4, shown: 4, accepted: 1 };
    const many = { ...few, cluster: null, customers: 400, shown: 400, accepted: 8 };
    const rest = { ...many, productId: 'index-plan', accepted: 200 };
    const [reason] = reasonsOf(decide(learnt([few, many, rest])), 'cashback-card', 'ACCEPTANCE');
    expect(reason?.phrase.code).toBe('reason.acceptance.all.less');
    expect(reason?.facts[1]?.value).toBe(404);
  });

  test('never says more than its most, and a refusal of their own outweighs it for a year and a half', () => {
    const loved = cellsOf(decide(release), 5000, (productId) => (productId === 'cashback-card' ? 1 : 0.001));
    const refusedDaysAgo = (days: number): Decision => {
      const day = release.asOf - days;
      const refusals = new Map([['cashback-card', { day, feedbackId: 'f' }]]);
      return decide(learnt(loved), {}, { ...EVERYTHING, refusals });
    };
    const points = (days: number): number =>
      reasonsOf(refusedDaysAgo(days), 'cashback-card', 'FEEDBACK').find(
        ({ code }) => code === 'feedback:refused',
      )?.points ?? 0;
    expect(reasonsOf(refusedDaysAgo(90), 'cashback-card', 'ACCEPTANCE')[0]?.points).toBe(
      MOST_ACCEPTANCE_POINTS,
    );
    expect(listed(refusedDaysAgo(89))).not.toContain('cashback-card');
    expect([points(90), points(365)]).toEqual([-2529, -1500]);
    expect(points(600)).toBeLessThan(-MOST_ACCEPTANCE_POINTS);
    expect(points(1500)).toBeGreaterThan(points(600));
  });

  test('leaves nothing of a refusal where the product was liked since', () => {
    const liked: ProductVerdict = {
      verdict: 'LIKED',
      feedbackId: 'g',
      by: 'CUSTOMER',
      order: 2,
      day: release.asOf,
      until: null,
      quote: null,
      confidence: 1,
    };
    const verdicts = new Map([['cashback-card', liked]]);
    const feedback = reasonsOf(
      decide(release, {}, { ...EVERYTHING, verdicts }),
      'cashback-card',
      'FEEDBACK',
    ).map(({ code }) => code);
    expect(feedback).toContain('feedback:liked');
    expect(feedback).not.toContain('feedback:refused');
  });
});

describe('Chance', () => {
  test('moves nothing across the gate, and neither credit, investment nor insurance', () => {
    const plain = decide(release);
    fc.assert(
      fc.property(anyCells, fc.string(), (cells, seed) => {
        const decision = decide(learnt(cells, seed));
        expect(blocked(decision)).toEqual(blocked(plain));
        expect(passing(decision)).toEqual(passing(plain));
        for (const { product, reasons, score } of decision.recommendations) {
          expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score);
          const regimes = reasons.some(({ code }) => code === 'acceptance:chance') ? [product.regime] : [];
          for (const regime of regimes) expect(['DEPOSIT', 'SERVICE']).toContain(regime);
        }
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ['in arrears', IN_ARREARS],
    ['overburdened', OVERBURDENED],
    ['of whom it is not known', UNKNOWN],
  ])('moves nothing for customers %s, whatever they say of the tag', (_who, traits) => {
    fc.assert(
      fc.property(anyCells, fc.boolean(), (cells, denies) => {
        const tags = denies ? ['in-arrears', 'overburdened'] : [];
        const removedTags = new Map(tags.map((tag) => [tag, WISH]));
        const { recommendations } = decide(learnt(cells), traits, { ...EVERYTHING, removedTags });
        expect(recommendations.filter(isMovedByChance)).toEqual([]);
        expect(recommendations.length).toBeGreaterThan(0);
      }),
      { numRuns: 20 },
    );
  });

  test('gives equal answers for equal inputs, and each customer luck of their own', () => {
    const by = learnt(cellsOf(decide(release), 6, (_product, index) => (index % 5) / 10));
    const again = { ...by, learning: { ...by.learning } };
    expect(decide(again)).toEqual(decide(by));
    const lists = new Set(
      Array.from({ length: 12 }, (_, number) => listed(decide(by, {}, EVERYTHING, `${number}`)).join()),
    );
    expect(lists.size).toBeGreaterThan(3);
  });

  test('is known: a propensity is how often the product stands there when luck is another', () => {
    const cells = cellsOf(decide(release), 8, (_product, index) => (index % 4) / 10);
    const SEEDS = 200;
    const decisions = Array.from({ length: SEEDS }, (_, seed) => decide(learnt(cells, `${seed}`)));
    const standsAt = new Map<string, number>();
    for (const { recommendations } of decisions)
      for (const { product, rank } of recommendations) {
        const key = `${rank} ${product.productId}`;
        standsAt.set(key, (standsAt.get(key) ?? 0) + 1);
      }
    const [first] = decisions;
    const propensities = first?.recommendations.map(({ propensity }) => propensity) ?? [];
    expect(Math.min(...propensities)).toBeGreaterThan(0);
    expect(Math.min(...propensities)).toBeLessThan(0.9);
    expect(Math.max(...propensities)).toBeLessThanOrEqual(1);
    for (const { product, rank, propensity } of first?.recommendations ?? []) {
      const frequency = (standsAt.get(`${rank} ${product.productId}`) ?? 0) / SEEDS;
      // Each is known to about .03.
      expect(Math.abs(frequency - propensity)).toBeLessThan(0.18);
    }
  });

  test('is no reason for a product: no card is told by it', () => {
    const cells = cellsOf(decide(release), 8, (_product, index) => (index % 4) / 10);
    const { recommendations } = decide(learnt(cells), {}, NO_FEEDBACK);
    const moved = recommendations.filter(({ reasons }) =>
      reasons.some(({ code }) => code === 'acceptance:chance'),
    );
    expect(moved.length).toBeGreaterThan(0);
    for (const recommendation of moved) {
      const strongest = recommendation.reasons
        .map((reason) => (reason.code === 'acceptance:chance' ? { ...reason, points: 9999 } : reason))
        .toSorted((one, other) => other.points - one.points);
      const told = JSON.stringify(
        recommendationPhrase({ ...recommendation, reasons: strongest }, 'adviser', '7'),
      );
      expect(told).not.toContain('reason.acceptance.chance');
    }
  });
});
