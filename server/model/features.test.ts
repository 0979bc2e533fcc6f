import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Traits } from '../book/columns.js';
import { COLUMNS } from '../book/columns.js';
import { asKnownOn } from '../book/derived.js';
import { featureColumns } from './feature-columns.js';
import { columnsOfFeature, encode, encodeAll, sumByColumn } from './features.js';
import { fitEncoder } from './fit-features.js';
import { AS_OF, bookOf, inventedCustomers } from './testing/book-of.js';

const columns = featureColumns(COLUMNS);

function knownTraits(count: number, seed = 1): Traits[] {
  const book = bookOf(inventedCustomers(count, seed));
  return Array.from({ length: count }, (_, row) => asKnownOn(book.record(row), AS_OF).traits);
}

const number = (name: string) => [{ kind: 'number', name } as const];

describe('number columns', () => {
  test('are centred and scaled to a standard deviation of 1', () => {
    const encoder = fitEncoder([{ x: 1 }, { x: 2 }, { x: 3 }], number('x'));
    expect(encode(encoder, { x: 2 })).toEqual(Float64Array.of(0));
    expect(encode(encoder, { x: 3 })[0]).toBeCloseTo(1 / Math.sqrt(2 / 3), 12);
  });

  test('take the median where a value is missing or not a number', () => {
    const encoder = fitEncoder([{ x: 1 }, { x: 2 }, { x: 9 }, { x: null }], number('x'));
    expect(encode(encoder, { x: null })).toEqual(encode(encoder, { x: 2 }));
    expect(encode(encoder, {})).toEqual(encode(encoder, { x: 2 }));
    expect(encode(encoder, { x: NaN })).toEqual(encode(encoder, { x: 2 }));
  });

  test('are bent by log1p of tenths of their typical amount where skewed and never negative', () => {
    const skewed = [0, 0, 1, 2, 3, 4, 100].map((x) => ({ x, y: x - 1 }));
    const encoder = fitEncoder(skewed, [...number('x'), ...number('y')]);
    expect(encoder.features.map(({ transform, unit }) => ({ transform, unit }))).toEqual([
      { transform: 'log1p', unit: 0.1 * 3 },
      { transform: 'identity', unit: 1 },
    ]);
    expect(encode(encoder, { x: -5, y: 0 })[0]).toBe(encode(encoder, { x: 0, y: 0 })[0]);
  });

  test('are dropped, and named, where nobody or everybody has the same value', () => {
    const encoder = fitEncoder([{ x: 0.1 }, { x: 0.1 }, { x: 0.1 }], [...number('x'), ...number('y')]);
    expect(encoder.features).toEqual([]);
    expect(encoder.dropped).toEqual([
      { column: 'x', reason: 'ONE_VALUE' },
      { column: 'y', reason: 'NO_VALUES' },
    ]);
  });

  test('encode alike in cents and in euros', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 3, maxLength: 40 }),
        fc.constantFrom(1 / 64, 2, 128, 1000),
        (amounts, factor) => {
          const plain = fitEncoder(
            amounts.map((x) => ({ x })),
            number('x'),
          );
          const scaled = fitEncoder(
            amounts.map((x) => ({ x: x * factor })),
            number('x'),
          );
          for (const x of amounts) {
            const [left = 0] = encode(plain, { x });
            const [right = 0] = encode(scaled, { x: x * factor });
            expect(right).toBeCloseTo(left, 6);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('category columns', () => {
  const ordered = [
    { kind: 'category', name: 'c', levels: ['Low', 'Medium', 'High'], ordered: true },
  ] as const;
  const free = [{ kind: 'category', name: 'c', levels: [], ordered: false }] as const;

  test('with an order become ranks; an unknown level counts as the median one', () => {
    const encoder = fitEncoder([{ c: 'Low' }, { c: 'Medium' }, { c: 'High' }], ordered);
    expect(encoder.features).toHaveLength(1);
    expect(encode(encoder, { c: 'High' })[0]).toBeGreaterThan(1);
    expect(encode(encoder, { c: 'Medium' })[0]).toBeCloseTo(0, 12);
    expect(encode(encoder, { c: 'Gigantic' })[0]).toBeCloseTo(0, 12);
  });

  test('without an order become a feature a level, the most frequent first', () => {
    const encoder = fitEncoder([{ c: 'b' }, { c: 'a' }, { c: 'c' }, { c: 'c' }], free);
    expect(encoder.features.map(({ name }) => name)).toEqual(['c = c', 'c = a', 'c = b']);
  });

  test('with an unknown or missing level are all zeros', () => {
    const encoder = fitEncoder([{ c: 'a' }, { c: 'b' }], free);
    expect(encode(encoder, { c: 'z' })).toEqual(Float64Array.of(0, 0));
    expect(encode(encoder, { c: null })).toEqual(Float64Array.of(0, 0));
  });

  test('weigh as much as one number column, however many levels they have', () => {
    const customers = Array.from({ length: 300 }, (_, row) => ({ c: `level ${(row * row) % 17}` }));
    const matrix = encodeAll(fitEncoder(customers, free), customers);
    const variance = matrix.values.reduce((sum, value) => sum + value ** 2, 0) / matrix.rows;
    expect(variance).toBeCloseTo(1, 10);
  });

  test('keep their 20 most frequent levels', () => {
    const customers = Array.from({ length: 500 }, (_, row) => ({ c: `level ${row % 100}` }));
    expect(fitEncoder(customers, free).features).toHaveLength(20);
  });
});

describe('the encoder of a book', () => {
  const traits = knownTraits(200);
  const encoder = fitEncoder(traits, columns);

  test('leaves age out and takes derived columns in', () => {
    const used = new Set(encoder.features.map(({ column }) => column));
    expect(used.has('Age')).toBe(false);
    expect([...used]).toEqual(expect.arrayContaining(['Income', 'Debt_Burden', 'Enquiry_Count']));
  });

  test('survives JSON', () => {
    const again = JSON.parse(JSON.stringify(encoder)) as typeof encoder;
    for (const customer of traits) expect(encode(again, customer)).toEqual(encode(encoder, customer));
  });

  test('reads no column but its own, so that a protected one cannot reach it', () => {
    fc.assert(
      fc.property(fc.nat(199), fc.string(), fc.string(), (row, gender, status) => {
        const customer = traits[row] ?? {};
        const smuggled = { ...customer, Gender: gender, Marital_Status: status };
        expect(encode(encoder, smuggled)).toEqual(encode(encoder, customer));
      }),
    );
    const known = new Set([...COLUMNS.map(({ name }) => name), ...columns.map(({ name }) => name)]);
    expect(encoder.features.every(({ column }) => known.has(column))).toBe(true);
  });

  test('learns the same from smuggled columns', () => {
    const smuggled = traits.map((customer, row) => ({ ...customer, Gender: row % 2 === 0 ? 'f' : 'm' }));
    expect(fitEncoder(smuggled, columns)).toEqual(encoder);
  });

  test('sums a number per feature to one per column, largest first', () => {
    const sums = sumByColumn(
      encoder,
      columnsOfFeature(encoder).map((column) => (column === 'Product_Type' ? 1 : 0)),
    );
    expect(sums[0]).toEqual({ column: 'Product_Type', value: 4 });
  });
});
