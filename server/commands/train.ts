import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BookError } from '../book/book-error.js';
import { formatReport } from '../book/format-report.js';
import { readBook } from '../book/read-book.js';
import { writeAtomically } from '../book/write-atomically.js';
import { writeClusteredCsv } from '../book/write-clustered.js';
import { toExchange } from '../model/exchange.js';
import type { Model } from '../model/model.js';
import { readGivenClusters } from '../model/read-given-clusters.js';
import { writeRelease } from '../model/release-files.js';
import { finishPolitely } from '../model/steps.js';
import { trainingSteps } from '../model/train-model.js';
import { TrainingError } from '../model/training-error.js';
import { withTrainingLock } from '../model/training-lock.js';
import { describeTraining, progressLines } from '../model/training-report.js';
import { SettingsError } from '../yaml/read-yaml.js';

export interface TrainOptions {
  readonly dataDirectory: string;
  readonly stateDirectory: string;
  /** 0 to 2^31 - 1. */
  readonly seed: number;
  /** The number of clusters; null: the best of 3 to 8. */
  readonly k: number | null;
  /** `given`: the Cluster column of clustered_customer_data.csv in the data directory. */
  readonly clusters: 'ours' | 'given';
  /** Also write forest.json, the forest as ml-random-forest's own JSON. */
  readonly json: boolean;
  /** When this training is; it gets into no release. */
  readonly now: Date;
  readonly say: (line: string) => void;
}

const CLUSTERED = 'clustered_customer_data.csv';
const FOREST = 'forest.json';

const USAGE = `npm run train -- [--data DIR] [--state DIR] [--seed N] [--k N] [--clusters given] [--json]
Learns clusters and a classifier from the CSVs and makes them the release that is served.
  --data DIR        the folder of the three CSVs; nothing is written there (data)
  --state DIR       the folder that releases and clustered_customer_data.csv are written to (var)
  --seed N          the same data and seed give the same bytes, 0 to 2147483647 (42)
  --k N             the number of clusters, 2 to 32 (the best of 3 to 8)
  --clusters given  train on the Cluster column of clustered_customer_data.csv in the data folder
  --json            also write forest.json, the forest as ml-random-forest's own JSON`;

const OPTIONS = {
  data: { type: 'string', default: 'data' },
  state: { type: 'string', default: 'var' },
  seed: { type: 'string', default: '42' },
  k: { type: 'string' },
  clusters: { type: 'string', default: 'ours' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * Reads the book, learns a model from it, and makes it the current release of the state directory.
 *
 * @throws {BookError | SettingsError} where the data cannot be read
 * @throws {TrainingError} where nothing can be learnt from them, or another training is running
 */
export async function train(options: TrainOptions): Promise<Model> {
  const { dataDirectory, stateDirectory, seed, k, now, say } = options;
  return withTrainingLock(stateDirectory, now.toISOString(), async () => {
    const { book, report } = await readBook(dataDirectory);
    say(formatReport(report));
    const given =
      options.clusters === 'given'
        ? { given: await readGivenClusters(join(dataDirectory, CLUSTERED), book) }
        : {};
    const training = await finishPolitely(trainingSteps(book, { seed, k, ...given }), progressLines(say));
    const { model, labels } = training;
    for (const line of describeTraining(training)) say(line);
    await writeClusteredCsv(join(stateDirectory, CLUSTERED), book, model.dataAsOf, (row) => labels[row] ?? 0);
    say(`Wrote ${join(stateDirectory, CLUSTERED)}`);
    if (options.json) {
      await writeAtomically(join(stateDirectory, FOREST), [JSON.stringify(toExchange(model.forest, seed))]);
      say(`Wrote ${join(stateDirectory, FOREST)}`);
    }
    say(`Wrote release ${writeRelease(stateDirectory, model, now.toISOString())}`);
    return model;
  });
}

/**
 * Trains as `argv` (the words after the command's name) asks for.
 *
 * @returns the exit code: 0, or 2 where the request or the data have to be mended first
 */
export async function trainCommand(
  argv: readonly string[],
  now: Date,
  say: (line: string) => void,
  complain: (line: string) => void,
): Promise<number> {
  try {
    const request = read(argv);
    if (request === 'help') say(USAGE);
    else await train({ ...request, now, say });
    return 0;
  } catch (error) {
    const expected = [TrainingError, BookError, SettingsError].some((kind) => error instanceof kind);
    if (!expected || !(error instanceof Error)) throw error;
    complain(error.message);
    return 2;
  }
}

function read(argv: readonly string[]): Omit<TrainOptions, 'now' | 'say'> | 'help' {
  const values = parse(argv);
  if (values.help) return 'help';
  if (values.clusters !== 'ours' && values.clusters !== 'given') {
    throw new TrainingError(`--clusters must be "given" or left out, and "${values.clusters}" is neither.`);
  }
  if (values.clusters === 'given' && values.k !== undefined) {
    throw new TrainingError(
      '--k and --clusters given exclude each other: the given clusters say how many they are.',
    );
  }
  return {
    dataDirectory: directory('--data', values.data),
    stateDirectory: directory('--state', values.state),
    seed: whole('--seed', values.seed, 0, 2 ** 31 - 1),
    k: values.k === undefined ? null : whole('--k', values.k, 2, 32),
    clusters: values.clusters,
    json: values.json,
  };
}

function parse(argv: readonly string[]): ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'] {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS }).values;
  } catch (error) {
    throw new TrainingError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

function directory(option: string, path: string): string {
  if (path === '') throw new TrainingError(`${option} must name a folder.`);
  return path;
}

function whole(option: string, text: string, lowest: number, highest: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : NaN;
  if (number >= lowest && number <= highest) return number;
  throw new TrainingError(
    `${option} must be a whole number from ${lowest} to ${highest}, and "${text}" is not.`,
  );
}

const [, script] = process.argv;
if (script !== undefined && realpathSync(script) === fileURLToPath(import.meta.url)) {
  process.exitCode = await trainCommand(process.argv.slice(2), new Date(), console.log, console.error);
}
