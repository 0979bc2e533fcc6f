import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Client } from 'pg';
import type { Book } from '../../book/book.js';
import { columnCustomerBook } from '../../book/column-customer-book.js';
import { encodeCursor } from '../../book/cursor.js';
import type { CustomerBook, CustomerOrder, PageRequest } from '../../book/customer-book.js';
import { promisesOfCustomerBook } from '../../book/testing/customer-book-contract.js';
import { withPostgres } from '../testing/postgres-place.js';
import { dropCustomerTables } from './customer-table.js';
import { postgresCustomerBook } from './postgres-customer-book.js';
import { bookDatabase, type BookDatabase } from './testing/book-place.js';
import { ODD_LABELS, oddBook } from './testing/odd-book.js';

withPostgres(() => {
  promisesOfCustomerBook('PostgreSQL', async () => {
    const { database, load, remove } = await bookDatabase();
    return {
      open: async (book, labels, tags) =>
        postgresCustomerBook(database, (await load(book, labels, { tags })).book),
      remove,
    };
  });

  describe('A book in PostgreSQL', () => {
    let place: BookDatabase;
    let book: Book;
    let memory: CustomerBook;
    let kept: CustomerBook;
    let queries = 0;

    beforeAll(async () => {
      place = await bookDatabase(() => {
        queries += 1;
      });
      book = await oddBook();
      memory = columnCustomerBook(book, ODD_LABELS);
      kept = postgresCustomerBook(place.database, (await place.load(book, ODD_LABELS)).book);
    });
    afterAll(() => place.remove());

    const rows = (): readonly number[] => Array.from({ length: book.size }, (_, row) => row);

    /** The beginning of a name's or an id's word, or anything that somebody may type. */
    function words(): fc.Arbitrary<string> {
      const known = rows().flatMap((row) => {
        const { customerId, name } = book.record(row);
        return [customerId, ...(name ?? '').split(' ')].filter((word) => word !== '');
      });
      const begun = fc
        .tuple(fc.constantFrom(...known), fc.integer({ min: 1, max: 4 }))
        .map(([word, length]) => Array.from(word).slice(0, length).join(''));
      return fc.oneof(
        { weight: 4, arbitrary: begun },
        fc.constantFrom(...known),
        fc.string({ unit: 'binary', maxLength: 6 }),
        fc.constantFrom('\0', "'", '\\', ':*', '&', '|', '!', '()', '<->', 'i', 'n', '-', '㌀'.repeat(199)),
      );
    }

    function requests(): fc.Arbitrary<PageRequest> {
      const some = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<readonly Value[] | undefined> =>
        fc.option(fc.array(value, { maxLength: 3 }), { nil: undefined, freq: 2 });
      const types = [...new Set(rows().map((row) => String(book.record(row).traits.Product_Type)))];
      return fc
        .record({
          text: fc.option(
            fc.array(words(), { maxLength: 3 }).map((typed) => typed.join(' ')),
            { nil: undefined, freq: 2 },
          ),
          clusters: some(fc.constantFrom(0, 1, 4, 2, -1, 0.5, 1e9)),
          tags: some(fc.constantFrom('early', 'even', 'unknown', 'odd\0')),
          productTypes: some(fc.constantFrom(...types, 'Unknown', '\0')),
        })
        .chain((filter) =>
          fc.constantFrom<CustomerOrder>('NAME', 'CUSTOMER_ID').chain((orderBy) =>
            fc.record({
              filter: fc.constant(filter),
              orderBy: fc.constant(orderBy),
              first: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constant(1000)),
              after: fc.option(
                fc.constantFrom(...rows()).map((row) => encodeCursor(orderBy, book.customerId(row))),
              ),
            }),
          ),
        );
    }

    test('answers every page as the same book in memory does', async () => {
      let met = 0;
      await fc.assert(
        fc.asyncProperty(requests(), async (request) => {
          const [expected, answered] = await Promise.all([memory.page(request), kept.page(request)]);
          expect(JSON.stringify(answered)).toBe(JSON.stringify(expected));
          if (expected.totalCount > 0) met += 1;
        }),
        { numRuns: 300 },
      );
      expect(met).toBeGreaterThan(75);
    });

    test('answers every customer as the same book in memory does, strangers too', async () => {
      const ids = [
        ...rows().map((row) => book.customerId(row)),
        ...['a-2', '', '\0', 'a-1\0', '\uD800', '😀'.slice(0, 1), "' or true --", 'x'.repeat(10_000)],
      ];
      const [expected, answered] = await Promise.all([memory.get(ids), kept.get(ids)]);
      expect(JSON.stringify(answered)).toBe(JSON.stringify(expected));
      expect(answered.filter((customer) => customer !== null)).toHaveLength(book.size);
    });

    test('asks once for all customers that are asked for at once, each of them once', async () => {
      queries = 0;
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, index) => kept.get([String((index % 20) + 1), 'nobody-at-all'])),
      );
      expect(queries).toBe(1);
      expect(answers.map(([customer, stranger]) => [customer?.customerId, stranger])).toEqual(
        Array.from({ length: 50 }, (_, index) => [String((index % 20) + 1), null]),
      );
      expect(await kept.get([])).toEqual([]);
      expect(queries).toBe(1);
    });

    test('reads again on another connection where one was cut', async () => {
      const client = new Client({ connectionString: place.url });
      await client.connect();
      for (let round = 0; round < 5; round += 1) {
        await Promise.all([kept.get(['1']), memory.get(['1'])]);
        await client.query(
          'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
        );
        const request = { filter: { text: 'a' }, orderBy: 'NAME', first: 3, after: null } as const;
        const [[customer], page] = await Promise.all([kept.get(['1']), kept.page(request)]);
        expect(customer?.customerId).toBe('1');
        expect(page).toEqual(await memory.page(request));
      }
      await client.end();
    });

    test('says that it was not read where the database is of no help', async () => {
      const { book: gone } = await place.load(book, ODD_LABELS);
      await dropCustomerTables(place.database, gone.id);
      await expect(postgresCustomerBook(place.database, gone).get(['1'])).rejects.toMatchObject({
        problem: 'not-read',
        message: expect.stringContaining('The book of customers answers:'),
      });
    });
  });
});
