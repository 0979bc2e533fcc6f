import { beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { openApp, type TestApp } from '../testing/open-app.js';
import { openSmallBook } from '../testing/open-book.js';

let testApp: TestApp;

beforeAll(async () => {
  const rules = readFileSync('data/rules.yaml', 'utf8')
    .replace(/(id: S04\n[\s\S]*?from: )2024-01-01/, '$12026-11-01')
    .replace(/(id: S03I\n[\s\S]*?from: 2024-01-01)/, '$1\n    to: 2026-10-30');
  testApp = await openApp(await openSmallBook(undefined, { settings: { 'rules.yaml': rules } }));
}, 60_000);

interface Rule {
  readonly rule: string;
  readonly version: number;
  readonly owner: string;
  readonly block: readonly string[];
}

async function rules(inForce: boolean): Promise<readonly Rule[]> {
  const { data } = await testApp.ask(
    `query($inForce: Boolean) { rules(inForce: $inForce) { rule version owner basis from to step block warn require } }`,
    { inForce },
  );
  return data?.rules as readonly Rule[];
}

test('The rules in force are told as they are written, with version and owner', async () => {
  const found = await rules(true);
  expect(found.find(({ rule }) => rule === 'S05')).toMatchObject({
    version: 1,
    owner: 'Investment compliance',
    step: 'SUITABILITY',
    from: '2024-01-01',
    to: null,
    block: ['Risk_Class(this) > Risk_Ceiling', 'Risk_Ceiling is unknown'],
  });
  const waits = found.find(({ rule }) => rule === 'S07')?.block;
  expect(waits).toEqual([
    'Risk_Class(this) >= 3 and in-arrears',
    'Risk_Class(this) >= 3 and Credit_Utilization >= 0.70',
  ]);
});

test('A rule that starts tomorrow or ended yesterday is told only where all are asked for, and decides nothing', async () => {
  const today = (await rules(true)).map(({ rule }) => rule);
  const all = (await rules(false)).map(({ rule }) => rule);
  expect(all.filter((rule) => !today.includes(rule)).sort()).toEqual(['S03I', 'S04']);
  const { data } = await testApp.ask(
    '{ customers(first: 10) { edges { node { recommendations { items { checks(atLeast: PASS) { rule } } withheld { checks { rule } } } } } } }',
  );
  expect(JSON.stringify(data)).toContain('"S03"');
  expect(JSON.stringify(data)).not.toMatch(/"S04"|"S03I"/);
});

test('A check names the version, owner and days of its rule', async () => {
  const { data } = await testApp.ask(
    '{ customer(customerId: 5) { recommendations { decision { personalised } items { advice checks(atLeast: PASS) { rule version owner basis from to outcome } } } } }',
  );
  expect(JSON.stringify(data)).toContain(
    '"rule":"S12","version":1,"owner":"Data protection","basis":"GDPR art. 21(2) and (3), objection to direct marketing","from":"2024-01-01","to":null,"outcome":"PASS"',
  );
  expect(JSON.stringify(data)).toContain('"personalised":true');
});
