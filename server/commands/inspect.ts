import { closest } from 'fastest-levenshtein';
import type { Book } from '../book/book.js';
import { formatDay } from '../book/day.js';
import { formatReport } from '../book/format-report.js';
import { readBook } from '../book/read-book.js';
import { MendableError } from '../mendable-error.js';
import type { Model } from '../model/model.js';
import { readCurrentRelease } from '../model/release-files.js';
import { categorySection, clusterSection, missingSection, numberSection } from './book-sections.js';
import { runAsScript, type Command, type Flags } from './command.js';
import { frameColumns, toDataFrame, type FrameColumn } from './frame.js';

const USAGE = `npm run inspect -- [--data DIR] [--state DIR] [--as-of DATE] [--column NAME]
Describes the customers of a data folder: numbers, missing values, categories and the profile of each cluster.
  --data DIR      the folder with the three CSVs (data)
  --state DIR     the folder with the trained release (var for data, else a folder of its own in var)
  --as-of DATE    the day on which to describe them (as the data say)
  --column NAME   only this column; derived columns such as Debt_Burden count too`;

/** A request that has to be mended; the message says how. */
class InspectError extends MendableError {
  override readonly name = 'InspectError';
}

function chooseColumns(book: Book, name: Flags[string]): readonly FrameColumn[] {
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

/** Prints what an analyst looks at first. Reads only: neither folder is changed. */
export const INSPECT: Command = {
  usage: USAGE,
  flags: { column: { type: 'string' } },
  async run(config, { column }, { say }) {
    const { book: read, report } = await readBook(config.data);
    const book: Book = { ...read, asOf: config.asOf ?? read.asOf };
    const columns = chooseColumns(book, column);
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
  },
};

await runAsScript(INSPECT, import.meta.url);
