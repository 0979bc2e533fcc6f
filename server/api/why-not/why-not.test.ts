import { beforeAll, describe, expect, test } from '@jest/globals';
import { SignJWT } from 'jose';
import { type GraphQLAnswer, openApp, type TestApp } from '../testing/open-app.js';
import { openSmallBook } from '../testing/open-book.js';

const SECRET = 'a secret of at least thirty-two characters';
let testApp: TestApp;

beforeAll(async () => {
  testApp = await openApp(await openSmallBook(), { auth: { secret: SECRET } });
}, 60_000);

async function as(role: string, query: string, variables: object = {}): Promise<GraphQLAnswer> {
  const token = await new SignJWT({ role, ...(role === 'customer' ? { customer_id: '5' } : {}) })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(SECRET));
  return testApp.ask(query, variables, { authorization: `Bearer ${token}` });
}

interface TraitChange {
  readonly argument: string | null;
  readonly to: { readonly decimal: string | null; readonly category: string | null };
  readonly text: { readonly body: string };
}
interface WhyNotAnswer {
  readonly step: string | null;
  readonly text: { readonly body: string };
  readonly missingTags: readonly { readonly tag: { readonly audience: string } }[];
  readonly smallestChange: readonly TraitChange[] | null;
  readonly nothingHelps: { readonly body: string } | null;
}

const WHY_NOT = `query ($customerId: ID!, $id: ID!) { customer(customerId: $customerId) { name whyNot(productId: $id) {
  step text { body } missingTags { tag { audience } } nothingHelps { body }
  smallestChange { argument to { decimal category } text { body } } } } }`;

async function whyNot(role: string, id: string, customerId = '5'): Promise<WhyNotAnswer> {
  const { data, errors } = await as(role, WHY_NOT, { customerId, id });
  expect(errors).toEqual([]);
  return (data as unknown as { customer: { whyNot: WhyNotAnswer } }).customer.whyNot;
}

/** Numbers that GraphQL takes as numbers. */
function valueOf({ argument, to }: TraitChange): string | number | null {
  const exact = ['income', 'loanAmount', 'savingsBalance'].includes(argument ?? '');
  return to.decimal === null || exact ? (to.decimal ?? to.category) : Number(to.decimal);
}

describe('whyNot', () => {
  test('answers every product in sentences, with a change that whatIf confirms or the reason why there is none', async () => {
    const listed = await as('adviser', '{ products { productId } }');
    const { products } = listed.data as unknown as { products: readonly { productId: string }[] };
    let confirmed = 0;
    for (const { productId } of products.filter((_, place) => place % 3 === 1)) {
      const { step, text, smallestChange, nothingHelps } = await whyNot('adviser', productId);
      expect(text.body).toMatch(/[.?]$/);
      if (step === null) {
        expect([smallestChange, nothingHelps]).toEqual([[], null]);
        continue;
      }
      expect(smallestChange === null).toBe(nothingHelps !== null);
      for (const change of smallestChange ?? []) expect(change.text.body).toMatch(/would do/);
      if (smallestChange === null || smallestChange.some(({ argument }) => argument === null)) continue;
      const traits = Object.fromEntries(
        smallestChange.map((change): readonly [string, string | number | null] => [
          change.argument ?? '',
          valueOf(change),
        ]),
      );
      const { data, errors } = await as(
        'adviser',
        'query ($traits: TraitsInput!) { customer(customerId: 5) { whatIf(traits: $traits, first: 50) { recommendations { items { product { productId } } } } } }',
        { traits },
      );
      expect(errors).toEqual([]);
      expect(JSON.stringify(data)).toContain(`"${productId}"`);
      confirmed += 1;
    }
    expect(confirmed).toBeGreaterThan(2);
  }, 30_000);

  test('hides from customers what is for the bank’s staff', async () => {
    for (const id of ['review-meeting', 'lifestyle-services']) {
      const { missingTags } = await whyNot('customer', id);
      expect(missingTags.filter(({ tag }) => tag.audience !== 'EVERYONE')).toEqual([]);
    }
    const other = await as('customer', WHY_NOT, { customerId: '6', id: 'premium-card' });
    expect(other.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('knows no product of a misspelt id: the nearest are named, and the rest of the page stands', async () => {
    const { data, errors } = await as('adviser', WHY_NOT, { customerId: '5', id: 'premium-crad' });
    expect(errors[0]?.extensions.code).toBe('PRODUCT_NOT_FOUND');
    expect(errors[0]?.message).toMatch(/no product "premium-crad"\. Nearest are "premium-card"/);
    expect(data).toMatchObject({ customer: { whyNot: null } });
  });

  test('searches once a document, and once for a list of what is withheld', async () => {
    const twice = await as(
      'adviser',
      '{ customer(customerId: 5) { a: whyNot(productId: "premium-card") { smallestChange { column } } b: whyNot(productId: "auto-loan") { smallestChange { column } } } }',
    );
    expect(twice.errors[0]?.extensions.code).toBe('OPERATION_TOO_EXPENSIVE');
    const list = await as(
      'adviser',
      '{ customer(customerId: 5) { recommendations { withheld { product { productId } wouldChange { column until feedbackId text { body } } } } } }',
    );
    expect([list.status, list.errors]).toEqual([200, []]);
  });
});
