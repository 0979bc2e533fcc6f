import type { Kysely, Transaction } from 'kysely';
import type { LogListener } from '../feedback/feedback-log.js';
import type { FeedbackTables } from './tables.js';

/** What a failure of the database means for what was asked. */
export type FailureKind =
  /** Another server came first; the same transaction may succeed now. */
  | 'collision'
  /** The database is well, and does not want these values. */
  | 'values'
  /** The connection is gone; another one may work now. */
  | 'broken'
  /** The disk or the database is out of reach or out of space. */
  | 'away';

/** What SQLite and PostgreSQL do each in its own way. The queries are the same. */
export interface SqlBackend {
  readonly database: Kysely<FeedbackTables>;
  /** The same tables, for counts over all of them, which may take long. */
  readonly counting: Kysely<FeedbackTables>;
  /** Until the transaction ends, others who would write about these customers wait. */
  readonly lock: (transaction: Transaction<FeedbackTables>, customerIds: readonly string[]) => Promise<void>;
  /** Tells other servers, once the transaction is committed, that these customers have new events. */
  readonly announce: (
    transaction: Transaction<FeedbackTables>,
    customerIds: readonly string[],
  ) => Promise<void>;
  /** Hears what other servers announce. @returns what ends it */
  readonly follow: (listener: LogListener) => () => void;
  readonly failureOf: (error: unknown) => FailureKind;
  readonly close: () => Promise<void>;
}
