import type { Book } from '../book/book.js';
import { readRows } from '../book/read-rows.js';
import type { GivenClusters } from './given-clusters.js';
import { givenClusters } from './given-clusters.js';
import { TrainingError } from './training-error.js';

function columnOf(file: string, header: readonly string[], column: string): number {
  const position = header.indexOf(column);
  if (position >= 0) return position;
  throw new TrainingError(
    `${file} has no column ${column}; "--clusters given" needs Customer_ID and Cluster. Its columns: ${header.join(', ')}.`,
  );
}

/**
 * The bank's own clusters from the Customer_ID and Cluster columns of a CSV; rows of customers whom the book does not
 * have are passed over.
 *
 * @throws {TrainingError} for missing columns, a broken row, two clusters for a customer, or a customer without one.
 * @throws {BookError} for a file that cannot be read.
 */
export async function readGivenClusters(file: string, book: Book): Promise<GivenClusters> {
  const names = new Array<string | null>(book.size).fill(null);
  for await (const { header, rows, refused } of readRows(file)) {
    const [broken] = refused;
    if (broken !== undefined) {
      throw new TrainingError(`${file}, line ${broken.line}: expected ${broken.expected}. Mend the row.`);
    }
    const idColumn = columnOf(file, header, 'Customer_ID');
    const clusterColumn = columnOf(file, header, 'Cluster');
    for (const { line, cells } of rows) {
      const id = cells[idColumn]?.trim() ?? '';
      const cluster = cells[clusterColumn]?.trim() ?? '';
      const row = book.rowOf(id);
      if (row < 0) continue;
      const before = names[row] ?? null;
      if (before !== null && before !== cluster) {
        throw new TrainingError(
          `${file}, line ${line}: Customer_ID ${id} is in Cluster ${cluster} here and in Cluster ${before} above. Keep one.`,
        );
      }
      names[row] = cluster;
    }
  }
  return givenClusters(names, (row) => book.customerId(row), file);
}
