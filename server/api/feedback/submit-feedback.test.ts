import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { globalId } from '../global-id.js';
import { openApp, type TestApp } from '../testing/open-app.js';
import { openSmallBook } from '../testing/open-book.js';

let testApp: TestApp;

beforeAll(async () => {
  testApp = await openApp(await openSmallBook());
}, 60_000);

const SUBMIT = `mutation ($input: SubmitFeedbackInput!) { submitFeedback(input: $input) { __typename
  ... on SubmitFeedbackSuccess { replayed
    feedback { id actor said understood { id add label quote } verdicts { verdict product { productId } } question { text { body } choices { id label } } }
    changes { kind product { productId } text { body } }
    customer { version constraints { label } recommendations { items { product { productId } } } } }
  ... on UserError { message path }
  ... on ProductNotFound { nearest { productId } }
  ... on FeedbackTooLong { limit unit }
  ... on ContradictoryFeedback { quotes } } }`;

interface Answer {
  readonly __typename: string;
  readonly replayed?: boolean;
  readonly message?: string;
  readonly path?: readonly string[];
  readonly limit?: number;
  readonly nearest?: readonly { readonly productId: string }[];
  readonly feedback?: {
    readonly actor: string;
    readonly said: readonly string[];
    readonly understood: readonly { readonly add: boolean; readonly label: string }[];
    readonly question: { readonly text: { readonly body: string } } | null;
  };
  readonly changes?: readonly { readonly kind: string; readonly product: { readonly productId: string } }[];
  readonly customer?: {
    readonly version: string;
    readonly constraints: readonly { readonly label: string }[];
    readonly recommendations: {
      readonly items: readonly { readonly product: { readonly productId: string } }[];
    };
  };
}

async function submit(input: object): Promise<Answer> {
  const { data, errors } = await testApp.ask(SUBMIT, {
    input: { customerId: '5', idempotencyKey: randomUUID(), ...input },
  });
  expect(errors).toEqual([]);
  return (data as unknown as { submitFeedback: Answer }).submitFeedback;
}

describe('submitFeedback', () => {
  test("understands the brief's sample and answers with the list made anew", async () => {
    const answer = await submit({ words: ['fixed deposit', 'too conservative'] });
    expect(answer.__typename).toBe('SubmitFeedbackSuccess');
    expect(answer.feedback?.said).toEqual(['fixed deposit', 'too conservative']);
    expect(answer.feedback?.understood.length).toBeGreaterThan(0);
    expect(answer.feedback?.actor).toBe('ADVISER');
    const shown = answer.customer?.recommendations.items.map(({ product }) => product.productId);
    expect(shown).not.toContain('fixed-deposit');
    expect(answer.customer?.constraints.length).toBeGreaterThan(0);
  });

  test('says what changed, and the next query agrees', async () => {
    const answer = await submit({ customerId: '8', words: ['add travel focus'] });
    const { data } = await testApp.ask(
      '{ customer(customerId: "8") { version recommendations { items { product { productId } } } } }',
    );
    expect((data as { customer: object }).customer).toEqual({
      version: answer.customer?.version,
      recommendations: answer.customer?.recommendations,
    });
  });

  test('counts a repeated request once', async () => {
    const input = { customerId: '9', words: ['too risky'], idempotencyKey: randomUUID() };
    const first = await submit(input);
    const second = await submit(input);
    expect([first.replayed, second.replayed]).toEqual([false, true]);
    expect({ ...second, replayed: false }).toEqual(first);
    expect((await submit({ ...input, words: ['more travel'] })).__typename).toBe('IdempotencyKeyReused');
  });

  test('takes verdicts, and an adviser may pass on what the customer said', async () => {
    const answer = await submit({
      customerId: '10',
      verdicts: [{ productId: 'index-plan', verdict: 'NOT_NOW', until: '2027-01-31' }],
      onBehalfOfCustomer: true,
    });
    expect(answer.feedback?.actor).toBe('CUSTOMER');
  });

  test('asks back where words mean nothing to it', async () => {
    const answer = await submit({ customerId: '11', words: ['qwrtzpl'] });
    expect(answer.feedback?.question?.text.body).toContain('qwrtzpl');
  });

  test.each([
    ['CustomerNotFound', { customerId: 'nobody', words: ['too risky'] }, ['input', 'customerId']],
    ['EmptyFeedback', {}, ['input', 'words']],
    ['EmptyFeedback', { words: ['  '] }, ['input', 'words']],
    ['FeedbackTooLong', { words: ['x'.repeat(10_000)] }, ['input']],
    ['ContradictoryFeedback', { words: ['more travel', 'no travel'] }, ['input']],
    ['ChoiceNotFound', { choiceIds: [globalId('Intent', 'forged')] }, ['input', 'choiceIds', '0']],
    ['ChoiceNotFound', { choiceIds: ['forged'] }, ['input', 'choiceIds', '0']],
    [
      'ProductNotFound',
      { verdicts: [{ productId: 'fixed-depositt', verdict: 'LIKED' }] },
      ['input', 'verdicts', '0', 'productId'],
    ],
  ])('answers %s as data for %j', async (typename, input, path) => {
    const answer = await submit(input);
    expect({ typename: answer.__typename, path: answer.path }).toEqual({ typename, path });
    expect(answer.message?.length).toBeGreaterThan(20);
    if (typename === 'ProductNotFound') expect(answer.nearest?.[0]?.productId).toBe('fixed-deposit');
  });

  test.each([
    [{ idempotencyKey: 'not a uuid', words: ['x'] }],
    [{ verdicts: [{ productId: 'x', verdict: 'LOVED' }] }],
    [{ verdicts: [{ productId: 'x', verdict: 'LIKED', until: '2026-02-30' }] }],
    [{ words: [5] }],
    [{ strange: true }],
  ])('refuses the malformed input %j before anything runs', async (input) => {
    const { status, errors } = await testApp.ask(SUBMIT, {
      input: { customerId: '5', idempotencyKey: randomUUID(), ...input },
    });
    expect(status).toBe(400);
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
