import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeArrays, encodeArrays } from './array-file.js';
import { readCurrentPointer, readCurrentRelease, ReleaseError, writeRelease } from './release-files.js';
import { bookOf, inventedCustomers } from './testing/book-of.js';
import { trainModel } from './train-model.js';

const NOON = '2026-11-01T12:00:00.000Z';
const book = bookOf(inventedCustomers(60, 3));
const model = trainModel(book, { seed: 1, k: 3 });
const other = trainModel(book, { seed: 2, k: 4 });

let state = '';
beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), 'finrec-'));
});
afterEach(() => {
  rmSync(state, { recursive: true, force: true });
});

describe('a release', () => {
  test('is read back as it was written', () => {
    writeRelease(state, model, NOON);
    expect(readCurrentRelease(state)).toEqual(model);
    expect(readCurrentPointer(state)).toEqual({ version: model.version, trainedAt: NOON });
  });

  test('is not there before the first training', () => {
    expect(readCurrentRelease(state)).toBeNull();
    expect(readCurrentRelease(join(state, 'never made'))).toBeNull();
  });

  test('is byte-identical for the same data and seed, whenever it is trained', () => {
    const first = writeRelease(join(state, 'a'), model, NOON);
    const second = writeRelease(
      join(state, 'b'),
      trainModel(book, { seed: 1, k: 3 }),
      '2030-01-01T00:00:00.000Z',
    );
    const names = readdirSync(first);
    expect(readdirSync(second)).toEqual(names);
    for (const name of names) {
      expect(Buffer.compare(readFileSync(join(first, name)), readFileSync(join(second, name)))).toBe(0);
    }
  });

  test('takes the place of the one before, which stays on disk', () => {
    const before = writeRelease(state, model, NOON);
    writeRelease(state, other, NOON);
    expect(readCurrentRelease(state)?.version).toBe(other.version);
    expect(readdirSync(before)).toEqual(['arrays.bin', 'model.json']);
  });

  test('is written whole although an earlier training died in the middle', () => {
    const leftOver = join(state, 'releases', '.writing-abc');
    mkdirSync(leftOver, { recursive: true });
    writeRelease(state, model, NOON);
    expect(readdirSync(join(state, 'releases')).sort()).toEqual([model.version, 'current.json']);
  });
});

describe('a broken release', () => {
  const damaged = (damage: (directory: string) => void) => () => {
    damage(writeRelease(state, model, NOON));
    return readCurrentRelease(state);
  };

  test.each(['arrays.bin', 'model.json'])('is refused where one byte of %s has changed', (name) => {
    const read = damaged((directory) => {
      const bytes = readFileSync(join(directory, name));
      bytes[100] = (bytes[100] ?? 0) ^ 1;
      writeFileSync(join(directory, name), bytes);
    });
    expect(read).toThrow(ReleaseError);
    expect(read).toThrow(/is damaged: .* Run "npm run train" to make it anew/);
  });

  test('is refused where a file is gone', () => {
    const read = damaged((directory) => {
      rmSync(join(directory, 'arrays.bin'));
    });
    expect(read).toThrow(/cannot be read .* Run "npm run train"/);
  });

  test('is refused where the pointer is no pointer', () => {
    for (const text of ['', '{}', '{"version":"../../etc","trainedAt":"x"}']) {
      const read = damaged(() => {
        writeFileSync(join(state, 'releases', 'current.json'), text);
      });
      expect(read).toThrow(/current.json does not name a release. Run "npm run train"/);
    }
  });

  test('is mended by training again', () => {
    const directory = writeRelease(state, model, NOON);
    writeFileSync(join(directory, 'arrays.bin'), 'nonsense');
    writeRelease(state, model, NOON);
    expect(readCurrentRelease(state)).toEqual(model);
  });
});

describe('the file of arrays', () => {
  test('keeps every number exactly, whatever the value looks like', () => {
    const leaf = fc.oneof(
      fc.string(),
      fc.boolean(),
      fc.constant(null),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
      fc.float64Array({ maxLength: 5 }),
      fc.uint8Array({ maxLength: 5 }),
      fc.int16Array({ maxLength: 5 }),
    );
    const key = fc.string().filter((name) => name !== '__proto__' && name !== 'array');
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.array(tie('value')),
        fc.dictionary(key, tie('value'), { noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(value, (original) => {
        const { value: text, bytes } = encodeArrays(original);
        expect(decodeArrays(JSON.parse(JSON.stringify(text)), bytes)).toEqual(original);
      }),
    );
  });

  test('refuses a number that JSON would turn into null', () => {
    expect(() => encodeArrays({ accuracy: { value: NaN } })).toThrow('value.accuracy.value is NaN');
  });
});
