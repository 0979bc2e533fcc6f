import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ExecutionResult } from 'graphql';
import { parse } from 'graphql';
import type { Opened } from '../open.js';
import { rememberAnswers, WrittenData } from './answer-cache.js';
import type { ApiContext } from './context.js';
import type { Execute } from './executor.js';
import { openApp, type TestApp } from './testing/open-app.js';
import { openSmallBook } from './testing/open-book.js';
import type { Viewer } from './viewer.js';
import { WordMemory, Words } from './words.js';

let opened: Opened;
let testApp: TestApp;

beforeAll(async () => {
  opened = await openSmallBook();
  testApp = await openApp(opened);
}, 60_000);

const PAGE = parse('query ($id: ID!) { customer(customerId: $id) { name } }');
const ADVISER: Viewer = { role: 'adviser', customerId: null };

function contextOf(viewer: Viewer, locale = 'en'): ApiContext {
  return { requestId: 'test', viewer, words: new Words(new WordMemory(opened.wording, null), locale) };
}

/** An executor that counts its runs, and the memory in front of it. */
function remembering(answer: () => ExecutionResult): {
  readonly execute: Execute;
  readonly runs: () => number;
} {
  let runs = 0;
  const run: Execute = () => {
    runs += 1;
    return answer();
  };
  return { execute: rememberAnswers(run, opened.service), runs: () => runs };
}

describe('A whole answer', () => {
  test('is found once for each customer, viewer, language and document', async () => {
    const { execute, runs } = remembering(() => ({ data: { customer: { name: 'A' } } }));
    const ask = (id: string, context: ApiContext, document = PAGE): Promise<ExecutionResult> =>
      Promise.resolve(execute({ document, operationName: undefined, variables: { id }, context }));
    await ask('5', contextOf(ADVISER));
    const again = await ask('5', contextOf(ADVISER));
    expect(runs()).toBe(1);
    expect(JSON.parse(JSON.stringify(again))).toEqual({ data: { customer: { name: 'A' } } });
    await ask('6', contextOf(ADVISER));
    await ask('5', contextOf({ role: 'analyst', customerId: null }));
    await ask('5', contextOf({ role: 'customer', customerId: '5' }));
    await ask('5', contextOf(ADVISER, 'de'));
    await ask('5', contextOf(ADVISER), parse('query ($id: ID!) { customer(customerId: $id) { age } }'));
    expect(runs()).toBe(6);
  });

  test('with an error, of a stranger, or of somebody else is never kept', async () => {
    const failing = remembering(() => ({ data: { customer: null }, errors: [] }));
    const context = contextOf(ADVISER);
    const ask = (execute: Execute, id: string, by: ApiContext): Promise<ExecutionResult> =>
      Promise.resolve(execute({ document: PAGE, operationName: undefined, variables: { id }, context: by }));
    await ask(failing.execute, '5', context);
    await ask(failing.execute, '5', context);
    const { execute, runs } = remembering(() => ({ data: { customer: null } }));
    for (const id of ['nobody', 'nobody']) await ask(execute, id, context);
    for (const id of ['6', '6']) await ask(execute, id, contextOf({ role: 'customer', customerId: '5' }));
    expect([failing.runs(), runs()]).toEqual([2, 4]);
  });

  test.each([
    'mutation { customer(customerId: "5") { name } }',
    '{ customer(customerId: "5") { name } release { version } }',
    '{ customers { totalCount } }',
    'query ($yes: Boolean!) { customer(customerId: "5") @include(if: $yes) { name } }',
    '{ ...P } fragment P on Query { customer(customerId: "5") { name } }',
  ])('to %s is never kept', async (query) => {
    const { execute, runs } = remembering(() => ({ data: {} }));
    const operation = {
      document: parse(query),
      operationName: undefined,
      variables: {},
      context: contextOf(ADVISER),
    };
    await execute(operation);
    await execute(operation);
    expect(runs()).toBe(2);
  });

  test('keeps its operations apart', async () => {
    const { execute } = remembering(() => ({ data: { customer: {} } }));
    const document = parse('query A { customer(customerId: "5") { name } } query B { release { version } }');
    const ask = (operationName: string): Promise<ExecutionResult> =>
      Promise.resolve(execute({ document, operationName, variables: {}, context: contextOf(ADVISER) }));
    expect((await ask('A')).data).toBeInstanceOf(WrittenData);
    expect((await ask('B')).data).not.toBeInstanceOf(WrittenData);
  });

  test('gives way to feedback at once: the next query sees what the mutation answered', async () => {
    const query =
      '{ customer(customerId: "12") { version constraints { label } recommendations { items { product { productId } } } } }';
    const before = (await testApp.ask(query)).data;
    expect((await testApp.ask(query)).data).toEqual(before);
    const words = ['more travel', 'no loans', 'too risky'];
    for (const word of words) {
      const mutation = await testApp.ask(
        'mutation ($input: SubmitFeedbackInput!) { submitFeedback(input: $input) { ... on SubmitFeedbackSuccess { customer { version constraints { label } recommendations { items { product { productId } } } } } } }',
        { input: { customerId: '12', idempotencyKey: randomUUID(), words: [word] } },
      );
      const after = (await testApp.ask(query)).data;
      expect(after).not.toEqual(before);
      expect(after).toEqual((mutation.data as { submitFeedback: unknown }).submitFeedback);
    }
  });
});
