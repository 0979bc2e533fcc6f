import { beforeAll, describe, expect, test } from '@jest/globals';
import { SignJWT } from 'jose';
import { feedbackOf } from '../../feedback/testing/events.js';
import { shownTo } from '../../feedback/testing/shown-lists.js';
import { memoryStorage } from '../../storage/open-storage.js';
import { globalId } from '../global-id.js';
import { type GraphQLAnswer, openApp, type TestApp } from '../testing/open-app.js';
import { openSmallBook } from '../testing/open-book.js';

const SECRET = 'a secret of at least thirty-two characters';
const DEPOSIT = 'fixed-deposit';
const LOST = 'product-of-old';
const NOTHING = { tag: null, product: null, category: null, maxRiskClass: null };
let testApp: TestApp;

const FIGURES = 'shown taken refused liked acceptance { value low high n }';
const EVERYTHING = `query ($scope: FeedbackScopeInput) { feedbackAnalytics(scope: $scope) {
  minimumCell
  perDay { day kind count takenBack }
  acceptance { suppressed unknown items { product { productId } ${FIGURES} } }
  heatMap { suppressed unknown cells { cluster { number } product { productId } shown taken } }
  themes { suppressed unknown items { tag { key } product { productId } category maxRiskClass add count customers } } } }`;

async function as(role: string, query = EVERYTHING, variables: object = {}): Promise<GraphQLAnswer> {
  const token = await new SignJWT({ role, ...(role === 'customer' ? { customer_id: '5' } : {}) })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(SECRET));
  return testApp.ask(query, variables, { authorization: `Bearer ${token}` });
}

interface Counts {
  readonly perDay: readonly object[];
  readonly acceptance: { readonly items: readonly { readonly acceptance: { readonly low: number } }[] };
  readonly heatMap: object;
  readonly themes: object;
}

async function countsFor(role: string, scope: object | null = null): Promise<Counts> {
  const { data, errors } = await as(role, EVERYTHING, { scope });
  expect(errors).toEqual([]);
  return (data as { readonly feedbackAnalytics: Counts }).feedbackAnalytics;
}

/** Customers 1 to 6 are shown the deposit, 1 and 2 also what the catalogue has no more; 1 to 4 of them in cluster 0. */
beforeAll(async () => {
  const storage = memoryStorage();
  const opened = await openSmallBook(storage);
  testApp = await openApp(opened, { auth: { secret: SECRET } });
  const { version: release } = opened.service.release;
  for (const number of [1, 2, 3, 4, 5, 6]) {
    const customerId = `${number}`;
    const cluster = number <= 4 ? 0 : 1;
    const products = number <= 2 ? [DEPOSIT, LOST] : [DEPOSIT];
    await storage.log.recordShown(
      shownTo(customerId, products, { release, cluster, at: '2026-11-21T12:00:00.000Z' }),
    );
    const said = feedbackOf(customerId, 1, { kind: 'category', category: 'CARD', add: number <= 5 });
    const verdicts = [{ productId: DEPOSIT, verdict: 'TAKEN', until: null }] as const;
    await storage.log.append({ ...said, release, cluster, verdicts: number <= 3 ? verdicts : [] }, []);
  }
  await storage.log.recordShown(shownTo('7', [DEPOSIT], { release: 'of another model', cluster: 0 }));
  const gone = feedbackOf('1', 2, { kind: 'tag', tag: 'tag-of-old', add: true });
  await storage.log.append({ ...gone, release, verdicts: [] }, []);
}, 60_000);

describe('An adviser', () => {
  test('sees every count, with how sure it is', async () => {
    const counts = await countsFor('adviser');
    expect(counts).toEqual({
      minimumCell: 1,
      perDay: [
        { day: '2026-11-21', kind: 'SHOWN', count: 8, takenBack: 0 },
        { day: '2026-11-22', kind: 'CATEGORY', count: 6, takenBack: 0 },
        { day: '2026-11-22', kind: 'SHOWN', count: 1, takenBack: 0 },
        { day: '2026-11-22', kind: 'TAG', count: 1, takenBack: 0 },
        { day: '2026-11-22', kind: 'TAKEN', count: 3, takenBack: 0 },
      ],
      acceptance: {
        suppressed: 0,
        unknown: 1,
        items: [
          {
            product: { productId: DEPOSIT },
            shown: 7,
            taken: 3,
            refused: 0,
            liked: 0,
            acceptance: {
              value: 3 / 7,
              low: expect.closeTo(0.158, 3),
              high: expect.closeTo(0.7495, 3),
              n: 7,
            },
          },
        ],
      },
      heatMap: {
        suppressed: 0,
        unknown: 1,
        cells: [
          { cluster: { number: 0 }, product: { productId: DEPOSIT }, shown: 4, taken: 3 },
          { cluster: { number: 1 }, product: { productId: DEPOSIT }, shown: 2, taken: 0 },
        ],
      },
      themes: {
        suppressed: 0,
        unknown: 1,
        items: [
          { ...NOTHING, category: 'CARD', add: true, count: 5, customers: 5 },
          { ...NOTHING, category: 'CARD', add: false, count: 1, customers: 1 },
        ],
      },
    });
  });

  test('asks for a time, for clusters and for the latest days', async () => {
    const ofCluster = await countsFor('adviser', { clusterIds: [globalId('Cluster', '1')] });
    expect(ofCluster.acceptance.items).toMatchObject([{ shown: 2, taken: 0 }]);
    expect(ofCluster.heatMap).toMatchObject({ cells: [{ cluster: { number: 1 }, shown: 2 }] });
    const none = await countsFor('adviser', { clusterIds: [], to: '2026-11-21T13:00:00+01:00' });
    expect(none).toMatchObject({ perDay: [], acceptance: { items: [] }, heatMap: { cells: [] } });
    const before = await countsFor('adviser', { to: '2026-11-21T13:00:00.001+01:00' });
    expect(before.perDay).toEqual([{ day: '2026-11-21', kind: 'SHOWN', count: 8, takenBack: 0 }]);
    const { data } = await as('adviser', '{ feedbackAnalytics { perDay(days: 1) { day } } }');
    const days = (data as { readonly feedbackAnalytics: Counts }).feedbackAnalytics.perDay;
    expect(new Set(days.map((one) => JSON.stringify(one)))).toEqual(new Set(['{"day":"2026-11-22"}']));
  });
});

describe('An analyst', () => {
  test('sees no count that rests on fewer than five customers, and how many there were', async () => {
    expect(await countsFor('analyst')).toMatchObject({
      minimumCell: 5,
      acceptance: { suppressed: 1, unknown: 0, items: [{ product: { productId: DEPOSIT }, shown: 7 }] },
      heatMap: { suppressed: 3, unknown: 0, cells: [] },
      themes: { suppressed: 2, unknown: 0, items: [{ category: 'CARD', add: true, customers: 5 }] },
    });
  });
});

describe('A customer', () => {
  test('sees no counts over others', async () => {
    const { errors } = await as('customer');
    expect(errors[0]).toMatchObject({
      message: expect.stringContaining('advisers and analysts') as unknown,
      extensions: { code: 'FORBIDDEN' },
    });
  });
});

describe('Counts that make no sense are refused, naming what was expected:', () => {
  test.each([
    [
      'a time that ends before it begins',
      { from: '2026-11-22T00:00:00Z', to: '2026-11-21T00:00:00Z' },
      'scope.from must not be after scope.to',
    ],
    [
      'a year of five digits',
      { to: '9999-12-31T23:59:59-01:00' },
      'scope.to must lie in the years 1970 to 9999',
    ],
    ['what is no id', { clusterIds: ['nonsense'] }, 'scope.clusterIds.0 is not the id of a cluster'],
    [
      'the id of something else',
      { clusterIds: [globalId('Product', DEPOSIT)] },
      'scope.clusterIds.0 is not the id of a cluster',
    ],
    [
      'a cluster that is not there',
      { clusterIds: [globalId('Cluster', '0'), globalId('Cluster', '99')] },
      'scope.clusterIds.1',
    ],
    [
      'more ids than clusters',
      { clusterIds: Array.from({ length: 5 }, () => globalId('Cluster', '0')) },
      'at most 4 values',
    ],
  ])('%s', async (_what, scope, told) => {
    const { errors } = await as('adviser', EVERYTHING, { scope });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors[0]?.message).toContain(told);
  });

  test.each([0, 367, -1])('%d days', async (days) => {
    const { errors } = await as('adviser', `{ feedbackAnalytics { perDay(days: ${days}) { count } } }`);
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors[0]?.message).toContain('"days" of "perDay" must be 1 to 366');
  });

  test('more than five at once', async () => {
    const counts = (times: number): Promise<GraphQLAnswer> =>
      as(
        'adviser',
        `{ ${Array.from({ length: times }, (_, index) => `a${index}: feedbackAnalytics { themes { suppressed } }`).join(' ')} }`,
      );
    expect((await counts(5)).errors).toEqual([]);
    expect((await counts(6)).errors[0]?.extensions.code).toBe('OPERATION_TOO_EXPENSIVE');
  });
});
