import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { memoryStorage, type Storage } from '../../storage/open-storage.js';
import { openApp, type TestApp } from '../testing/open-app.js';
import { openSmallBook } from '../testing/open-book.js';

let testApp: TestApp;
let storage: Storage;
let customerId = '';
let customers = 0;
let clock = Date.parse('2026-11-22T12:00:00.000Z');

function now(): Date {
  clock += 1000;
  return new Date(clock);
}

beforeAll(async () => {
  storage = memoryStorage();
  testApp = await openApp(await openSmallBook(storage, { now }));
}, 60_000);

beforeEach(() => {
  customerId = String((customers += 1));
});

const SUBMIT = `mutation ($input: SubmitFeedbackInput!) { submitFeedback(input: $input) {
  ... on SubmitFeedbackSuccess { feedback { id } customer { recommendations { decision { id } items { id product { productId } } } } } } }`;
const UNDO = `mutation ($input: UndoFeedbackInput!) { undoFeedback(input: $input) {
  ... on UndoFeedbackSuccess { undo { id } } } }`;
const HISTORY = `query ($customerId: ID!, $first: Int!, $after: String) { customer(customerId: $customerId) {
  feedback(first: $first, after: $after) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
    nodes { id said undoes undoneAt understood { label } changes { kind cause product { productId } } } } } }`;
const LISTS = `query ($customerId: ID!, $at: DateTime!) { customer(customerId: $customerId) {
  recommendations { decision { id } items { id product { productId } } }
  recommendationsAsOf(at: $at) { decision { id } items { id product { productId } } } } }`;
const CHANGES = `query ($customerId: ID!, $from: DateTime!, $to: DateTime) { customer(customerId: $customerId) {
  changes(from: $from, to: $to) { kind cause causedBy product { productId } text { body } } } }`;
const SHOWN = `mutation ($input: RecordShownInput!) { recordShown(input: $input) { __typename
  ... on RecordShownSuccess { recordedAt } ... on UserError { message path } } }`;

interface List {
  readonly decision: { readonly id: string };
  readonly items: readonly { readonly id: string; readonly product: { readonly productId: string } }[];
}
interface Entry {
  readonly id: string;
  readonly said: readonly string[];
  readonly undoes: string | null;
  readonly undoneAt: string | null;
  readonly changes: readonly { readonly cause: string }[];
}
interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly nodes: readonly Entry[];
}

async function answer<Data>(query: string, variables: object): Promise<Data> {
  const { data, errors } = await testApp.ask(query, { customerId, ...variables });
  expect(errors).toEqual([]);
  return data as Data;
}

async function say(words: string): Promise<{ readonly id: string; readonly list: List }> {
  const input = { customerId, idempotencyKey: randomUUID(), words: [words] };
  const { submitFeedback } = await answer<{
    submitFeedback: { feedback: { id: string }; customer: { recommendations: List } };
  }>(SUBMIT, { input });
  return { id: submitFeedback.feedback.id, list: submitFeedback.customer.recommendations };
}

async function takeBack(feedbackId: string): Promise<string> {
  const input = { customerId, idempotencyKey: randomUUID(), feedbackId };
  const { undoFeedback } = await answer<{ undoFeedback: { undo: { id: string } } }>(UNDO, { input });
  return undoFeedback.undo.id;
}

async function history(first: number, after: string | null = null): Promise<Page> {
  return (await answer<{ customer: { feedback: Page } }>(HISTORY, { first, after })).customer.feedback;
}

describe("A customer's feedback", () => {
  test('is paged from the newest, each with what was said and what it changed', async () => {
    const first = await say('add travel focus');
    const second = await say('no loans');
    const undo = await takeBack(first.id);
    const page = await history(2);
    expect(page.nodes.map(({ id }) => id)).toEqual([undo, second.id]);
    expect([page.totalCount, page.pageInfo.hasNextPage]).toEqual([3, true]);
    const rest = await history(2, page.pageInfo.endCursor);
    expect(rest.nodes.map(({ id, said }) => [id, said])).toEqual([[first.id, ['add travel focus']]]);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    expect(page.nodes[0]?.undoes).toBe(first.id);
    expect(rest.nodes[0]?.undoneAt).toMatch(/^2026-11-22T/);
    expect(page.nodes[1]?.undoneAt).toBeNull();
    expect(new Set(rest.nodes[0]?.changes.map(({ cause }) => cause))).toEqual(new Set(['FEEDBACK']));
    expect(new Set(page.nodes[0]?.changes.map(({ cause }) => cause))).toEqual(new Set(['UNDO']));
  });

  test('is empty where nothing was said', async () => {
    expect(await history(5)).toMatchObject({ totalCount: 0, nodes: [], pageInfo: { endCursor: null } });
  });

  test('keeps its place while more is said', async () => {
    const first = await say('add travel focus');
    await say('no loans');
    const { pageInfo } = await history(1);
    await say('too risky');
    expect((await history(1, pageInfo.endCursor)).nodes.map(({ id }) => id)).toEqual([first.id]);
  });

  test('shows no words once they were erased, and everything else', async () => {
    await say('add travel focus');
    await storage.log.erase(customerId);
    const [entry] = (await history(5)).nodes;
    expect(entry?.said).toEqual([]);
    expect(entry?.changes.length).toBeGreaterThan(0);
  });

  test.each(['nonsense', Buffer.from('feedback:-1').toString('base64url'), ''])(
    'refuses the cursor "%s", naming the argument',
    async (after) => {
      const { errors } = await testApp.ask(HISTORY, { customerId, first: 5, after });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(errors[0]?.message).toContain('"after" of "feedback"');
    },
  );
});

describe('Recommendations of an earlier instant', () => {
  test('are those that were answered then, under ids of their own', async () => {
    const { list } = await say('add travel focus');
    const at = now().toISOString();
    await say('no loans');
    const { customer } = await answer<{
      customer: { recommendations: List; recommendationsAsOf: List };
    }>(LISTS, { at });
    const { recommendations, recommendationsAsOf } = customer;
    expect(recommendationsAsOf.decision.id).toBe(list.decision.id);
    const products = ({ items }: List): readonly string[] => items.map(({ product }) => product.productId);
    expect(products(recommendationsAsOf)).toEqual(products(list));
    const live = new Set(recommendations.items.map(({ id }) => id));
    expect(recommendationsAsOf.items.filter(({ id }) => live.has(id))).toEqual([]);
  });

  test('are null before anything was answered', async () => {
    const { customer } = await answer<{ customer: { recommendationsAsOf: null } }>(LISTS, {
      at: '2020-01-01T00:00:00Z',
    });
    expect(customer.recommendationsAsOf).toBeNull();
  });

  test('cannot be asked for at every instant at once', async () => {
    const fields = Array.from(
      { length: 5 },
      (_, index) => `at${index}: recommendationsAsOf(at: "2026-11-22T12:00:0${index}Z") { eligibleCount }`,
    );
    const { errors } = await testApp.ask(`{ customer(customerId: "5") { ${fields.join(' ')} } }`);
    expect(errors[0]?.message).toMatch(/cost/i);
  });
});

describe('Changes between two instants', () => {
  test('name what moved each product, up to now where no end is given', async () => {
    const from = now().toISOString();
    const { id } = await say('add travel focus');
    const { customer } = await answer<{
      customer: { changes: readonly { cause: string; causedBy: string; text: { body: string } }[] };
    }>(CHANGES, { from });
    expect(customer.changes.length).toBeGreaterThan(0);
    expect(new Set(customer.changes.map((change) => change.causedBy))).toEqual(new Set([id]));
  });

  test('refuse a beginning after the end', async () => {
    const { errors } = await testApp.ask(CHANGES, {
      customerId,
      from: '2026-11-23T00:00:00Z',
      to: '2026-11-22T00:00:00Z',
    });
    expect(errors[0]?.message).toContain('"from" of "changes"');
  });
});

describe('What came before eyes', () => {
  async function list(): Promise<List> {
    const at = now().toISOString();
    return (await answer<{ customer: { recommendations: List } }>(LISTS, { at })).customer.recommendations;
  }

  async function show(input: object): Promise<{ readonly __typename: string; readonly path?: string[] }> {
    const { recordShown } = await answer<{ recordShown: { __typename: string; path?: string[] } }>(SHOWN, {
      input: { customerId, ...input },
    });
    return recordShown;
  }

  test('is taken down once for each answer, and changes none', async () => {
    const { decision, items } = await list();
    const productIds = items.map(({ product }) => product.productId);
    expect((await show({ decisionId: decision.id, productIds })).__typename).toBe('RecordShownSuccess');
    expect((await show({ decisionId: decision.id, productIds })).__typename).toBe('RecordShownSuccess');
    expect((await list()).decision.id).toBe(decision.id);
    const scope = { from: null, to: null, clusters: null, releases: [] };
    const counted = await storage.analytics.byProduct(scope);
    expect(counted.map(({ productId, shown }) => [productId, shown])).toEqual(
      productIds.toSorted().map((productId) => [productId, 1]),
    );
  });

  test('is taken down too where feedback came a moment ago', async () => {
    const { decision, items } = await list();
    await say('no loans');
    const productIds = [items[0]?.product.productId];
    expect((await show({ decisionId: decision.id, productIds })).__typename).toBe('RecordShownSuccess');
  });

  test('is refused for another answer, for what the answer has not, and for an unknown customer', async () => {
    const { decision, items } = await list();
    const productIds = [items[0]?.product.productId];
    const forged = await show({ decisionId: 'forged', productIds });
    expect([forged.__typename, forged.path]).toEqual(['DecisionNotFound', ['input', 'decisionId']]);
    const absent = await show({ decisionId: decision.id, productIds: [...productIds, 'moon-loan'] });
    expect([absent.__typename, absent.path]).toEqual(['ProductNotFound', ['input', 'productIds', '1']]);
    const nobody = await show({ customerId: '999', decisionId: decision.id, productIds });
    expect(nobody.__typename).toBe('CustomerNotFound');
  });

  test('must name something', async () => {
    const { errors } = await testApp.ask(SHOWN, { input: { customerId, decisionId: 'x', productIds: [] } });
    expect(errors[0]?.message).toContain('input.productIds must name 1 to 50 products, but names 0');
  });
});
