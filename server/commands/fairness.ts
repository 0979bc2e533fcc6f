import { closest } from 'fastest-levenshtein';
import { formatDay } from '../book/day.js';
import { readBook } from '../book/read-book.js';
import { writeAtomically } from '../book/write-atomically.js';
import { fairnessSteps, type FairnessReport } from '../fairness/fairness-report.js';
import { MendableError } from '../mendable-error.js';
import { finishPolitely } from '../model/steps.js';
import { assemble } from './assemble.js';
import { runAsScript, type Command, type Flags } from './command.js';
import { currentModel } from './current-model.js';
import { describeFairness } from './fairness-text.js';

const USAGE = `npm run fairness -- [--column NAME] [--at N] [--json FILE] [--smallest N] [--sample N] [--data DIR] [--state DIR] [--seed N] [--as-of DATE]
Holds beside each other what groups of customers are shown, withheld and denied, by age band and by every protected column
of the CSVs, and tells whether the model's features give such a column away. docs/fairness.md says how to read it.
  --column NAME  tell of this column only, for example Gender; Age is told in bands (all columns)
  --at N         how many places of a list count as shown, 1 to 50 (5)
  --json FILE    also write all figures to this file
  --smallest N   the fewest customers that any figure may rest on, 5 to 1000000 (30)
  --sample N     look at a seeded sample of this many customers, 100 to 10000000 (all)
  --data DIR     the folder of the three CSVs; nothing is written there (data)
  --state DIR    the folder of the release; trained now where there is none (var for data, else a folder of its own in var)
  --seed N       of sample, resampling and test forest: the same data and seed give the same figures (42)
  --as-of DATE   the day that "today" stands for (as the data say)`;

const AT = { name: 'at', low: 1, high: 50, usual: 5 };
const SMALLEST = { name: 'smallest', low: 5, high: 1_000_000, usual: 30 };
const SAMPLE = { name: 'sample', low: 100, high: 10_000_000, usual: 10_000_000 };

/** A request that has to be mended; the message says how. */
class FairnessError extends MendableError {
  override readonly name = 'FairnessError';
}

function numberIn(flags: Flags, { name, low, high, usual }: typeof AT): number {
  const text = flags[name];
  if (text === undefined) return usual;
  const number = Number(text);
  if (/^\d+$/.test(String(text)) && number >= low && number <= high) return number;
  throw new FairnessError(
    `--${name}: expected a whole number from ${low} to ${high}, not "${String(text)}".`,
  );
}

function columnsAsked({ column }: Flags, all: readonly string[]): readonly string[] {
  if (typeof column !== 'string') return all;
  const found = all.filter((name) => name.toLowerCase() === column.toLowerCase());
  if (found.length > 0) return found;
  throw new FairnessError(
    `--column ${column}: there is no such protected column. Did you mean ${closest(column, all)}? There are: ${all.join(', ')}.`,
  );
}

function jsonOf(report: FairnessReport): string {
  const days = { asOf: formatDay(report.asOf), heldOutAfter: formatDay(report.heldOutAfter) };
  return `${JSON.stringify({ ...report, ...days }, null, 2)}\n`;
}

export const FAIRNESS: Command = {
  usage: USAGE,
  flags: {
    column: { type: 'string' },
    at: { type: 'string' },
    json: { type: 'string' },
    smallest: { type: 'string' },
    sample: { type: 'string' },
  },
  async run(config, flags, voice) {
    const options = {
      at: numberIn(flags, AT),
      smallest: numberIn(flags, SMALLEST),
      most: numberIn(flags, SAMPLE),
      seed: config.seed,
    };
    const read = await readBook(config.data);
    const { book, protectedTable } = read;
    const columns = columnsAsked(flags, ['Age', ...protectedTable.columns]);
    const { release } = assemble(config, book, await currentModel(config, read, voice));
    const report = await finishPolitely(fairnessSteps({ book, protectedTable, release }, options));
    voice.say(describeFairness(report, columns));
    if (typeof flags.json === 'string') {
      await writeAtomically(flags.json, [jsonOf(report)]);
      voice.say(`\nWrote ${flags.json}`);
    }
  },
};

await runAsScript(FAIRNESS, import.meta.url);
