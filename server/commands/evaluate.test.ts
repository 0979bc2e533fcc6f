import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Files } from '../book/testing.js';
import { inFolder, lines } from '../book/testing.js';
import { runCommand } from './command.js';
import { EVALUATE } from './evaluate.js';

interface Outcome {
  readonly code: number;
  readonly said: string;
  readonly complained: string;
}

async function run(...argv: readonly string[]): Promise<Outcome> {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await runCommand(EVALUATE, argv, {
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
  });
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

const YAML = `title: Small
data: .
interactions: { file: taken.csv, customer: who, item: what, window: when }
`;

/** Evaluates rows of customer, item and window. */
function evaluateRows(...rows: readonly string[]): Promise<Outcome> {
  const files: Files = { 'small.yaml': YAML, 'taken.csv': lines('who,what,when', ...rows) };
  return inFolder(files, (folder) => run('--dataset', join(folder, 'small.yaml')));
}

test('without arguments the committed customers are evaluated, and called synthetic', async () => {
  await inFolder({}, async (folder) => {
    const file = join(folder, 'figures.json');
    const { code, said } = await run('--json', file, '--resamples', '500');
    expect(code).toBe(0);
    expect(said).toContain('SYNTHETIC: a model can only rediscover the generator');
    expect(said).toMatch(
      /^ranker +nDCG@5 +nDCG@10 +MAP@7 +hit rate@10 +coverage@10 +novelty \(bits\) +fit ms +rank ms$/m,
    );
    expect(said).toMatch(/^association rules( +0\.\d{4}){5} +\d+\.\d\d +\d+ +\d+$/m);
    const written = JSON.parse(readFileSync(file, 'utf8')) as {
      readonly [key: string]: unknown;
      readonly rankers: readonly Readonly<Record<string, unknown>>[];
      readonly further: readonly { readonly protocol: string }[];
    };
    expect([written.synthetic, written.protocol]).toEqual([true, 'time']);
    expect(written.further.map(({ protocol }) => protocol)).toEqual(['leave-one-out']);
    const names = written.rankers.map(({ name }) => name);
    expect(names.slice(0, 6)).toEqual([
      'random',
      'popularity',
      'popularity in cluster',
      'item-kNN',
      'EASE',
      'association rules',
    ]);
    for (const key of ['ndcg5', 'ndcg10', 'map7', 'hit10', 'coverage', 'novelty', 'fitMs', 'rankMs']) {
      expect(written.rankers.map((ranker) => typeof ranker[key])).toEqual(names.map(() => 'number'));
    }
    expect(written.rankers[1]?.ci).toMatchObject({ ndcg10: [expect.any(Number), expect.any(Number)] });
  });
});

describe('data that leave nothing to ask are told, with figures that are not there:', () => {
  test.each([
    ['one window', ['a,x,0', 'a,y,0', 'b,x,0'], 'There are fewer than two complete windows'],
    ['one item', ['a,x,0', 'b,x,1'], 'There is one item only'],
    ['one customer', ['a,x,0', 'b,y,0'], 'No customer took two items or more'],
    [
      'nobody again',
      ['a,x,0', 'b,y,1'],
      'No customer who had taken something took something new in a later window',
    ],
  ])('%s', async (_, rows, reason) => {
    const { code, said } = await evaluateRows(...rows);
    expect(code).toBe(0);
    expect(said).toContain('Customers asked about: none.');
    expect(said).toContain(reason);
    expect(said).toMatch(/^popularity +- +- +- +- +- +- +- +-$/m);
    expect(said).not.toContain('NaN');
  });

  test('one customer who can be asked has figures and no intervals', async () => {
    const { code, said } = await evaluateRows('a,x,0', 'a,y,1', 'b,y,0', 'c,z,0');
    expect(code).toBe(0);
    expect(said).toMatch(/^popularity +1\.0000 +1\.0000 +1\.0000 +1\.0000/m);
    expect(said).toMatch(/^popularity +- +- +- +- +-$/m);
    expect(said).not.toContain('NaN');
  });

  test('a file without rows is to be mended', async () => {
    const { code, complained } = await evaluateRows();
    expect(code).toBe(2);
    expect(complained).toContain('taken.csv has a header but no rows');
  });
});

test.each([
  [
    ['--dataset', 'fartran'],
    '--dataset fartran: there is no file evaluation/fartran.yaml. Known data sets: fartrans, synthetic',
  ],
  [['--dataset', 'fartrans', '--data', 'nowhere'], 'its folder nowhere does not exist'],
  [['--protocol', 'space'], '--protocol must be time, leave-one-out or both, and "space" is none of them.'],
  [['--rankers', 'eas'], 'there is no such ranker. Did you mean EASE?'],
  [['--resamples', '10'], '--resamples must be a number from 500 to 100000, and "10" is not.'],
  [['--l2', '-1'], '--l2'],
])('says what is wrong with %j', async (argv, complaint) => {
  const { code, said, complained } = await run(...argv);
  expect([code, said]).toEqual([2, '']);
  expect(complained).toContain(complaint);
});
