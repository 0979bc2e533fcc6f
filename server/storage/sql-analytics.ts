import { type Kysely, sql } from 'kysely';
import type { Category } from '../engine/feedback-state.js';
import type { DayCount, FeedbackAnalytics, FeedbackKind, Scope, Theme } from '../feedback/analytics.js';
import { inOrderOfDays, inOrderOfThemes } from '../feedback/analytics-order.js';
import { readingFrom } from './reading.js';
import type { SqlBackend } from './sql-backend.js';
import { datedOutcomes } from './sql-dated.js';
import { outcomesByCluster, outcomesByProduct } from './sql-outcomes.js';
import type { FeedbackTables } from './tables.js';
import { withinScope } from './within-scope.js';

type Database = Kysely<FeedbackTables>;

interface DayRow {
  readonly day: string;
  readonly kind: FeedbackKind;
  readonly entries: number | string;
  readonly taken_back: number | string;
}

async function perDay(database: Database, scope: Scope): Promise<readonly DayCount[]> {
  const { rows } = await sql<DayRow>`
    select substr(at, 1, 10) as day, case kind when 'verdict' then verdict else upper(kind) end as kind,
      count(*) as entries, sum(1 - standing) as taken_back
    from feedback_item
    where ${withinScope('feedback_item', scope)}
    group by 1, 2
    union all
    select substr(at, 1, 10), case kind when 'undo' then 'UNDO' else 'UNDERSTOOD_NOTHING' end, count(*), 0
    from feedback_event
    where ${withinScope('feedback_event', scope)} and (kind = 'undo' or (kind = 'feedback' and words_said > 0
      and not exists (select 1 from feedback_item where event_id = feedback_event.id and kind <> 'verdict')))
    group by 1, 2
    union all
    select substr(at, 1, 10), 'SHOWN', count(*), 0
    from product_shown
    where ${withinScope('product_shown', scope)}
    group by 1
  `.execute(database);
  return inOrderOfDays(
    rows.map(({ day, kind, entries, taken_back }) => ({
      day,
      kind,
      count: Number(entries),
      takenBack: Number(taken_back),
    })),
  );
}

async function themes(database: Database, scope: Scope): Promise<readonly Theme[]> {
  const rows = await database
    .selectFrom('feedback_item')
    .select(({ fn }) => [
      'tag',
      'product_id',
      'category',
      'risk_class',
      'adds',
      fn.countAll().as('count'),
      fn.count('customer_id').distinct().as('customers'),
    ])
    .where('kind', '<>', 'verdict')
    .where(withinScope('feedback_item', scope))
    .groupBy(['tag', 'product_id', 'category', 'risk_class', 'adds'])
    .execute();
  return inOrderOfThemes(
    rows.map((row) => ({
      tag: row.tag,
      productId: row.product_id,
      category: row.category as Category | null,
      riskClass: row.risk_class,
      add: row.adds === 1,
      count: Number(row.count),
      customers: Number(row.customers),
    })),
  );
}

async function entries(database: Database): Promise<number> {
  const { rows } = await sql<{ readonly entries: number | string }>`
    select (select count(*) from feedback_event) + (select count(*) from product_shown) as entries
  `.execute(database);
  return Number(rows[0]?.entries);
}

/** Counts in the database: one set of queries for SQLite and PostgreSQL. */
export function sqlAnalytics({ counting: database, failureOf }: SqlBackend): FeedbackAnalytics {
  const reading = readingFrom('The log of feedback', failureOf);
  return {
    perDay: (scope) => reading(() => perDay(database, scope)),
    byProduct: (scope) => reading(() => outcomesByProduct(database, scope)),
    byCluster: (scope) => reading(() => outcomesByCluster(database, scope)),
    dated: (releases) => reading(() => datedOutcomes(database, releases)),
    themes: (scope) => reading(() => themes(database, scope)),
    entries: () => reading(() => entries(database)),
  };
}
