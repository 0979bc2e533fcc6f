import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readBook } from '../server/book/read-book.js';
import { assemble } from '../server/commands/assemble.js';
import { formatTable } from '../server/commands/table.js';
import { trainModel } from '../server/model/train-model.js';
import { regretChart, type Curve } from './learning-chart.js';
import { POLICIES } from './learning-policies.js';
import { regretOf } from './learning-run.js';
import { arrivalOf, truthOf } from './learning-world.js';
import { wholeNumber } from './whole-number.js';

const PICTURE = 'docs/learning.svg';
const SEED = 7;

/**
 * npm run bench:learning -- [--customers N] [--seeds N] [--pace N] [--json FILE] [--picture FILE]
 * What not knowing how often customers accept what costs, with several ways to find out. Seeded: the same figures
 * everywhere.
 */
const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '8000' },
    seeds: { type: 'string', default: '5' },
    pace: { type: 'string', default: '250' },
    json: { type: 'string' },
    picture: { type: 'string', default: PICTURE },
  },
});
const customers = wholeNumber('customers', values.customers, 1_000_000);
const seeds = wholeNumber('seeds', values.seeds, 100);
const pace = wholeNumber('pace', values.pace, 100_000);

const read = await readBook('data');
const model = trainModel(read.book, { seed: SEED, k: null });
const { release } = assemble({ data: 'data', asOf: null }, read.book, { model, trainedAt: '' });
const arrivals = Array.from({ length: read.book.size }, (_, row) =>
  arrivalOf(read.book.record(row), release),
);

function meanOf(runs: readonly (readonly number[])[], index: number): number {
  return runs.reduce((sum, run) => sum + (run[index] ?? 0), 0) / runs.length;
}

const curves: Curve[] = [];
for (const name of POLICIES) {
  const runs: (readonly number[])[] = [];
  for (let seed = 1; seed <= seeds; seed += 1) {
    const truth = truthOf(release, seed);
    runs.push(await regretOf(name, { release, arrivals, truth, seed, customers, pace }));
  }
  const points = Array.from({ length: Math.floor(customers / pace) }, (_, index) => ({
    customers: (index + 1) * pace,
    mean: meanOf(runs, index),
    low: Math.min(...runs.map((run) => run[index] ?? 0)),
    high: Math.max(...runs.map((run) => run[index] ?? 0)),
  }));
  curves.push({ name, points });
}

const marks = [0.25, 0.5, 1].map((share) => Math.max(Math.floor((customers / pace) * share) - 1, 0));
const at = ({ points }: Curve, mark: number): number => points[mark]?.mean ?? NaN;
process.stdout.write(
  `Acceptances lost against the same ranking that knows the truth, mean of ${seeds} truths (lowest to highest at the end)\n\n${formatTable(
    [
      'policy',
      ...marks.map((mark) => `${(mark + 1) * pace} customers`),
      'range',
      'lost a thousand at the end',
    ],
    curves.map((curve) => {
      const last = curve.points.at(-1);
      const before = curve.points[Math.floor(curve.points.length * 0.75) - 1];
      const slope =
        last === undefined || before === undefined
          ? null
          : (1000 * (last.mean - before.mean)) / (last.customers - before.customers);
      return [
        curve.name,
        ...marks.map((mark) => at(curve, mark)),
        `${last?.low.toFixed(0)} to ${last?.high.toFixed(0)}`,
        slope,
      ];
    }),
  )}\n`,
);
await writeFile(values.picture, regretChart(curves));
if (values.json !== undefined)
  await writeFile(values.json, `${JSON.stringify({ customers, seeds, pace, curves }, null, 2)}\n`);
