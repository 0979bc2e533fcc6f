import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ExecutionResult, type GraphQLSchema, parse } from 'graphql';
import type { Opened } from '../open.js';
import { createReadyTexts } from './common/ready-texts.js';
import type { ApiContext } from './context.js';
import { directoriesOf } from './directory.js';
import { type Execute, jitExecutor, plainExecutor } from './executor.js';
import { globalId } from './global-id.js';
import { buildApiSchema } from './schema.js';
import { EXAMPLES } from './testing/examples.js';
import { openSmallBook } from './testing/open-book.js';
import { WordMemory, Words } from './words.js';

let opened: Opened;
let schema: GraphQLSchema;
const readyTexts = createReadyTexts(null);

beforeAll(async () => {
  opened = await openSmallBook();
  const { service, wording } = opened;
  const versions = { code: '0.0.0', phrases: wording.version };
  const { languages } = wording;
  const directory = directoriesOf(service);
  schema = buildApiSchema({ service, directory, languages, readyTexts, versions });
}, 60_000);

/** As a client would read it, so that a Date and its text are the same. */
function asJson({ data, errors }: ExecutionResult): unknown {
  return JSON.parse(
    JSON.stringify({
      data,
      errors: errors?.map(({ message, path, locations, extensions }) => ({
        message,
        path,
        locations,
        extensions,
      })),
    }),
  );
}

/** The answer of the third time: by then graphql-jit has compiled the operation. */
async function run(
  execute: Execute,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const document = parse(query);
  const context: ApiContext = {
    requestId: 'test',
    viewer: { role: 'adviser', customerId: null },
    words: new Words(new WordMemory(opened.wording, null, readyTexts), 'en', true),
    answer: { basis: null },
  };
  const once = async (): Promise<unknown> =>
    asJson(await execute({ document, operationName: undefined, variables, context }));
  await once();
  await once();
  return once();
}

async function expectTheSame(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  expect(await run(jitExecutor(schema), query, variables)).toEqual(
    await run(plainExecutor(schema), query, variables),
  );
}

const reads = EXAMPLES.filter(({ query }) => !query.includes('mutation'));

describe('graphql-jit answers like graphql-js', () => {
  test.each(reads)('to the example $name', async ({ query, variables }) => {
    await expectTheSame(query, variables);
  });

  test.each([
    [
      'a mutation that fails as data',
      'mutation ($input: SubmitFeedbackInput!) { submitFeedback(input: $input) { __typename ... on UserError { message path } } }',
      { input: { customerId: 'nobody', idempotencyKey: '6f1c1a52-7f0e-4f5c-9a0b-3d3f0c0e9b11' } },
    ],
    [
      'a customer who is not found',
      'query ($id: ID!) { customer(customerId: $id) { name } }',
      { id: 'nobody' },
    ],
    [
      'an error below, with the rest of the page',
      '{ customer(customerId: 5) { name recommendations(first: 0) { eligibleCount } version } }',
      {},
    ],
    [
      'an error in a field that must not be null',
      '{ customer(customerId: 5) { name enquiries(first: 0) { totalCount } } }',
      {},
    ],
    ['an error at the root', '{ customers(first: 0) { totalCount } }', {}],
    [
      'nodes of several types',
      'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Customer { name } ... on Product { name category } } }',
      { ids: ['forged', globalId('Customer', '5'), globalId('Product', 'fixed-deposit')] },
    ],
    [
      'an omitted variable with a default',
      'query ($first: Int! = 3) { customers(first: $first) { totalCount } }',
      {},
    ],
    [
      'an omitted variable for an argument with a default',
      'query ($first: Int) { customers(first: $first) { edges { cursor } } }',
      {},
    ],
    [
      'null for an argument with a default',
      'query ($first: Int) { customers(first: $first) { totalCount } }',
      { first: null },
    ],
    [
      'an absent variable inside a literal',
      'query ($tone: Tone, $text: String) { customers(filter: {text: $text}, first: 2) { totalCount } product(productId: "fixed-deposit") { name(speech: {tone: $tone}) } }',
      {},
    ],
    [
      'a variable inside a list',
      'query ($tag: ID!) { customers(filter: {tags: [$tag]}) { totalCount } }',
      { tag: 'risk-averse' },
    ],
    [
      'a single value for a list',
      'query ($tags: [ID!]) { customers(filter: {tags: $tags}) { totalCount } }',
      { tags: 'risk-averse' },
    ],
    ['a missing variable', 'query ($id: ID!) { customer(customerId: $id) { name } }', {}],
    [
      'a variable of the wrong type',
      'query ($first: Int) { customers(first: $first) { totalCount } }',
      { first: 'many' },
    ],
    [
      'a number that is no Int',
      'query ($first: Int) { customers(first: $first) { totalCount } }',
      { first: 1e10 },
    ],
    [
      'an unknown enum value',
      'query ($category: Category) { products(category: $category) { id } }',
      { category: 'FISH' },
    ],
    [
      'an unknown input field',
      'query ($filter: CustomerFilter) { customers(filter: $filter) { totalCount } }',
      { filter: { name: 'x' } },
    ],
    [
      'a bad locale',
      'query ($speech: Speech) { tags { label(speech: $speech) } }',
      { speech: { locale: '!' } },
    ],
    [
      'skipped and included fields',
      'query ($yes: Boolean!, $no: Boolean!) { release { k @include(if: $no) rows @skip(if: $no) version @include(if: $yes) } }',
      { yes: true, no: false },
    ],
    [
      'a value that is omitted, and one that is null, in an input literal',
      '{ customer(customerId: 5) { whatIf(traits: {age: null, income: "5000"}) { tags { source } } } }',
      {},
    ],
    [
      'the same in a variable',
      'query ($traits: TraitsInput!) { customer(customerId: 5) { whatIf(traits: $traits) { tags { source } recommendations { eligibleCount } } } }',
      { traits: { age: null, income: 5000, holds: 'Mortgage', custom: [{ column: 'Transactions' }] } },
    ],
    [
      'absent variables inside a what-if',
      'query ($age: Int, $score: String) { prospect(traits: {age: $age, custom: [{column: "Transactions", value: $score}]}) { tags { source } } }',
      {},
    ],
    [
      'values that cannot be',
      'query ($traits: TraitsInput!) { customer(customerId: 5) { name whatIf(traits: $traits) { changes { kind } } } }',
      { traits: { age: 200, creditUtilization: 1.5 } },
    ],
    [
      'a scalar of the wrong type in a what-if',
      'query ($traits: TraitsInput!) { prospect(traits: $traits) { changes { kind } } }',
      { traits: { creditUtilization: 'much', income: true } },
    ],
    [
      'why a product is not on the list, and what would change it',
      'query ($id: ID!) { customer(customerId: 5) { whyNot(productId: $id) { step text { body } smallestChange { column to { display } text { body } } nothingHelps { body } } recommendations { withheld { wouldChange { column until } } } } }',
      { id: 'premium-card' },
    ],
    [
      'why a product that does not exist is not on the list',
      '{ customer(customerId: 5) { name whyNot(productId: "premium-crad") { step } } }',
      {},
    ],
    ['no traits at all', '{ prospect(traits: {}) { recommendations { eligibleCount } } }', {}],
    [
      'aliases and fragments',
      'query { a: tag(key: "stable-income") { ...T } b: tag(key: "nothing") { ...T } } fragment T on Tag { key products { productId } __typename }',
      {},
    ],
  ] as const)('to %s', async (_what, query, variables) => {
    await expectTheSame(query, variables);
  });

  test('to any choice of fields, customers and page sizes', async () => {
    const fields = [
      'name',
      'version',
      'tags { source tag { label } }',
      'income { display }',
      'insights { code figure { value { decimal } } }',
      'facts { column estimated value { unit display } }',
      'silentInsights { kind }',
      'enquiries(first: 2) { totalCount nodes { status date } }',
      'recommendations(first: $n) { items { rank text { body } checks(atLeast: PASS) { rule } } }',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(fields, { minLength: 1 }),
        fc.integer({ min: 1, max: 160 }).map(String),
        fc.integer({ min: 0, max: 55 }),
        async (chosen, id, n) => {
          const used = chosen.some((field) => field.includes('$n'));
          const query = `query ($id: ID!${used ? ', $n: Int!' : ''}) { customer(customerId: $id) { ${chosen.join(' ')} } }`;
          await expectTheSame(query, { id, n });
        },
      ),
      { numRuns: 40, seed: 1 },
    );
  });
});
