import type { Book } from '../book/book.js';
import { asKnownOn } from '../book/derived.js';
import { classify } from '../model/classify.js';
import type { Model } from '../model/model.js';
import { countCategories, describeColumn, missingByColumn, toDataFrame } from './frame.js';
import type { DataFrame, FrameColumn } from './frame.js';
import { formatTable, type Cell } from './table.js';

const SHOWN_LEVELS = 12;

function percent(part: number, whole: number): string {
  return `${((part / Math.max(whole, 1)) * 100).toFixed(1)} %`;
}

function titled(title: string, body: string): string {
  return `${title}\n\n${body}`;
}

function named(columns: readonly FrameColumn[], kind: FrameColumn['kind']): readonly string[] {
  return columns.filter((column) => column.kind === kind).map(({ name }) => name);
}

/** Count, mean, deviation, extremes and median of the number columns; null where there are none. */
export function numberSection(frame: DataFrame, columns: readonly FrameColumn[]): string | null {
  const numbers = named(columns, 'number');
  if (numbers.length === 0) return null;
  const rows = numbers.map((name): Cell[] => {
    const { count, mean, std, min, median, max } = describeColumn(frame, name);
    return [name, count, mean, std, min, median, max];
  });
  return titled('Numbers', formatTable(['column', 'count', 'mean', 'std', 'min', 'median', 'max'], rows));
}

/** The columns with empty cells. */
export function missingSection(frame: DataFrame, columns: readonly FrameColumn[]): string {
  const names = new Set(columns.map(({ name }) => name));
  const rows = missingByColumn(frame)
    .filter(({ column, missing }) => names.has(column) && missing > 0)
    .map(({ column, missing }) => [column, missing, percent(missing, frame.shape[0] ?? 0)]);
  return titled(
    'Missing values',
    rows.length === 0 ? 'None.' : formatTable(['column', 'missing', 'share'], rows),
  );
}

/** How often each level of each category column occurs; null where there are no category columns. */
export function categorySection(frame: DataFrame, columns: readonly FrameColumn[]): string | null {
  const categories = named(columns, 'category');
  if (categories.length === 0) return null;
  const rows = categories.flatMap((name) => {
    const counts = countCategories(frame, name);
    const shown = counts.slice(0, SHOWN_LEVELS);
    const rest = counts.slice(SHOWN_LEVELS).reduce((sum, { count }) => sum + count, 0);
    const further = { level: `(${counts.length - shown.length} further)`, count: rest };
    return (rest > 0 ? [...shown, further] : shown).map(({ level, count }): Cell[] => [
      name,
      level,
      count,
      percent(count, frame.shape[0] ?? 0),
    ]);
  });
  return titled('Categories', formatTable(['column', 'level', 'count', 'share'], rows));
}

/** Row numbers of the book by the cluster that the model's forest puts each customer in. */
function rowsByCluster(book: Book, model: Model): readonly (readonly number[])[] {
  const clusters = Array.from({ length: model.k }, (): number[] => []);
  for (let row = 0; row < book.size; row += 1) {
    const { traits } = asKnownOn(book.record(row), book.asOf);
    clusters[classify(model, traits).cluster]?.push(row);
  }
  return clusters;
}

/** Size, and mean and median of each number column, by the clusters of the current release. */
export async function clusterSection(
  book: Book,
  model: Model,
  columns: readonly FrameColumn[],
): Promise<string> {
  const clusters = rowsByCluster(book, model);
  const frames = await Promise.all(clusters.map((rows) => toDataFrame(book, rows)));
  const sizes: Cell[][] = [
    ['customers', '', ...clusters.map((rows) => rows.length)],
    ['share of all', '%', ...clusters.map((rows) => (rows.length / book.size) * 100)],
  ];
  const numbers = named(columns, 'number').flatMap((name): Cell[][] => {
    const described = frames.map((frame) => describeColumn(frame, name));
    return [
      [name, 'mean', ...described.map(({ mean }) => mean)],
      [name, 'median', ...described.map(({ median }) => median)],
    ];
  });
  const categories = named(columns, 'category').map((name): Cell[] => {
    const modes = frames.map((frame) => countCategories(frame, name)[0]?.level ?? null);
    return [name, 'most frequent', ...modes];
  });
  const header = ['column', '', ...clusters.map((_rows, cluster) => `cluster ${cluster}`)];
  const tables = [formatTable(header, [...sizes, ...numbers])];
  if (categories.length > 0) tables.push(formatTable(header, categories));
  return titled(`Clusters of release ${model.version.slice(0, 12)}`, tables.join('\n\n'));
}
