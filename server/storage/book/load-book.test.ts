import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { Client } from 'pg';
import type { Book } from '../../book/book.js';
import type { CustomerLabels } from '../../book/customer-book.js';
import { withPostgres } from '../testing/postgres-place.js';
import { MendableError } from '../../mendable-error.js';
import { onBookDatabase } from './book-database.js';
import { currentBook } from './kept-books.js';
import { migrateBooks } from './migrate-books.js';
import { postgresCustomerBook } from './postgres-customer-book.js';
import { bookDatabase, type BookDatabase, DETAILS } from './testing/book-place.js';

const LABELS: CustomerLabels = { clusterOf: () => 0, hasTag: () => false };

/** A book of so many customers, made up as it is read. */
function madeBook(size: number, mark: string): Book {
  return {
    dataset: {
      currency: 'EUR',
      riskProfileMeans: 'appetite',
      asOf: null,
      columns: [],
      protectedColumns: ['Clan'],
    },
    size,
    asOf: 20_000,
    dataHash: mark,
    columns: [],
    customerId: String,
    rowOf: (customerId) => {
      const row = Number(customerId);
      return row < size ? row : -1;
    },
    record: (row) => ({ customerId: String(row), name: `${mark} ${row}`, traits: {}, enquiries: [] }),
  };
}

withPostgres(() => {
  describe('A load', () => {
    let place: BookDatabase;
    beforeEach(async () => {
      place = await bookDatabase();
      await migrateBooks(place.database, 'the database');
    });
    afterEach(() => place.remove());

    async function tables(): Promise<readonly string[]> {
      const { rows } = await sql<{ name: string }>`
        select tablename as name from pg_tables where tablename ~ '^customer_[0-9]+(_group)?$' order by 1
      `.execute(place.database);
      return rows.map(({ name }) => name);
    }

    async function nameOfFirst(): Promise<string | null | undefined> {
      const kept = await currentBook(place.database, 'the database');
      if (kept === null) return null;
      const [customer] = await postgresCustomerBook(place.database, kept).get(['0']);
      return customer?.name;
    }

    test('says what a server needs to know of the book, and how far it is', async () => {
      expect(await currentBook(place.database, 'the database')).toBeNull();
      const progress: number[] = [];
      const book = madeBook(4100, 'a');
      const loaded = await place.load(book, LABELS, {}, (customers) => progress.push(customers));
      expect(progress).toEqual([2000, 4000, 4100]);
      expect(loaded.bytes).toBeGreaterThan(4100 * 100);
      const { releaseVersion, asOf, loadedAt } = DETAILS;
      const { dataset, columns } = book;
      expect(loaded.book).toEqual({
        id: 1,
        releaseVersion,
        asOf,
        loadedAt,
        dataset,
        columns,
        size: 4100,
        dataHash: 'a',
      });
      expect(await currentBook(place.database, 'the database')).toEqual(loaded.book);
    });

    test('leaves the old book in force until the new one is whole, and to servers that still read it', async () => {
      const old = await place.load(madeBook(10, 'old'), LABELS);
      const reader = postgresCustomerBook(place.database, old.book);
      const during: unknown[] = [];
      await place.load(madeBook(2500, 'new'), LABELS, {}, () => during.push(nameOfFirst()));
      expect(await Promise.all(during)).toEqual(['old 0', 'old 0']);
      expect(await nameOfFirst()).toBe('new 0');
      expect((await reader.get(['3']))[0]?.name).toBe('old 3');
      await place.load(madeBook(10, 'newest'), LABELS);
      expect(await tables()).toEqual(['customer_2', 'customer_2_group', 'customer_3', 'customer_3_group']);
      await expect(reader.get(['3'])).rejects.toMatchObject({ problem: 'not-read' });
    });

    test('that is killed changes nothing, and the next one removes what it left', async () => {
      await place.load(madeBook(10, 'old'), LABELS);
      const client = new Client({ connectionString: place.url });
      await client.connect();
      const cuts: Promise<unknown>[] = [];
      const killed = place.load(madeBook(20_000, 'killed'), LABELS, {}, () => {
        const cut =
          "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'finrec load' and datname = current_database()";
        if (cuts.length === 0) cuts.push(client.query(cut));
      });
      await expect(killed).rejects.toBeInstanceOf(MendableError);
      await Promise.all(cuts);
      await client.end();
      expect(await nameOfFirst()).toBe('old 0');
      expect(await tables()).toEqual(['customer_1', 'customer_1_group', 'customer_2', 'customer_2_group']);
      await place.load(madeBook(10, 'new'), LABELS);
      expect(await nameOfFirst()).toBe('new 0');
      expect(await tables()).toEqual(['customer_1', 'customer_1_group', 'customer_3', 'customer_3_group']);
    });

    test('refuses to run beside another one', async () => {
      const others: Promise<unknown>[] = [];
      await place.load(madeBook(20_000, 'one'), LABELS, {}, (customers) => {
        if (customers === 2000) others.push(place.load(madeBook(10, 'other'), LABELS));
        for (const other of others) other.catch(() => undefined);
      });
      await expect(others[0]).rejects.toThrow('Another load into this database is running.');
      expect(await tables()).toEqual(['customer_1', 'customer_1_group']);
      expect(await nameOfFirst()).toBe('one 0');
    });

    test('keeps texts that the database does not take, but for the characters it does not know', async () => {
      const book = madeBook(2, 'a');
      const odd = { ...book, record: (row: number) => ({ ...book.record(row), name: 'N\0ul \uD800 half' }) };
      const { book: kept } = await place.load(odd, LABELS);
      const [customer] = await postgresCustomerBook(place.database, kept).get(['1']);
      expect(customer?.name).toBe('N\uFFFDul \uFFFD half');
    });

    test('of another shape is not read, and says what to do', async () => {
      await place.load(madeBook(2, 'a'), LABELS);
      await sql`update book set shape = 99`.execute(place.database);
      await expect(currentBook(place.database, 'the database')).rejects.toThrow('npm run load');
      await sql`insert into finrec_book_migration values ('2099-01-01-later', '')`.execute(place.database);
      await expect(place.load(madeBook(2, 'a'), LABELS)).rejects.toThrow('newer finrec');
    });
  });

  test('A database out of reach is told in a sentence, a mistake of ours as what it is', async () => {
    const nowhere = 'postgres://finrec@127.0.0.1:1/none';
    await expect(onBookDatabase(nowhere, () => Promise.resolve())).rejects.toThrow('cannot be reached');
    const { url, remove } = await bookDatabase();
    const mistake = new TypeError('ours');
    await expect(onBookDatabase(url, () => Promise.reject(mistake))).rejects.toBe(mistake);
    await remove();
  });
});
