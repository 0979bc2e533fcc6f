import type { ColumnType, Generated } from 'kysely';

/** Inserted once and, but for the erasing of words, never changed. */
interface EventTable {
  /** In which order the database took the events of all customers. With gaps, and not in the order of commits. */
  readonly seq: Generated<number>;
  readonly id: string;
  readonly customer_id: string;
  /** From 1, without a gap, for each customer: the order that the fold goes by. */
  readonly place: number;
  readonly at: string;
  readonly as_of: number;
  readonly actor: string;
  readonly kind: string;
  readonly schema_version: number;
  readonly idempotency_key: string;
  readonly request_hash: ColumnType<string, string, string>;
  readonly release_version: string;
  readonly learning_version: number;
  readonly cluster: number;
  /** JSON of what the event says beyond the columns. */
  readonly payload: ColumnType<string, string, string>;
  /** How many pieces of text it came with, also after they were erased. */
  readonly words_said: Generated<number>;
}

/** The customer's own words, apart from all else, so that they can be erased. */
interface WordsTable {
  readonly event_id: string;
  readonly position: number;
  readonly words: string;
}

/** One thing that feedback says, as columns, so that counting is plain SQL. */
interface ItemTable {
  readonly event_id: string;
  readonly position: number;
  readonly customer_id: string;
  readonly at: string;
  readonly cluster: number;
  /** The release that the number of the cluster belongs to. */
  readonly release_version: string;
  readonly kind: string;
  readonly product_id: string | null;
  readonly verdict: string | null;
  readonly tag: string | null;
  readonly category: string | null;
  readonly risk_class: number | null;
  /** 1 for more, 0 for less; null where that is no question. */
  readonly adds: number | null;
  /** 0 once it was taken back; what this says follows from the undos among the events. */
  readonly standing: Generated<number>;
}

/** A product that came before somebody's eyes, once for each answer. */
interface ShownTable {
  readonly customer_id: string;
  readonly decision_id: string;
  readonly product_id: string;
  readonly at: string;
  readonly as_of: number;
  readonly actor: string;
  readonly release_version: string;
  readonly learning_version: number;
  readonly cluster: number;
  readonly place: number;
  readonly score: number;
  readonly propensity: number;
}

interface ReleaseFileTable {
  readonly release_version: string;
  readonly name: string;
  /** Base64 of the compressed bytes. */
  readonly content: string;
}

interface ServingTable {
  readonly seq: Generated<number>;
  readonly at: string;
  readonly release_version: string;
  readonly model_version: string;
  readonly data_hash: string;
}

/** A customer as a book had them. */
interface RecordTable {
  readonly customer_id: string;
  readonly data_hash: string;
  /** JSON. */
  readonly record: string;
}

interface SnapshotTable {
  readonly version: number;
  readonly published_at: string;
  readonly entries: number;
  readonly model_version: string;
  /** JSON. */
  readonly outcomes: string;
  /** JSON; null of what was published before answers were ranked by it. */
  readonly faded: string | null;
}

export interface FeedbackTables {
  readonly feedback_event: EventTable;
  readonly feedback_words: WordsTable;
  readonly feedback_item: ItemTable;
  readonly product_shown: ShownTable;
  readonly release_file: ReleaseFileTable;
  readonly release_serving: ServingTable;
  readonly customer_record: RecordTable;
  readonly learning_snapshot: SnapshotTable;
}
