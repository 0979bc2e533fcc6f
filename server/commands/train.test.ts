import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readCurrentPointer, readCurrentRelease } from '../model/release-files.js';
import { runCommand } from './command.js';
import { train, TRAIN } from './train.js';

const ORIGINAL = join('..', 'shared', 'data', 'original');
const NOON = new Date('2026-11-01T12:00:00Z');

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'finrec-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

async function run(
  ...argv: readonly string[]
): Promise<{ readonly code: number; readonly said: string; readonly complained: string }> {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await runCommand(TRAIN, argv, {
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
  });
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

/** 40 customers in two files of the contract, and their enquiries. */
function writeData(): string {
  const data = join(directory, 'data');
  cpSync('data', data, { recursive: true });
  for (const name of ['customer_data.csv', 'financial_behavior_data.csv']) {
    const lines = readFileSync(join(data, name), 'utf8').split(/\r?\n/);
    writeFileSync(join(data, name), `${lines.slice(0, 41).join('\n')}\n`);
  }
  return data;
}

describe('npm run train', () => {
  test('makes a release, the clustered customers and, asked for, the forest as JSON; the data stay untouched', async () => {
    const data = writeData();
    const before = readdirSync(data);
    const state = join(directory, 'var');
    const { code, said } = await run('--data', data, '--state', state, '--seed', '7', '--k', '3', '--json');
    expect(code).toBe(0);
    expect(said).toMatch(/40 customers, \d+ features/);
    expect(said).toContain('trained by ml-random-forest');
    expect(said).toContain('agrees on 40 of 40 rows');
    const model = readCurrentRelease(state);
    expect([model?.k, model?.seed, model?.rows]).toEqual([3, 7, 40]);
    expect(readCurrentPointer(state)?.trainedAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    const clustered = readFileSync(join(state, 'clustered_customer_data.csv'), 'utf8').trim().split('\n');
    expect(clustered).toHaveLength(41);
    expect(clustered[0]).toMatch(/Cluster$/);
    const forest = JSON.parse(readFileSync(join(state, 'forest.json'), 'utf8')) as { name: string };
    expect(forest.name).toBe('RFClassifier');
    expect(readdirSync(data)).toEqual(before);
  });

  test('trains on the clusters that it is given and says how far they agree with ours', async () => {
    const data = writeData();
    const state = join(directory, 'var');
    const ids = Array.from({ length: 40 }, (_, row) => `${row + 1},${row % 2 === 0 ? 'gold' : 'silver'}`);
    writeFileSync(join(data, 'clustered_customer_data.csv'), `Customer_ID,Cluster\n${ids.join('\n')}\n`);
    const { code, said } = await run('--data', data, '--state', state, '--clusters', 'given');
    expect(code).toBe(0);
    expect(said).toContain('Agreement of the given clusters with ours (adjusted Rand index)');
    expect(readCurrentRelease(state)?.clusters.map(({ size }) => size)).toEqual([20, 20]);
  });

  test.each([
    [
      'Customer_ID,Segment\n1,gold\n',
      'has no column Cluster; "--clusters given" needs Customer_ID and Cluster',
    ],
    [
      'Customer_ID,Cluster\n1,gold\n1,silver\n',
      'Customer_ID 1 is in Cluster silver here and in Cluster gold above',
    ],
    ['Customer_ID,Cluster\n1,gold\n', 'gives no Cluster for 39 of 40 customers, first for Customer_ID 2'],
  ])('refuses given clusters that are not complete', async (text, complaint) => {
    const data = writeData();
    writeFileSync(join(data, 'clustered_customer_data.csv'), text);
    const { code, complained } = await run(
      '--data',
      data,
      '--state',
      join(directory, 'var'),
      '--clusters',
      'given',
    );
    expect(code).toBe(2);
    expect(complained).toContain(complaint);
  });

  test.each([
    [['--sead', '1'], "Unknown option '--sead'"],
    [['--seed', '1.5'], '--seed: expected a whole number from 0 to 2147483647'],
    [['--k', 'many'], '--k: expected a whole number from 2 to 32'],
    [['--k', '33'], '--k: expected a whole number from 2 to 32'],
    [['--clusters', 'mine'], '--clusters must be "given" or left out, and "mine" is neither.'],
    [['--clusters', 'given', '--k', '4'], '--k and --clusters given exclude each other'],
    [['--data', ''], '--data: expected a folder'],
    [['extra'], "Unexpected argument 'extra'"],
  ])('says what is wrong with %j', async (argv, complaint) => {
    const { code, said, complained } = await run(...argv);
    expect([code, said]).toEqual([2, '']);
    expect(complained).toContain(complaint);
  });

  test('explains itself', async () => {
    expect((await run('--help')).said).toContain('npm run train -- [--data DIR]');
  });

  test('complains about a state folder that is a file', async () => {
    const file = join(directory, 'file');
    writeFileSync(file, '');
    const { code, complained } = await run('--data', writeData(), '--state', file);
    expect(code).toBe(2);
    expect(complained).toContain('a file stands where a folder is expected');
  });

  test('complains about a folder without data, and leaves no lock', async () => {
    const state = join(directory, 'var');
    const { code, complained } = await run('--data', join(directory, 'nowhere'), '--state', state);
    expect(code).toBe(2);
    expect(complained).toContain('customer_data.csv');
    expect(readdirSync(state)).toEqual([]);
  });
});

test("the original system's 100 customers are trained by ml-random-forest", async () => {
  if (!existsSync(ORIGINAL)) {
    console.log(`skipped: ${ORIGINAL} is not there`);
    return;
  }
  const options = { dataDirectory: ORIGINAL, seed: 42, k: null, json: false, now: NOON } as const;
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  const model = await train({ ...options, stateDirectory: join(directory, 'a'), clusters: 'ours', say });
  expect([model.rows, model.trainer]).toEqual([100, 'ml-random-forest']);
  const given = await train({ ...options, stateDirectory: join(directory, 'b'), clusters: 'given', say });
  expect(given.clusters.map(({ size }) => size)).toEqual([19, 23, 23, 16, 19]);
  expect(said.join('\n')).toContain('take them as a convenience, not as a finding');
});
