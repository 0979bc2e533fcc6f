import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseDay } from '../book/day.js';
import { generateCustomers } from '../book/generate/generate.js';
import { writeCustomers } from '../book/generate/write.js';
import { readBook } from '../book/read-book.js';
import { writeRelease } from '../model/release-files.js';
import { trainModel } from '../model/train-model.js';
import { open } from '../open.js';
import { openStorage } from '../storage/open-storage.js';
import { runCommand } from './command.js';
import { OFF_POLICY } from './off-policy.js';

const HOUR = 3_600_000;
const CUSTOMERS = 60;

let data = '';
let state = '';

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'finrec-off-policy-data-'));
  state = await mkdtemp(join(tmpdir(), 'finrec-off-policy-state-'));
  const asOf = parseDay('2026-10-31') ?? 0;
  await writeCustomers(data, generateCustomers({ customers: CUSTOMERS, seed: 7, asOf }), false);
  const { book } = await readBook(data);
  writeRelease(state, trainModel(book, { seed: 7, k: 3 }), '2026-11-01T00:00:00.000Z');
}, 60_000);

afterAll(async () => {
  await Promise.all([data, state].map((folder) => rm(folder, { recursive: true, force: true })));
});

async function run(...argv: string[]): Promise<{ code: number; said: string; complained: string }> {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await runCommand(OFF_POLICY, ['--data', data, '--state', state, ...argv], {
    say: (text) => said.push(text),
    complain: (text) => complained.push(text),
  });
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

interface Written {
  readonly choices: number;
  readonly untold: number;
  readonly supported: number;
  readonly covered: number;
  readonly logged: { readonly value: number };
  readonly ips: { readonly value: number };
  readonly snips: { readonly value: number } | null;
}

async function written(...argv: string[]): Promise<Written> {
  const file = join(state, 'estimates.json');
  const { code, complained } = await run('--json', file, ...argv);
  expect([code, complained]).toEqual([0, '']);
  return JSON.parse(await readFile(file, 'utf8')) as Written;
}

/** Everybody sees their first four products, and every third takes the first; learns; everybody sees the new list. */
async function serveFor(): Promise<void> {
  const read = await readBook(data);
  const file = join(state, 'feedback.sqlite');
  const storage = await openStorage(
    { kind: 'sqlite', file },
    { serverId: 'test', onTrouble: () => undefined },
  );
  let clock = Date.parse('2026-11-20T12:00:00.000Z');
  let ids = 0;
  const tools = {
    trainedAt: '2026-11-01T00:00:00.000Z',
    now: () => new Date((clock += 1000)),
    newId: () => `id-${(ids += 1)}`,
  };
  const model = trainModel(read.book, { seed: 7, k: 3 });
  const { service } = await open({ data, asOf: null }, read, model, tools, storage);
  for (const round of [1, 2]) {
    for (let row = 0; row < CUSTOMERS; row += 1) {
      const { customerId } = read.book.record(row);
      const [view] = await service.views([customerId]);
      const list = view?.decision.recommendations.slice(0, 4).map(({ product }) => product.productId) ?? [];
      const decisionId = view?.decision.id ?? '';
      await service.recordShown({ customerId, decisionId, productIds: list, actor: 'CUSTOMER' });
      const [productId] = list;
      if (row % 3 !== round || productId === undefined) continue;
      await service.submit({
        customerId,
        idempotencyKey: `${round} ${customerId}`,
        words: [],
        verdicts: [{ productId, verdict: 'TAKEN', until: null }],
        choiceIds: [],
        actor: 'CUSTOMER',
      });
    }
    clock += HOUR;
    await service.learn();
  }
  await storage.close();
}

describe('npm run off-policy', () => {
  test('says of an empty log what to do', async () => {
    const { code, complained } = await run();
    expect(code).toBe(2);
    expect(complained).toMatch(/Nothing was shown yet.*feedback\.sqlite.*recordShown/);
  });

  test('says which file is missing', async () => {
    const { code, complained } = await run('--rules', 'no-such.yaml');
    expect([code, complained]).toEqual([
      2,
      '--rules no-such.yaml: there is no such file. Copy the one in force, change it and name the copy.',
    ]);
  });

  describe('after a day of serving', () => {
    beforeAll(serveFor, 60_000);

    test('answers for what is in force as it was answered, and tells all of the log again', async () => {
      const { choices, untold, logged, snips, covered } = await written();
      expect(choices).toBeGreaterThan(CUSTOMERS * 5);
      expect(untold).toBe(0);
      expect(logged.value).toBeGreaterThan(0.05);
      expect(snips?.value).toBeCloseTo(logged.value, 1);
      expect(covered).toBeCloseTo(1, 1);
    });

    test('tells how little the log knows of a ranking that shows other things', async () => {
      const unlearnt = await written('--no-learning');
      expect(unlearnt.covered).toBeLessThan(1);
      const rules = await readFile('data/rules.yaml', 'utf8');
      const file = join(state, 'mixed.yaml');
      await writeFile(file, rules.replace(/sameCategoryShare: .*/, 'sameCategoryShare: 0'));
      const { said } = await run('--rules', file, '--no-learning');
      expect(said).toContain(`as ${file}, without learning, would have shown them`);
      expect(said).toContain('The log lacks some of what the changed policy shows');
    });
  });
});
