import { type Expression, type RawBuilder, sql, type SqlBool } from 'kysely';
import type { Scope } from '../feedback/analytics.js';

/** PostgreSQL knows no empty list. */
export function oneOf(column: Expression<unknown>, values: readonly unknown[]): RawBuilder<SqlBool> {
  return values.length === 0 ? sql`1 = 0` : sql`${column} in (${sql.join(values)})`;
}

/** The condition that a row lies in the scope. @param anyRelease whatever release its cluster belongs to */
export function withinScope(
  table: 'feedback_event' | 'feedback_item' | 'product_shown',
  { from, to, clusters, releases }: Scope,
  anyRelease: boolean = clusters === null,
): RawBuilder<SqlBool> {
  const at = sql.ref(`${table}.at`);
  return sql.join<SqlBool>(
    [
      sql`1 = 1`,
      ...(from === null ? [] : [sql`${at} >= ${from}`]),
      ...(to === null ? [] : [sql`${at} < ${to}`]),
      ...(clusters === null ? [] : [oneOf(sql.ref(`${table}.cluster`), clusters)]),
      ...(anyRelease ? [] : [oneOf(sql.ref(`${table}.release_version`), releases)]),
    ],
    sql` and `,
  );
}
