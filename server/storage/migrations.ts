import { type CreateTableBuilder, type Kysely, type Migration, sql } from 'kysely';
import { StorageError } from '../feedback/storage-error.js';
import { counting } from './counting-migration.js';
import { projectStanding } from './project-standing.js';
import type { FeedbackTables } from './tables.js';

export type SqlKind = 'sqlite' | 'postgres';

/** SQLite numbers rows by itself; PostgreSQL is told to. */
function withSeq<Table extends string>(
  table: CreateTableBuilder<Table>,
  kind: SqlKind,
): CreateTableBuilder<Table, 'seq'> {
  return kind === 'sqlite'
    ? table.addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
    : table.addColumn('seq', 'bigint', (column) => column.primaryKey().generatedAlwaysAsIdentity());
}

/** Texts are compared byte by byte in both databases, and instants are ISO 8601 texts in UTC, so they sort. */
function feedback(kind: SqlKind): Migration {
  return {
    async up(database: Kysely<unknown>) {
      await withSeq(database.schema.createTable('feedback_event'), kind)
        .addColumn('id', 'text', (column) => column.notNull().unique())
        .addColumn('customer_id', 'text', (column) => column.notNull())
        .addColumn('place', 'integer', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('as_of', 'integer', (column) => column.notNull())
        .addColumn('actor', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('schema_version', 'integer', (column) => column.notNull())
        .addColumn('idempotency_key', 'text', (column) => column.notNull().unique())
        .addColumn('request_hash', 'text', (column) => column.notNull())
        .addColumn('release_version', 'text', (column) => column.notNull())
        .addColumn('learning_version', 'integer', (column) => column.notNull())
        .addColumn('cluster', 'integer', (column) => column.notNull())
        .addColumn('payload', 'text', (column) => column.notNull())
        .addUniqueConstraint('feedback_event_customer_place', ['customer_id', 'place'])
        .execute();
      await database.schema.createIndex('feedback_event_at').on('feedback_event').column('at').execute();
      await database.schema
        .createTable('feedback_words')
        .addColumn('event_id', 'text', (column) => column.notNull().references('feedback_event.id'))
        .addColumn('position', 'integer', (column) => column.notNull())
        .addColumn('words', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('feedback_words_key', ['event_id', 'position'])
        .execute();
      await database.schema
        .createTable('feedback_item')
        .addColumn('event_id', 'text', (column) => column.notNull().references('feedback_event.id'))
        .addColumn('position', 'integer', (column) => column.notNull())
        .addColumn('customer_id', 'text', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('cluster', 'integer', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('product_id', 'text')
        .addColumn('verdict', 'text')
        .addColumn('tag', 'text')
        .addColumn('category', 'text')
        .addColumn('risk_class', 'integer')
        .addColumn('adds', 'integer')
        .addPrimaryKeyConstraint('feedback_item_key', ['event_id', 'position'])
        .execute();
      await database.schema.createIndex('feedback_item_at').on('feedback_item').column('at').execute();
    },
  };
}

/** Undos that are in the log already take back their items, too. */
async function takeBack(database: Kysely<FeedbackTables>): Promise<void> {
  const undos = await database
    .selectFrom('feedback_event')
    .select('customer_id')
    .distinct()
    .where('kind', '=', 'undo')
    .execute();
  for (const { customer_id } of undos) {
    await projectStanding(database, customer_id).catch((error: unknown) => {
      // Whoever cannot be answered because of one damaged event is no reason not to start for everybody else.
      if (!(error instanceof StorageError)) throw error;
    });
  }
}

/** What was shown, what was taken back, and all that past answers rest on. */
function history(kind: SqlKind): Migration {
  return {
    async up(database: Kysely<FeedbackTables>) {
      const { schema } = database;
      await schema
        .alterTable('feedback_event')
        .addColumn('words_said', 'integer', (column) => column.notNull().defaultTo(0))
        .execute();
      await sql`
        update feedback_event
        set words_said = (select count(*) from feedback_words where feedback_words.event_id = feedback_event.id)
      `.execute(database);
      await schema
        .alterTable('feedback_item')
        .addColumn('standing', 'integer', (column) => column.notNull().defaultTo(1))
        .execute();
      await takeBack(database);
      await schema
        .createIndex('feedback_item_product')
        .on('feedback_item')
        .columns(['product_id', 'customer_id'])
        .execute();
      await schema
        .createTable('product_shown')
        .addColumn('customer_id', 'text', (column) => column.notNull())
        .addColumn('decision_id', 'text', (column) => column.notNull())
        .addColumn('product_id', 'text', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('as_of', 'integer', (column) => column.notNull())
        .addColumn('actor', 'text', (column) => column.notNull())
        .addColumn('release_version', 'text', (column) => column.notNull())
        .addColumn('learning_version', 'integer', (column) => column.notNull())
        .addColumn('cluster', 'integer', (column) => column.notNull())
        .addColumn('place', 'integer', (column) => column.notNull())
        .addColumn('score', 'integer', (column) => column.notNull())
        .addColumn('propensity', 'double precision', (column) => column.notNull())
        .addPrimaryKeyConstraint('product_shown_key', ['customer_id', 'decision_id', 'product_id'])
        .execute();
      await schema.createIndex('product_shown_at').on('product_shown').column('at').execute();
      await schema
        .createTable('release_file')
        .addColumn('release_version', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('content', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('release_file_key', ['release_version', 'name'])
        .execute();
      await withSeq(schema.createTable('release_serving'), kind)
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('release_version', 'text', (column) => column.notNull())
        .addColumn('model_version', 'text', (column) => column.notNull())
        .addColumn('data_hash', 'text', (column) => column.notNull())
        .execute();
      await schema
        .createTable('customer_record')
        .addColumn('customer_id', 'text', (column) => column.notNull())
        .addColumn('data_hash', 'text', (column) => column.notNull())
        .addColumn('record', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('customer_record_key', ['customer_id', 'data_hash'])
        .execute();
      await schema
        .createTable('learning_snapshot')
        .addColumn('version', 'integer', (column) => column.primaryKey())
        .addColumn('published_at', 'text', (column) => column.notNull())
        .addColumn('entries', 'integer', (column) => column.notNull())
        .addColumn('model_version', 'text', (column) => column.notNull())
        .addColumn('outcomes', 'text', (column) => column.notNull())
        .execute();
    },
  };
}

/** What ranks answers, beside the counts that analysts see. Snapshots of before have none, and ranked nothing. */
function fading(): Migration {
  return {
    async up(database: Kysely<FeedbackTables>) {
      await database.schema.alterTable('learning_snapshot').addColumn('faded', 'text').execute();
    },
  };
}

/** In the order of their names; what was released is never changed, only followed by another. */
export function migrationsFor(kind: SqlKind): Readonly<Record<string, Migration>> {
  return {
    '2026-11-22-feedback': feedback(kind),
    '2026-11-23-history': history(kind),
    '2026-11-24-counting': counting(),
    '2026-11-25-fading': fading(),
  };
}
