import { join } from 'node:path';
import type { Config } from '../config.js';
import { formatReport } from '../book/format-report.js';
import { readBook } from '../book/read-book.js';
import { makeFolder, writeAtomically } from '../book/write-atomically.js';
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
import { runAsScript, type Command, type Flags } from './command.js';

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
  --state DIR       the folder that releases and clustered_customer_data.csv are written to (var for data, else a folder of its own in var)
  --seed N          the same data and seed give the same bytes, 0 to 2147483647 (42)
  --k N             the number of clusters, 2 to 32 (the best of 3 to 8)
  --clusters given  train on the Cluster column of clustered_customer_data.csv in the data folder
  --json            also write forest.json, the forest as ml-random-forest's own JSON`;

/**
 * Reads the book, learns a model from it, and makes it the current release of the state directory.
 *
 * @throws {BookError | SettingsError} where the data cannot be read
 * @throws {TrainingError} where nothing can be learnt from them, or another training is running
 */
export async function train(options: TrainOptions): Promise<Model> {
  const { dataDirectory, stateDirectory, seed, k, now, say } = options;
  await makeFolder(stateDirectory);
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

/** A whole folder is learnt from, or the bank's own clusters. */
function clustersAsked({ clusters = 'ours' }: Flags, { k }: Config): TrainOptions['clusters'] {
  if (clusters !== 'ours' && clusters !== 'given') {
    throw new TrainingError(`--clusters must be "given" or left out, and "${String(clusters)}" is neither.`);
  }
  if (clusters === 'given' && k !== null) {
    throw new TrainingError(
      '--k and --clusters given exclude each other: the given clusters say how many they are.',
    );
  }
  return clusters;
}

export const TRAIN: Command = {
  usage: USAGE,
  flags: { clusters: { type: 'string' }, json: { type: 'boolean' } },
  async run(config, flags, { say }) {
    await train({
      dataDirectory: config.data,
      stateDirectory: config.state,
      seed: config.seed,
      k: config.k,
      clusters: clustersAsked(flags, config),
      json: flags.json === true,
      now: new Date(),
      say,
    });
  },
};

await runAsScript(TRAIN, import.meta.url);
