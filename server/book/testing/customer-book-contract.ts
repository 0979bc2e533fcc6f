import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Book } from '../book.js';
import type {
  CustomerBook,
  CustomerFilter,
  CustomerLabels,
  CustomerOrder,
  CustomerPage,
} from '../customer-book.js';
import { ForgedCursorError } from '../customer-book.js';
import { readBook } from '../read-book.js';
import {
  BEHAVIOUR_HEADER,
  CUSTOMER_HEADER,
  ENQUIRY_HEADER,
  ENQUIRY_ROW,
  inFolder,
  lines,
  SOUND_FOLDER,
} from '../testing.js';

/** Where a book is kept for a test. */
export interface BookPlace {
  readonly open: (book: Book, labels: CustomerLabels, tags: readonly string[]) => Promise<CustomerBook>;
  readonly remove: () => Promise<void>;
}

const PEOPLE = [
  ['10', 'Zoë Martin'],
  ['9', 'Łukasz Żak'],
  ['C-7', 'ann lee'],
  ['c-70', 'José García Martínez'],
  ['1', 'Ann Lee'],
  ['2', "Mary O'Brien"],
  ['3', ''],
] as const;

const LABELS: CustomerLabels = {
  clusterOf: (row) => row % 3,
  hasTag: (row, tag) => (tag === 'early' ? row < 4 : tag === 'even' && row % 2 === 0),
};

async function peopleBook(): Promise<Book> {
  const files = {
    ...SOUND_FOLDER,
    'customer_data.csv': lines(
      CUSTOMER_HEADER,
      ...PEOPLE.map(([id, name]) => `${id},${name},30,50000,Budget,Low,12,0.5,High`),
    ),
    'financial_behavior_data.csv': lines(
      BEHAVIOUR_HEADER,
      ...PEOPLE.map(
        ([id], row) => `${id},${row % 2 === 0 ? 'Auto Loan' : 'Mortgage'},0,0,0,0,0,0,No Default`,
      ),
    ),
    'enquiries_data.csv': lines(ENQUIRY_HEADER, ENQUIRY_ROW),
  };
  const { book } = await inFolder(files, (directory) => readBook(directory));
  return book;
}

/** What every book of customers promises, wherever it is kept. */
export function promisesOfCustomerBook(kept: string, makePlace: () => Promise<BookPlace>): void {
  describe(`In ${kept},`, () => {
    let place: BookPlace;
    let customers: CustomerBook;

    beforeAll(async () => {
      place = await makePlace();
      customers = await place.open(await peopleBook(), LABELS, ['early', 'even']);
    });
    afterAll(() => place.remove());

    function page(
      filter: CustomerFilter,
      orderBy: CustomerOrder = 'CUSTOMER_ID',
      first = 10,
      after: string | null = null,
    ): Promise<CustomerPage> {
      return customers.page({ filter, orderBy, first, after });
    }

    async function found(filter: CustomerFilter, orderBy?: CustomerOrder): Promise<readonly string[]> {
      const { customers: all, totalCount } = await page(filter, orderBy);
      expect(totalCount).toBe(all.length);
      return all.map(({ customer }) => customer.customerId);
    }

    describe('customers are found', () => {
      test.each([
        ['the start of any word of the name', 'mar', ['2', '10', 'c-70']],
        ['every word, in any order', 'martí jose', ['c-70']],
        ['no accents and no capitals', 'LUKASZ zak', ['9']],
        ['parts of a name with an apostrophe', "o'brien", ['2']],
        ['the start of an id', 'c-7', ['C-7', 'c-70']],
        ['an id and a name together', 'c-7 garcia', ['c-70']],
        ['nothing that only stands inside a word', 'artin', []],
        ['nothing for signs alone', '%%%', []],
        ['everybody for blanks', '  ', ['1', '2', '3', '9', '10', 'C-7', 'c-70']],
      ])('by %s', async (_, text, ids) => {
        expect([...(await found({ text }))].sort()).toEqual([...ids].sort());
      });

      test('by cluster, by all of several tags, by product type, and by all of these together', async () => {
        expect(await found({ clusters: [0, 2] })).toEqual(['2', '3', '10', 'C-7', 'c-70']);
        expect(await found({ tags: ['early', 'even'] })).toEqual(['10', 'C-7']);
        expect(await found({ productTypes: ['Mortgage'] })).toEqual(['2', '9', 'c-70']);
        expect(
          await found({ text: 'm', clusters: [0], tags: ['early'], productTypes: ['Mortgage'] }),
        ).toEqual(['c-70']);
        expect(await found({ clusters: [], tags: [], productTypes: [] })).toHaveLength(PEOPLE.length);
      });
    });

    describe('customers are ordered', () => {
      test('by id with digits as numbers', async () => {
        expect(await found({}, 'CUSTOMER_ID')).toEqual(['1', '2', '3', '9', '10', 'C-7', 'c-70']);
      });

      test('by name as English sorts them, those without a name last', async () => {
        expect(await found({}, 'NAME')).toEqual(['C-7', '1', 'c-70', '9', '2', '10', '3']);
      });
    });

    describe('pages', () => {
      test('of any size lead through all customers once, with the same count on each', async () => {
        await fc.assert(
          fc.asyncProperty(
            fc.integer({ min: 1, max: 9 }),
            fc.constantFrom<CustomerOrder>('NAME', 'CUSTOMER_ID'),
            fc.constantFrom<CustomerFilter>({}, { text: 'm' }, { tags: ['even'] }, { text: 'nobody' }),
            async (first, orderBy, filter) => {
              const seen: string[] = [];
              let after: string | null = null;
              let hasNextPage = true;
              while (hasNextPage) {
                const result: CustomerPage = await page(filter, orderBy, first, after);
                seen.push(...result.customers.map(({ customer }) => customer.customerId));
                after = result.customers.at(-1)?.cursor ?? null;
                ({ hasNextPage } = result);
              }
              expect(seen).toEqual(await found(filter, orderBy));
            },
          ),
        );
      });

      test('go on after a cursor whose customer the filter no longer passes', async () => {
        const [first] = (await page({})).customers;
        const { customers: left, totalCount } = await page(
          { productTypes: ['Mortgage'] },
          'CUSTOMER_ID',
          1,
          first?.cursor ?? '',
        );
        expect(left.map(({ customer }) => customer.customerId)).toEqual(['2']);
        expect(totalCount).toBe(3);
      });

      test('do not take a cursor of another order, of nobody, or made up', async () => {
        const byName = (await page({}, 'NAME')).customers[0]?.cursor ?? '';
        const ofNobody = Buffer.from('c:999').toString('base64url');
        for (const cursor of [byName, ofNobody, '', 'x', `${byName}=`, '💥', 'a'.repeat(10_000)]) {
          await expect(page({}, 'CUSTOMER_ID', 2, cursor)).rejects.toBeInstanceOf(ForgedCursorError);
        }
        await fc.assert(
          fc.asyncProperty(fc.string(), async (cursor) => {
            await expect(page({}, 'NAME', 2, cursor)).rejects.toBeInstanceOf(ForgedCursorError);
          }),
        );
      });

      test('carry no name in their cursors', async () => {
        const { customers: left } = await page({ text: 'Zoë' }, 'NAME');
        expect(Buffer.from(left[0]?.cursor ?? '', 'base64url').toString()).toBe('n:10');
      });

      test('of less than no customer are a mistake of the caller', async () => {
        await expect(page({}, 'NAME', -1)).rejects.toBeInstanceOf(RangeError);
      });
    });

    test('get answers each id in the order asked, null where there is no such customer', async () => {
      const answers = await customers.get(['9', '09', '1', '9']);
      expect(answers.map((customer) => customer?.name ?? null)).toEqual([
        'Łukasz Żak',
        null,
        'Ann Lee',
        'Łukasz Żak',
      ]);
    });

    test('it has as many customers as were given', () => {
      expect(customers.size).toBe(PEOPLE.length);
    });
  });
}
