import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import { type KeptRewrite, MOST_KEPT, type RewriteStore } from '../../wording/rewriting/rewrite-store.js';
import type { RewriteTables } from './rewrite-tables.js';

type Row = Selectable<RewriteTables['rewrite']>;

/** How many are added before the oldest are looked for. */
const KEPT_BETWEEN_SWEEPS = 100;

const codesSchema = z.array(z.string());

function rowOf({ promptVersion, guardVersion, codes, ...rewrite }: KeptRewrite): Row {
  return {
    ...rewrite,
    codes: JSON.stringify(codes),
    prompt_version: promptVersion,
    guard_version: guardVersion,
  };
}

function rewriteOf({ prompt_version, guard_version, codes, ...row }: Row): KeptRewrite {
  return {
    ...row,
    codes: codesSchema.parse(JSON.parse(codes)),
    promptVersion: prompt_version,
    guardVersion: guard_version,
  };
}

/** Rewrites in a database: one set of queries for SQLite and PostgreSQL. */
export function sqlRewriteStore(database: Kysely<RewriteTables>, mostKept = MOST_KEPT): RewriteStore {
  let unswept = 0;

  async function sweep(): Promise<void> {
    const first = await database
      .selectFrom('rewrite')
      .select(['at', 'key'])
      .orderBy('at', 'desc')
      .orderBy('key', 'desc')
      .offset(mostKept)
      .limit(1)
      .executeTakeFirst();
    if (first === undefined) return;
    await database
      .deleteFrom('rewrite')
      .where((row) =>
        row.or([row('at', '<', first.at), row.and([row('at', '=', first.at), row('key', '<=', first.key)])]),
      )
      .execute();
  }

  return {
    async read(key) {
      const row = await database.selectFrom('rewrite').selectAll().where('key', '=', key).executeTakeFirst();
      return row === undefined ? null : rewriteOf(row);
    },

    async keep(rewrite) {
      const row = rowOf(rewrite);
      await database
        .insertInto('rewrite')
        .values(row)
        .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
        .execute();
      unswept += 1;
      if (unswept < Math.min(KEPT_BETWEEN_SWEEPS, mostKept)) return;
      unswept = 0;
      await sweep();
    },

    async newest(most) {
      const rows = await database
        .selectFrom('rewrite')
        .selectAll()
        .orderBy('at', 'desc')
        .orderBy('key', 'desc')
        .limit(most)
        .execute();
      return rows.map(rewriteOf);
    },

    async spend(day, most) {
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('rewrite_call')
        .values({ day, calls: 1 })
        .onConflict((conflict) => {
          const counted = conflict
            .column('day')
            .doUpdateSet(({ eb }) => ({ calls: eb('rewrite_call.calls', '+', 1) }));
          return most === null ? counted : counted.where('rewrite_call.calls', '<', most);
        })
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },

    async spent(day) {
      const row = await database
        .selectFrom('rewrite_call')
        .select('calls')
        .where('day', '=', day)
        .executeTakeFirst();
      return row?.calls ?? 0;
    },
  };
}
