import { beforeAll, describe, expect, test } from '@jest/globals';
import { SignJWT } from 'jose';
import { formatDay } from '../../book/day.js';
import { packRelease, unpackRelease } from '../../engine/kept-release.js';
import type { Opened } from '../../open.js';
import { EXAMPLES } from '../testing/examples.js';
import { type GraphQLAnswer, openApp, type TestApp } from '../testing/open-app.js';
import { openSmallBook } from '../testing/open-book.js';

const SECRET = 'a secret of at least thirty-two characters';
const ROWS = `query ($column: String!) { fairness(column: $column) { column columns customers minimumCell notStated
  suppressedGroups suppressedCustomers
  rows { column group stated products benefit customers selectionRate { value n } ratioToBest { value } belowFourFifths p
    withheld { rate { n } } opportunity { rate { n } } exposure { value } }
  proxy { majority auc { value } } clusters { customers v { value } } } }`;

let opened: Opened;
let testApp: TestApp;

beforeAll(async () => {
  opened = await openSmallBook();
  testApp = await openApp(opened, { auth: { secret: SECRET } });
}, 60_000);

async function as(role: string, query: string, variables: object = {}): Promise<GraphQLAnswer> {
  const token = await new SignJWT(role === 'customer' ? { role, customer_id: '5' } : { role })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(SECRET));
  return testApp.ask(query, variables, { authorization: `Bearer ${token}` });
}

interface Row {
  readonly group: string;
  readonly products: string;
  readonly customers: number;
  readonly belowFourFifths: boolean | null;
  readonly selectionRate: { readonly n: number };
  readonly withheld: { readonly rate: { readonly n: number } } | null;
  readonly opportunity: { readonly rate: { readonly n: number } } | null;
}
interface Told {
  readonly column: string;
  readonly columns: readonly string[];
  readonly customers: number;
  readonly minimumCell: number;
  readonly notStated: number;
  readonly suppressedCustomers: number;
  readonly rows: readonly Row[];
}

async function told(role: string, column: string): Promise<Told> {
  const { data, errors } = await as(role, ROWS, { column });
  expect(errors).toEqual([]);
  return (data as unknown as { fairness: Told }).fairness;
}

describe('fairness(column:)', () => {
  test('lets others be answered while it is made', async () => {
    const order: string[] = [];
    const report = told('adviser', 'Gender').then(() => order.push('report'));
    for (let question = 0; question < 3; question += 1) {
      expect((await as('adviser', '{ viewer { role } }')).data).toEqual({ viewer: { role: 'adviser' } });
      order.push('viewer');
    }
    await report;
    expect(order).toEqual(['viewer', 'viewer', 'viewer', 'report']);
  });

  test('tells advisers and analysts of every customer once', async () => {
    const analyst = await told('analyst', 'gender');
    expect(analyst).toEqual(await told('adviser', 'Gender'));
    expect(analyst.column).toBe('Gender');
    expect(analyst.columns).toEqual(['Age', 'Gender', 'Marital_Status']);
    const groups = new Map(analyst.rows.map(({ group, customers }) => [group, customers]));
    expect([...groups.keys()].sort()).toEqual(['Female', 'Male']);
    const counted = [...groups.values()].reduce((sum, one) => sum + one, 0);
    expect(counted + analyst.notStated + analyst.suppressedCustomers).toBe(analyst.customers);
  });

  test('rests no figure on fewer customers than the minimum, and draws no line for credit', async () => {
    const { rows, minimumCell } = await told('analyst', 'Age');
    const counts = rows.flatMap(({ selectionRate, withheld, opportunity }) =>
      [selectionRate.n, withheld?.rate.n, opportunity?.rate.n].filter((n) => n !== undefined),
    );
    expect(counts.every((n) => n >= minimumCell)).toBe(true);
    const { rows: gender } = await told('analyst', 'Gender');
    const lines = gender.map(({ products, belowFourFifths }) => [products, belowFourFifths]);
    expect(lines.filter(([products]) => products === 'CREDIT').map(([, below]) => below)).toEqual([
      null,
      null,
    ]);
    expect(lines.filter(([products]) => products === 'HELP').map(([, below]) => typeof below)).toEqual([
      'boolean',
      'boolean',
    ]);
  });

  test('is closed to customers, beside the release too', async () => {
    for (const query of ['{ fairness(column: "Gender") { tests } }', '{ release { fairness { tests } } }']) {
      expect((await as('customer', query)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  test('names the columns there are where another is asked for', async () => {
    const { errors } = await as('adviser', ROWS, { column: 'Income' });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors[0]?.message).toContain('There are: Age, Gender, Marital_Status.');
  });

  test('may be asked once a document', async () => {
    const { errors } = await as(
      'adviser',
      '{ one: fairness(column: "Age") { tests } other: fairness(column: "Gender") { tests } }',
    );
    expect(errors[0]?.extensions.code).toBe('OPERATION_TOO_EXPENSIVE');
  });

  test('names the command where customers are read from a database', async () => {
    const without = await openApp({
      ...opened,
      service: { ...opened.service, fairness: () => Promise.resolve(null) },
    });
    const { errors } = await without.ask(ROWS, { column: 'Gender' });
    expect(errors[0]?.extensions.code).toBe('FAIRNESS_NOT_AVAILABLE');
    expect(errors[0]?.message).toContain('npm run fairness -- --data DIR');
    const { data } = await without.ask('{ release { k fairness { tests } } }');
    expect(data).toEqual({ release: { k: 4, fairness: null } });
  });

  test('is summed up beside the release', async () => {
    const { data, errors } = await as(
      'analyst',
      '{ release { fairness { columns belowFourFifths { column belowFourFifths } beyondChance { beyondChance } } } }',
    );
    expect(errors).toEqual([]);
    const { fairness } = (data as { release: { fairness: { belowFourFifths: Row[] } } }).release;
    expect(fairness.belowFourFifths.length).toBeGreaterThan(0);
    expect(fairness.belowFourFifths.every((row) => row.belowFourFifths === true)).toBe(true);
  });
});

describe('The model card beside it', () => {
  test('tells the data window, the versions, what is left out and what it is not for', async () => {
    const { data, errors } = await as(
      'customer',
      '{ release { firstEnquiry lastEnquiry dataAsOf model rules code phrases excluded dropped features { column } notFor } }',
    );
    expect(errors).toEqual([]);
    const { release: served } = opened.service;
    const { release } = data as unknown as {
      release: Readonly<Record<string, unknown>> & {
        readonly firstEnquiry: string;
        readonly lastEnquiry: string;
        readonly excluded: readonly string[];
        readonly dropped: readonly string[];
        readonly features: readonly { readonly column: string }[];
        readonly notFor: readonly string[];
      };
    };
    expect(release).toMatchObject({
      dataAsOf: '2026-10-31',
      model: served.model.version,
      rules: served.rules.version,
      code: '0.0.0',
      phrases: opened.wording.version,
    });
    const days = await opened.service.views(Array.from({ length: 80 }, (_, index) => String(index + 1)));
    const asked = days
      .flatMap((view) => view?.record.enquiries.map(({ day }) => formatDay(day)) ?? [])
      .sort();
    expect([release.firstEnquiry, release.lastEnquiry]).toEqual([asked[0], asked.at(-1)]);
    const { enquiries, protectedColumns } = unpackRelease(packRelease(served));
    expect([enquiries, protectedColumns]).toEqual([served.enquiries, served.protectedColumns]);
    const features = release.features.map(({ column }) => column.split(' = ')[0]);
    for (const column of [...release.excluded, ...release.dropped]) expect(features).not.toContain(column);
    for (const column of ['Gender', 'Name', 'Age']) expect(release.excluded).toContain(column);
    expect(release.notFor[0]).toContain('Annex III, point 5(b)');
    expect(new Set(release.notFor).size).toBe(5);
  });
});

describe('Protected values', () => {
  const PROTECTED = /Female|\bMale\b|Married|Divorced|Widowed/;

  test('reach no other answer, no log line, no prompt and nothing that is kept', async () => {
    const prompts: string[] = [];
    const { app, ask, log } = await openApp(
      opened,
      {},
      {
        model: 'a model',
        promptVersion: '1',
        guardVersion: '1',
        follow: () => () => undefined,
        peek(worded) {
          prompts.push(worded.body);
          return { status: 'PENDING', text: null, source: null, codes: [], key: null };
        },
      },
    );
    const answers: unknown[] = [];
    for (const { name, query, variables } of EXAMPLES.filter(
      (example) => !example.query.includes('fairness'),
    )) {
      const { data, errors } = await ask(query, variables);
      expect([name, errors]).toEqual([name, []]);
      answers.push(data);
    }
    answers.push((await app.inject({ url: '/recommend?customer_id=5' })).json());
    expect(prompts.length).toBeGreaterThanOrEqual(20);
    const everything = JSON.stringify([answers, prompts, log.lines, opened.service.release]);
    expect(everything).not.toMatch(PROTECTED);
    expect(JSON.stringify(await told('analyst', 'Gender'))).toMatch(PROTECTED);
  });
});
