import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { closest } from 'fastest-levenshtein';
import { BookError } from '../book/book-error.js';
import type { Book } from '../book/book.js';
import { formatDay } from '../book/day.js';
import { formatReport } from '../book/format-report.js';
import { readBook } from '../book/read-book.js';
import { ConfigError, readConfig } from '../config.js';
import type { Model } from '../model/model.js';
import { readCurrentRelease, ReleaseError } from '../model/release-files.js';
import { SettingsError } from '../yaml/read-yaml.js';
import { categorySection, clusterSection, missingSection, numberSection } from './book-sections.js';
import { frameColumns, toDataFrame, type FrameColumn } from './frame.js';

const USAGE = `npm run inspect -- [--data DIR] [--state DIR] [--as-of DATE] [--column NAME]
Describes the customers of a data folder: numbers, missing values, categories and the profile of each cluster.
  --data DIR      the folder with the three CSVs (data)
  --state DIR     the folder with the trained release (var for data, else a folder of its own in var)
  --as-of DATE    the day on which to describe them (as the data say)
  --column NAME   only this column; derived columns such as Debt_Burden count too`;

const OPTIONS = { column: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

/** A request that has to be mended; the message says how. */
class InspectError extends Error {
  override readonly name = 'InspectError';
}

/** What can go wrong without anything being broken. */
const MENDABLE = [InspectError, ConfigError, BookError, SettingsError, ReleaseError];

function chooseColumns(book: Book, name: unknown): readonly FrameColumn[] {
  const columns = frameColumns(book);
  if (typeof name !== 'string') return columns;
  const chosen = columns.filter((column) => column.name === name);
  if (chosen.length > 0) return chosen;
  const names = columns.map((column) => column.name);
  throw new InspectError(
    `--column ${name}: there is no such column. Did you mean ${closest(name, names)}? There are: ${names.join(', ')}.`,
  );
}

async function describeClusters(
  book: Book,
  model: Model | null,
  columns: readonly FrameColumn[],
  state: string,
): Promise<string> {
  if (model === null)
    return `Clusters\n\n${state} holds no release yet: run "npm run train" to see the clusters.`;
  const section = await clusterSection(book, model, columns);
  if (model.dataHash === book.dataHash) return section;
  return `${section}\n\nThe release was trained on other data. Run "npm run train" to cluster these customers anew.`;
}

/**
 * Prints what an analyst looks at first. Reads only: neither folder is changed.
 *
 * @returns the exit code: 0, or 2 where the request or a file has to be mended first
 */
export async function inspect(
  argv: readonly string[],
  say: (text: string) => void,
  complain: (text: string) => void,
): Promise<number> {
  try {
    const { config, own } = readConfig(argv, OPTIONS);
    if (own.help === true) {
      say(USAGE);
      return 0;
    }
    const { book: read, report } = await readBook(config.data);
    const book: Book = { ...read, asOf: config.asOf ?? read.asOf };
    const columns = chooseColumns(book, own.column);
    const frame = await toDataFrame(book);
    say(`${book.size} customers of ${config.data} as of ${formatDay(book.asOf)}, ${book.dataset.currency}`);
    if (report.totals.refused > 0) say(`\n${formatReport(report)}`);
    const sections = [
      numberSection(frame, columns),
      missingSection(frame, columns),
      categorySection(frame, columns),
      await describeClusters(book, readCurrentRelease(config.state), columns, config.state),
    ];
    for (const section of sections) if (section !== null) say(`\n${section}`);
    return 0;
  } catch (error) {
    if (!(error instanceof Error) || !MENDABLE.some((kind) => error instanceof kind)) throw error;
    complain(error.message);
    return 2;
  }
}

const [, script] = process.argv;
if (script !== undefined && realpathSync(script) === fileURLToPath(import.meta.url)) {
  process.exitCode = await inspect(process.argv.slice(2), console.log, console.error);
}
