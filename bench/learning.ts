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
    seeds: { type: 'string', default: '15' },
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
/** By policy: what was lost at the end, truth by truth. */
const ends = new Map<string, readonly number[]>();
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
  ends.set(
    name,
    runs.map((run) => run.at(-1) ?? NaN),
  );
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
/** Truth by truth, since the same customers come to each policy. */
function comparedWith(name: string): string {
  const own = ends.get('finrec') ?? [];
  const less = (ends.get(name) ?? []).map((end, index) => end - (own[index] ?? NaN));
  const mean = less.reduce((sum, one) => sum + one, 0) / less.length;
  const variance = less.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (less.length - 1);
  const error = Math.sqrt(variance / less.length);
  const wins = less.filter((one) => one > 0).length;
  return `finrec lost less than ${name} with ${wins} of ${less.length} truths: ${mean.toFixed(1)} less on average (standard error ${error.toFixed(1)})`;
}

process.stdout.write(`\n${['no learning', 'epsilon-greedy'].map(comparedWith).join('\n')}\n`);
await writeFile(values.picture, regretChart(curves));
if (values.json !== undefined)
  await writeFile(
    values.json,
    `${JSON.stringify({ customers, seeds, pace, curves, ends: Object.fromEntries(ends) }, null, 2)}\n`,
  );
