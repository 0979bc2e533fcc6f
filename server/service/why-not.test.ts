import { beforeAll, describe, expect, test } from '@jest/globals';
import { openSmallBook } from '../api/testing/open-book.js';
import type { Value } from '../book/columns.js';
import type { Product } from '../engine/catalogue.js';
import { assume } from '../engine/what-if.js';
import type { Move } from '../engine/why-not/move.js';
import { nothingHelps, standingSentence } from '../engine/why-not/tell.js';
import type { Standing } from '../engine/why-not/why-not.js';
import { recommend } from '../engine/recommend.js';
import type { VerdictGiven } from '../feedback/event.js';
import type { CustomerView, RecommendationService } from './recommendation-service.js';

let service: RecommendationService;
let views: readonly CustomerView[];

beforeAll(async () => {
  ({ service } = await openSmallBook());
  const ids = Array.from({ length: 80 }, (_, index) => String(index + 1));
  views = (await service.views(ids)).flatMap((view) => view ?? []);
}, 60_000);

function product(productId: string): Product {
  const found = service.release.catalogue.byId.get(productId);
  if (found === undefined) throw new Error(`The catalogue lacks ${productId}.`);
  return found;
}

/** The place of a product once the moves about values and time are made, by a whole answer of the engine. */
function rankAfter(
  { record, feedback, release }: CustomerView,
  moves: readonly Move[],
  id: string,
): number | null {
  const values = new Map(
    moves.flatMap((move) => (move.kind === 'VALUE' ? [[move.column, move.to] as const] : [])),
  );
  const days = moves.flatMap((move) => (move.kind === 'WAIT' ? move.until : []));
  const asOf = Math.max(release.asOf, ...days);
  const changed = assume(record, { values, holds: null }, asOf);
  const { recommendations } = recommend(changed, feedback, release, asOf);
  return recommendations.find((one) => one.product.productId === id)?.rank ?? null;
}

/** What a customer can change of their own; age, history and debts that grow are not among it. */
const OWN = [
  'Income',
  'Spending_Habit',
  'Risk_Profile',
  'Transactions',
  'Engagement_Level',
  'Loan_Amount',
  'Credit_Utilization',
  'EMI_Paid',
  'Default_Status',
  'Savings_Balance',
  'Foreign_Transactions',
];

const SPENDING = ['Spending_Habit', 'Transactions', 'Foreign_Transactions'];

async function said(
  customerId: string,
  words: readonly string[],
  verdicts: readonly VerdictGiven[] = [],
): Promise<CustomerView> {
  const outcome = await service.submit({
    customerId,
    idempotencyKey: `${customerId} ${words.join()} ${JSON.stringify(verdicts)}`,
    words,
    verdicts,
    choiceIds: [],
    actor: 'CUSTOMER',
  });
  if (outcome.kind !== 'success') throw new Error(outcome.kind);
  return outcome.customer;
}

/** Somebody whom nothing but the change keeps from a premium card. */
function cardHolder(change: Readonly<Record<string, Value>>): CustomerView {
  const sound = {
    Age: 40,
    Income: 90_000,
    Spending_Habit: 'Luxury',
    Transactions: 200,
    Risk_Profile: 'Moderate',
    Loan_Amount: 0,
    Credit_Limit: 1000,
    Credit_Utilization: 0.2,
    Max_DPD: 0,
    Default_Status: 'No Default',
  };
  return service.prospect({ values: new Map(Object.entries({ ...sound, ...change })), holds: [] }).after;
}

function standingIn(view: CustomerView, id: string): Standing {
  const outcome = service.whyNot(view, id, 'customer');
  if (outcome.kind !== 'told') throw new Error(id);
  return outcome.standing;
}

describe('The smallest change', () => {
  test('lets the product in, all of it is needed, and it is the customer’s own to make', async () => {
    const listSize = service.release.rules.listSize;
    let found = 0;
    for (const [index, view] of views.slice(0, 16).entries()) {
      const asked = service.release.catalogue.products.filter((_, place) => place % 6 === index % 6);
      for (const one of asked) {
        const before = rankAfter(view, [], one.productId);
        if (before !== null && before <= listSize) continue;
        // What is let in already is to come among those shown.
        const reaches = (rank: number | null): boolean =>
          rank !== null && (before === null || rank <= listSize);
        const change = await service.smallestChange(view, one, 'adviser');
        if (change.kind === 'none') continue;
        found += 1;
        expect(reaches(rankAfter(view, change.moves, one.productId))).toBe(true);
        expect(rankAfter(view, change.moves, one.productId)).toBe(change.rank);
        for (const move of change.moves) {
          const others = change.moves.filter((other) => other !== move);
          expect(reaches(rankAfter(view, others, one.productId))).toBe(false);
          if (move.kind !== 'VALUE') continue;
          expect(OWN).toContain(move.column);
          expect(move.from).toBe(view.record.traits[move.column] ?? null);
          if (one.regime === 'CREDIT') expect(SPENDING).not.toContain(move.column);
          if (typeof move.from === 'number' && typeof move.to === 'number') {
            const grows = move.to > move.from;
            if (['Loan_Amount', 'Credit_Utilization'].includes(move.column)) expect(grows).toBe(false);
            if (['Income', 'Savings_Balance'].includes(move.column)) expect(grows).toBe(true);
          }
        }
      }
    }
    expect(found).toBeGreaterThan(20);
  }, 60_000);

  test('starts from the record where one value has to move twice', async () => {
    // First to the income of the terms, then to one that carries the debts.
    const view = cardHolder({ Income: 15_000, Loan_Amount: 60_000, Credit_Utilization: 0.3 });
    const change = await service.smallestChange(view, product('personal-loan'), 'customer');
    const moves = change.kind === 'found' ? change.moves : [];
    expect(moves.map(({ column }) => column)).toContain('Income');
    for (const { column, from } of moves) expect(from).toBe(view.record.traits[column]);
  });

  test('is never more spending for the sake of a credit, nor of anything while debts press', async () => {
    const frugal = { Spending_Habit: 'Budget', Transactions: 5, Foreign_Transactions: 0 };
    const columnsFor = async (change: Readonly<Record<string, Value>>, id: string): Promise<string[]> => {
      const found = await service.smallestChange(cardHolder(change), product(id), 'customer');
      return found.kind === 'found' ? found.moves.map(({ column }) => column) : [];
    };
    expect(await columnsFor(frugal, 'premium-card')).toEqual([]);
    expect(await columnsFor(frugal, 'forex-card')).toEqual(['Foreign_Transactions']);
    const arrears = { ...frugal, Default_Status: 'Major Default', Max_DPD: 95 };
    const burdened = { ...frugal, Loan_Amount: 85_000 };
    for (const trouble of [arrears, burdened]) {
      for (const id of ['forex-card', 'lifestyle-services', 'category-cashback'])
        for (const column of await columnsFor(trouble, id)) expect(SPENDING).not.toContain(column);
    }
  });

  test('of a card that is used too much is the nearest percentage that passes', async () => {
    const view = cardHolder({ Credit_Utilization: 0.93 });
    const held = view.decision.withheld.find((one) => one.product.productId === 'premium-card');
    const threshold = Number(held?.checks[0]?.facts[0]?.threshold);
    const to = Number((threshold - 0.01).toFixed(2));
    expect(await service.smallestChange(view, product('premium-card'), 'customer')).toMatchObject({
      kind: 'found',
      moves: [{ kind: 'VALUE', column: 'Credit_Utilization', from: 0.93, to }],
    });
  });

  test('of what the customer refused is to take that back, and the rest of the feedback stands', async () => {
    const [view] = views;
    const listed = view?.decision.recommendations[0]?.product;
    if (view === undefined || listed === undefined)
      throw new Error('Nothing is recommended to the first customer.');
    const { customerId } = view.record;
    await said(customerId, ['more travel']);
    const after = await said(
      customerId,
      [],
      [{ productId: listed.productId, verdict: 'REFUSED', until: null }],
    );
    const [event] = (await service.history(customerId, 1, null)).items;
    expect(await service.smallestChange(after, listed, 'customer')).toMatchObject({
      kind: 'found',
      moves: [{ kind: 'TAKE_BACK', column: 'Days_Since_Refusal', feedbackId: event?.event.id }],
    });
    expect(service.whyNot(after, listed.productId, 'customer')).toMatchObject({
      standing: { step: 'COOL_OFF', rank: null },
    });
  });

  test('of what the bank turned down is to wait until the review', async () => {
    const { asOf } = service.release;
    const view = cardHolder({});
    const rejected = {
      day: asOf - 20,
      productType: 'Credit Card',
      productId: null,
      amount: null,
      status: 'Rejected',
    } as const;
    const turnedDown = { ...view, record: { ...view.record, enquiries: [rejected] } };
    expect(await service.smallestChange(turnedDown, product('premium-card'), 'customer')).toMatchObject({
      kind: 'found',
      moves: [{ kind: 'WAIT', column: 'Days_Since_Rejection', from: 20, to: 180, until: asOf + 160 }],
    });
  });

  test('does not exist for a matter of age, and the search says so', async () => {
    const young = views.find(({ record: { traits } }) => Number(traits.Age) < 50 && traits.Age !== null);
    if (young === undefined) throw new Error('Nobody is below 50.');
    const change = await service.smallestChange(young, product('income-plan'), 'adviser');
    expect(change.kind === 'none' && change.stuck).toContainEqual(['Age']);
  });
});

describe('Why not', () => {
  test('tells a product that is on the list its place, and one beyond it the points that are missing', () => {
    const long = views.find(
      ({ decision, release }) => decision.recommendations.length > release.rules.listSize,
    );
    if (long === undefined) throw new Error('No list is longer than what is shown.');
    const { recommendations } = long.decision;
    const [first] = recommendations;
    const beyond = recommendations[service.release.rules.listSize];
    const last = recommendations[service.release.rules.listSize - 1];
    if (first === undefined || beyond === undefined || last === undefined)
      throw new Error('The list is short.');
    expect(service.whyNot(long, first.product.productId, 'adviser')).toMatchObject({
      standing: { step: null, rank: 1, rankIfAllowed: 1, pointsMissing: 0, checks: [] },
    });
    expect(service.whyNot(long, beyond.product.productId, 'adviser')).toMatchObject({
      standing: {
        step: 'OUTRANKED',
        rank: beyond.rank,
        rankIfAllowed: beyond.rank,
        pointsMissing: last.score - beyond.score,
        last: last.product,
      },
    });
  });

  test('names the tags that would propose a product, with what is missing for each', () => {
    const view = views.find(({ record: { traits } }) => traits.Spending_Habit === 'Budget');
    if (view === undefined) throw new Error('Nobody spends on a budget.');
    const outcome = service.whyNot(view, 'lifestyle-services', 'customer');
    expect(outcome).toMatchObject({
      standing: {
        step: 'NOT_PROPOSED',
        // "loyal" is for the bank's staff.
        missingTags: [{ tag: 'luxury-lifestyle' }],
      },
    });
    const facts = outcome.kind === 'told' ? (outcome.standing.missingTags[0]?.facts ?? []) : [];
    expect(facts[0]).toMatchObject({ column: 'Spending_Habit', value: 'Budget', threshold: 'Luxury' });
  });

  test('agrees with every live answer, whoever is asked about', () => {
    for (const view of views.slice(20, 26)) {
      const { recommendations, withheld } = view.decision;
      for (const { productId } of service.release.catalogue.products) {
        const outcome = service.whyNot(view, productId, 'adviser');
        if (outcome.kind !== 'told') throw new Error(productId);
        const { step, rank, checks } = outcome.standing;
        const listed = recommendations.find((one) => one.product.productId === productId);
        const held = withheld.find((one) => one.product.productId === productId);
        expect(rank).toBe(listed?.rank ?? null);
        if (held !== undefined) expect([step, checks]).toEqual([held.step, held.checks]);
        else if (listed === undefined) expect(step).toBe('NOT_PROPOSED');
      }
    }
  });

  test('says why nothing helps by what really stands in the way', async () => {
    const toldOf = async (view: CustomerView, id: string): Promise<string> => {
      const outcome = service.whyNot(view, id, 'customer');
      const change = await service.smallestChange(view, product(id), 'customer');
      if (outcome.kind !== 'told' || change.kind === 'found') throw new Error(`Something helps with ${id}.`);
      return nothingHelps(outcome.standing, change.stuck).code;
    };
    const sound = cardHolder({ Savings_Balance: 80_000 });
    expect(await toldOf(sound, 'emergency-buffer')).toBe('whyNot.nothing.trouble');
    const frugal = { Spending_Habit: 'Budget', Transactions: 5 };
    expect(await toldOf(cardHolder(frugal), 'premium-card')).toBe('whyNot.nothing.spending');
    const { record, feedback } = sound;
    const holder = {
      ...sound,
      record: { ...record, traits: { ...record.traits, Product_Type: 'Pension Plan' } },
    };
    expect(feedback.held.size).toBe(0);
    expect(await toldOf(holder, 'pension-plan')).toBe('whyNot.nothing.alreadyHeld');
    const outranked = views.flatMap((view) =>
      view.decision.recommendations
        .slice(view.release.rules.listSize)
        .map((one) => ({ view, id: one.product.productId })),
    );
    let beaten = 0;
    for (const { view, id } of outranked.slice(0, 12)) {
      const change = await service.smallestChange(view, product(id), 'customer');
      if (change.kind === 'found') continue;
      beaten += 1;
      expect(await toldOf(view, id)).toBe('whyNot.nothing.outranked');
    }
    expect(beaten).toBeGreaterThan(0);
  }, 30_000);

  test('names no trouble among what a product is for', () => {
    const { step, ...standing } = standingIn(cardHolder({ Savings_Balance: 80_000 }), 'budgeting-app');
    expect(step).toBe('NOT_PROPOSED');
    expect(standing.missingTags.some(({ group }) => group === 'conduct')).toBe(true);
    const { values } = standingSentence({ step, ...standing }, 8, 'customer');
    expect(JSON.stringify(values)).not.toMatch(/credit-overuse|exposed-borrower|overburdened|in-arrears/);
  });

  test('knows no product of a misspelt id, and names the nearest', () => {
    const [view] = views;
    if (view === undefined) throw new Error('The book is empty.');
    const outcome = service.whyNot(view, 'premium-crad', 'adviser');
    expect(outcome).toMatchObject({ kind: 'product-not-found', productId: 'premium-crad' });
    expect(outcome.kind === 'product-not-found' && outcome.nearest[0]?.productId).toBe('premium-card');
  });
});
