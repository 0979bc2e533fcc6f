import { describe, expect, test } from '@jest/globals';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { ENQUIRY_STATUSES } from './columns.js';
import { formatDay } from './day.js';
import { formatReport } from './format-report.js';
import { readBook } from './read-book.js';
import {
  BEHAVIOUR_HEADER,
  BEHAVIOUR_ROW,
  CUSTOMER_HEADER,
  CUSTOMER_ROW,
  ENQUIRY_HEADER,
  inFolder,
  lines,
  SOUND_FOLDER,
} from './testing.js';

const IDS = ['1', '2', '3'];
const RUNS = 25;

const enquiryRow = fc
  .tuple(
    fc.constantFrom(...IDS),
    fc.integer({ min: 20_000, max: 20_100 }),
    fc.constantFrom('Auto Loan', 'Mortgage'),
    fc.integer({ min: 0, max: 9 }),
    fc.constantFrom(...ENQUIRY_STATUSES),
  )
  .map(([id, day, ...cells]) => [id, formatDay(day), ...cells].join(','));

describe('whatever is in the files', () => {
  test('the order of enquiry rows changes nothing but the order within one day', async () => {
    const shuffled = fc
      .array(enquiryRow, { minLength: 1, maxLength: 30 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    await fc.assert(
      fc.asyncProperty(shuffled, async ([rows, others]) => {
        expect(await recordsWith(others)).toEqual(await recordsWith(rows));
      }),
      { numRuns: RUNS },
    );
  });

  test('every row is kept or refused, and every refusal is told', async () => {
    // A text that begins with a quote and spans lines cannot be told from a quote left open.
    const cell = fc
      .oneof(
        fc.string({ unit: 'binary', maxLength: 12 }),
        fc.constantFrom(
          '1',
          '2',
          '-1',
          '0.5',
          '1,234',
          '12,5',
          '1e999',
          'Low',
          'high ',
          '2025-03-24',
          '"',
          '\n',
          '',
        ),
      )
      .map((text) => text.replace(/^"(?=[^]*[\r\n])/, ''));
    const table = (header: string) =>
      fc.array(fc.array(cell, { minLength: header.split(',').length, maxLength: header.split(',').length }), {
        maxLength: 8,
      });
    await fc.assert(
      fc.asyncProperty(
        table(CUSTOMER_HEADER),
        table(BEHAVIOUR_HEADER),
        table(ENQUIRY_HEADER),
        async (customers, behaviour, enquiries) => {
          const files = {
            ...SOUND_FOLDER,
            'customer_data.csv': SOUND_FOLDER['customer_data.csv'] + stringify(customers),
            'financial_behavior_data.csv': SOUND_FOLDER['financial_behavior_data.csv'] + stringify(behaviour),
            'enquiries_data.csv': SOUND_FOLDER['enquiries_data.csv'] + stringify(enquiries),
          };
          const { book, report } = await inFolder(files, (directory) => readBook(directory));
          const counts = Object.values(report.files);
          expect(counts.map(({ read }) => read)).toEqual(
            [customers, behaviour, enquiries].map(({ length }) => length + 1),
          );
          for (const { read, kept, repaired, refused } of counts) {
            expect(kept + refused).toBe(read);
            expect(repaired).toBeLessThanOrEqual(kept);
          }
          const refusedRows = report.problems
            .filter(({ severity }) => severity === 'refused')
            .map(({ file, line }) => `${file} ${line ?? ''}`);
          expect(new Set(refusedRows).size).toBe(counts.reduce((sum, { refused }) => sum + refused, 0));
          expect(book.size).toBe(report.files['customer_data.csv'].kept);
          expect(formatReport(report)).toContain('customer_data.csv');
        },
      ),
      { numRuns: RUNS },
    );
  });

  test('arbitrary bytes are read or explained, and never crash', async () => {
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', '1', 'a', ';') }),
    );
    await fc.assert(
      fc.asyncProperty(content, async (bytes) => {
        const start = Buffer.from(SOUND_FOLDER['customer_data.csv']);
        const files = { ...SOUND_FOLDER, 'customer_data.csv': Buffer.concat([start, Buffer.from(bytes)]) };
        const read = inFolder(files, (directory) => readBook(directory));
        const outcome = await read.then(
          ({ report }) => report.files['customer_data.csv'].kept,
          (error: unknown) => (error as Error).name,
        );
        expect(typeof outcome === 'number' ? outcome >= 1 : outcome === 'BookError').toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

async function recordsWith(enquiries: readonly string[]): Promise<unknown> {
  const files = {
    ...SOUND_FOLDER,
    'customer_data.csv': lines(CUSTOMER_HEADER, ...IDS.map((id) => CUSTOMER_ROW.replace('1', id))),
    'financial_behavior_data.csv': lines(
      BEHAVIOUR_HEADER,
      ...IDS.map((id) => BEHAVIOUR_ROW.replace('1', id)),
    ),
    'enquiries_data.csv': lines(ENQUIRY_HEADER, ...enquiries),
  };
  const { book } = await inFolder(files, (directory) => readBook(directory));
  return IDS.map((_, row) => {
    const record = book.record(row);
    const days = record.enquiries.map(({ day }) => day);
    expect(days).toEqual([...days].sort((a, b) => b - a));
    // Within a day the order is the file's, so it is levelled out here.
    return { ...record, enquiries: record.enquiries.map((enquiry) => JSON.stringify(enquiry)).sort() };
  });
}
