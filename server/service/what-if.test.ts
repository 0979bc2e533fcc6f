import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openSmallBook } from '../api/testing/open-book.js';
import type { Value } from '../book/columns.js';
import { NOTHING_ASSUMED, type Assumed } from '../engine/what-if.js';
import type { CustomerView, RecommendationService } from './recommendation-service.js';

let service: RecommendationService;
let views: readonly CustomerView[];

beforeAll(async () => {
  ({ service } = await openSmallBook());
  const ids = Array.from({ length: 80 }, (_, index) => String(index + 1));
  await service.submit({
    customerId: '3',
    idempotencyKey: 'wish',
    words: ['more travel', 'no loans'],
    verdicts: [],
    choiceIds: [],
    actor: 'CUSTOMER',
  });
  views = (await service.views(ids)).flatMap((view) => view ?? []);
}, 60_000);

function assuming(values: Readonly<Record<string, Value>>, holds: Assumed['holds'] = null): Assumed {
  return { values: new Map(Object.entries(values)), holds };
}

const change = fc
  .record(
    {
      Income: fc.option(fc.integer({ min: 0, max: 300_000 })),
      Age: fc.option(fc.integer({ min: 0, max: 100 })),
      Credit_Utilization: fc.option(fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)),
      Loan_Amount: fc.option(fc.integer({ min: 0, max: 200_000 })),
      Risk_Profile: fc.option(fc.constantFrom('Low', 'Moderate', 'High')),
      Default_Status: fc.option(fc.constantFrom('No Default', 'Minor Delay', 'Major Default')),
      Product_Type: fc.option(fc.constantFrom('Mortgage', 'Credit Card')),
    },
    { requiredKeys: [] },
  )
  .map((values) => assuming(values as Readonly<Record<string, Value>>));

describe('What if', () => {
  test('nothing were otherwise: the live answer, and nothing changes', () => {
    for (const view of views) {
      const { after, changes, tagsGained, tagsLost } = service.whatIf(view, NOTHING_ASSUMED, 50);
      expect(after.decision).toEqual(view.decision);
      expect([changes, tagsGained, tagsLost]).toEqual([[], [], []]);
    }
  });

  test('anything is asked: nothing is stored, nothing blocked is shown, and the changes lead from list to list', async () => {
    const stamps = await Promise.all(views.map(({ record }) => service.stampOf(record.customerId)));
    const before = await service.history('3', 100, null);
    fc.assert(
      fc.property(fc.constantFrom(...views), change, (view, assumed) => {
        const { after, changes } = service.whatIf(view, assumed, 8);
        const shown = after.decision.recommendations.map(({ product }) => product.productId);
        const blocked = new Set(after.decision.withheld.map(({ product }) => product.productId));
        expect(shown.filter((id) => blocked.has(id))).toEqual([]);
        const gone = changes.filter(({ kind }) => kind === 'GONE').map(({ product }) => product.productId);
        expect(shown.slice(0, 8).filter((id) => gone.includes(id))).toEqual([]);
        for (const { product, toRank } of changes.filter(({ kind }) => kind !== 'GONE')) {
          expect(shown[(toRank ?? 0) - 1]).toBe(product.productId);
        }
      }),
      { numRuns: 150, seed: 1 },
    );
    expect(await Promise.all(views.map(({ record }) => service.stampOf(record.customerId)))).toEqual(stamps);
    expect(await service.history('3', 100, null)).toEqual(before);
  });

  test('the derived columns follow the changed ones', () => {
    const [view] = views;
    if (view === undefined) throw new Error('The book is empty.');
    const { after } = service.whatIf(
      view,
      assuming({ Income: 50_000, Loan_Amount: 10_000, Credit_Limit: 0, Product_Type: 'Auto Loan' }),
      8,
    );
    expect(after.record.traits).toMatchObject({ Debt_Burden: 0.2, Loan_To_Income: 0.2, Credit_Used: 0 });
  });

  test('what is held is held, and is no enquiry of today', () => {
    const [view] = views;
    if (view === undefined) throw new Error('The book is empty.');
    const { after } = service.whatIf(view, assuming({}, ['Credit Card', 'Mortgage']), 50);
    expect(after.record.traits.Product_Type).toBe('Credit Card');
    expect(after.decision.tags.map(({ tag }) => tag)).toContain('home-owner');
    expect(after.decision.tags.map(({ tag }) => tag)).not.toContain('home-seeker');
  });
});

describe('Somebody who is not in the book', () => {
  test('gets what suits the little that is known, and is told that it is little', () => {
    const { after } = service.prospect(
      assuming({ Age: 31, Income: 64_000, Risk_Profile: 'Low', Spending_Habit: 'Budget' }, []),
    );
    const { recommendations } = after.decision;
    expect(recommendations.length).toBeGreaterThan(2);
    for (const { reasons } of recommendations) {
      expect(reasons.map(({ phrase }) => phrase.code)).toContain('reason.noHistory.customer');
    }
    expect(after.record.traits).toMatchObject({ Loan_Amount: null, Debt_Burden: null, Transactions: null });
  });

  test('of whom nothing is known is offered no contract', () => {
    const { after } = service.prospect(NOTHING_ASSUMED);
    expect(after.decision.recommendations.every(({ product }) => product.category === 'SERVICE')).toBe(true);
  });
});
