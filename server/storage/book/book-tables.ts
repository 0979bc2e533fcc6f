import type { ColumnType, Generated } from 'kysely';
import type { Dataset } from '../../book/book.js';
import type { Column } from '../../book/columns.js';

/** One row a load. The customers of a book have a table of their own, see customer-table.ts. */
interface BookTable {
  readonly id: Generated<number>;
  /** Which layout its customers have. */
  readonly shape: number;
  /** Of the release by which clusters and tags were given. */
  readonly release_version: string;
  readonly data_hash: string;
  /** Days since 1970-01-01. */
  readonly as_of: number;
  readonly dataset: ColumnType<Dataset, string, never>;
  readonly columns: ColumnType<readonly Column[], string, never>;
  readonly size: number;
  /** ISO 8601 instant. */
  readonly loaded_at: string;
  /** False until every customer is there. The latest complete book is the one in force. */
  readonly complete: boolean;
}

/** A type and no interface, so that `withTables` takes it. */
export type BookTables = {
  readonly book: BookTable;
};
