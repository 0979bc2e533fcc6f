import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { closest } from 'fastest-levenshtein';
import { writeAtomically } from '../book/write-atomically.js';
import type { Contestant } from '../evaluation/contestant.js';
import type { DataSetRead } from '../evaluation/data-set/read-data-set.js';
import { readDataSet } from '../evaluation/data-set/read-data-set.js';
import { evaluate } from '../evaluation/evaluate.js';
import { EvaluationError } from '../evaluation/evaluation-error.js';
import { contestants } from '../evaluation/rankers/contestants.js';
import type { Protocol } from '../evaluation/report.js';
import { whyNobody } from '../evaluation/why-nobody.js';
import { runAsScript, type Command, type Flags } from './command.js';
import { formatEvaluation } from './evaluation-tables.js';

const USAGE = `npm run evaluate -- [--dataset NAME|FILE.yaml] [--data DIR] [--protocol time|leave-one-out|both] [--rankers A,B]
                    [--l2 N] [--resamples N] [--seed N] [--json FILE]
Compares rankers on what customers took next. docs/evaluation.md says what the figures mean.
  --dataset NAME     evaluation/NAME.yaml, or the YAML file of your own data set (synthetic)
  --data DIR         the folder of the data set's files (where the YAML says)
  --protocol P       time: each window is predicted from those before; leave-one-out: each customer's last item; or both (both)
  --rankers A,B      only these, separated by commas (all)
  --l2 N             how strongly EASE is held back (200)
  --resamples N      how often customers are drawn anew for the intervals, 500 to 100000 (1000)
  --seed N           the same data and seed give the same figures (42)
  --json FILE        also write the figures to a file`;

const FOLDER = 'evaluation';
const COMMITTED = 'synthetic';

const PROTOCOLS: Readonly<Record<string, readonly Protocol[]>> = {
  time: ['time'],
  'leave-one-out': ['leave-one-out'],
  both: ['time', 'leave-one-out'],
};

function fileAsked({ dataset = COMMITTED }: Flags): string {
  const asked = String(dataset);
  const file = /[/\\]|[.]ya?ml$/.test(asked) ? asked : join(FOLDER, `${asked}.yaml`);
  if (existsSync(file)) return file;
  const names = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.yaml')) : [];
  const known = names.map((name) => basename(name, '.yaml')).join(', ');
  throw new EvaluationError(
    `--dataset ${asked}: there is no file ${file}. Known data sets: ${known}; or name a YAML file of your own.`,
  );
}

function protocolsAsked({ protocol = 'both' }: Flags): readonly Protocol[] {
  const protocols = PROTOCOLS[String(protocol)];
  if (protocols !== undefined) return protocols;
  throw new EvaluationError(
    `--protocol must be time, leave-one-out or both, and "${String(protocol)}" is none of them.`,
  );
}

function numberAsked(flags: Flags, name: string, otherwise: number, least: number, most: number): number {
  const text = flags[name];
  if (text === undefined) return otherwise;
  const number = /^\d+([.]\d+)?$/.test(String(text)) ? Number(text) : NaN;
  if (number >= least && number <= most) return number;
  throw new EvaluationError(
    `--${name} must be a number from ${least} to ${most}, and "${String(text)}" is not.`,
  );
}

function contestantsAsked(flags: Flags): readonly Contestant[] {
  const all = contestants(flags.l2 === undefined ? {} : { l2: numberAsked(flags, 'l2', 0, 0.001, 1e9) });
  if (flags.rankers === undefined) return all;
  const names = all.map(({ name }) => name);
  const asked = String(flags.rankers)
    .split(',')
    .map((name) => name.trim());
  for (const name of asked) {
    if (names.includes(name)) continue;
    throw new EvaluationError(
      `--rankers ${name}: there is no such ranker. Did you mean ${closest(name, names)}? There are: ${names.join(', ')}.`,
    );
  }
  return all.filter(({ name }) => asked.includes(name));
}

function describeDataSet({ data, settings, files }: DataSetRead): readonly string[] {
  const { customers, items, item } = data.ranking.interactions;
  const count = (n: number): string => n.toLocaleString('en');
  return [
    `${settings.title}: ${count(customers)} customers, ${count(items)} items, ${count(item.length)} pairs of a customer and an item taken.`,
    ...(data.synthetic
      ? [
          'SYNTHETIC: a model can only rediscover the generator. These figures say nothing about real customers.',
        ]
      : []),
    ...(settings.citation === undefined ? [] : [`Cite: ${settings.citation}`]),
    ...(settings.licence === undefined ? [] : [`Licence: ${settings.licence}`]),
    ...files.map(
      ({ file, rows, leftOut, mended, refused, refusals }) =>
        `${file}: ${count(rows)} rows, ${count(leftOut)} left out by the filter, ${count(mended)} mended, ${count(refused)} refused` +
        refusals.map((refusal) => `\n  ${refusal}`).join(''),
    ),
  ];
}

export const EVALUATE: Command = {
  usage: USAGE,
  flags: {
    dataset: { type: 'string' },
    data: { type: 'string' },
    protocol: { type: 'string' },
    rankers: { type: 'string' },
    l2: { type: 'string' },
    resamples: { type: 'string' },
    json: { type: 'string' },
  },
  async run({ seed }, flags, { say }) {
    const protocols = protocolsAsked(flags);
    const chosen = contestantsAsked(flags);
    const resamples = Math.round(numberAsked(flags, 'resamples', 1_000, 500, 100_000));
    const read = await readDataSet(fileAsked(flags), flags.data === undefined ? null : String(flags.data));
    for (const line of describeDataSet(read)) say(line);
    const clock = (): number => performance.now();
    const reports = protocols.map((protocol) => {
      const report = evaluate(read.data, chosen, { protocol, seed, resamples, clock });
      say(`\n${formatEvaluation(report)}`);
      const reason = whyNobody(report, read.data);
      if (reason !== null) say(reason);
      return report;
    });
    if (flags.json === undefined) return;
    const [first, ...further] = reports;
    await writeAtomically(String(flags.json), [`${JSON.stringify({ ...first, further }, null, 2)}\n`]);
    say(`\nWrote ${String(flags.json)}`);
  },
};

await runAsScript(EVALUATE, import.meta.url);
