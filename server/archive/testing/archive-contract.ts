import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { CustomerRecord } from '../../book/customer.js';
import type { LearningSnapshot } from '../../learning/snapshot.js';
import type { Archive, KeptRelease, Serving } from '../archive.js';

/** Where the archive of one test is. */
export interface ArchivePlace {
  readonly archive: Archive;
  readonly remove: () => Promise<void>;
}

export function releaseNamed(version: string): KeptRelease {
  const arrays = Uint8Array.from({ length: 70_000 }, (_, index) => index % 251);
  return {
    version,
    files: new Map([
      ['arrays.bin', arrays],
      ['model.json', new TextEncoder().encode(`{"of": "${version}"}\n`)],
      ['empty.txt', new Uint8Array()],
    ]),
  };
}

export function servingOf(release: string, at = '2026-11-22T12:00:00.000Z', dataHash = 'book-1'): Serving {
  return { at, release, model: `model of ${release}`, dataHash };
}

export function recordOf(customerId: string, income: number | null = 52_000): CustomerRecord {
  return {
    customerId,
    name: 'Ada Secret',
    traits: { Age: 41, Income: income, Risk_Profile: 'Low', Product_Type: null, Sentiment_Score: -0.125 },
    enquiries: [
      { day: 20_400, productType: 'Auto Loan', productId: 'car-loan', amount: 12_000.5, status: 'Approved' },
      { day: 20_300, productType: 'Zürich 🏦', productId: null, amount: null, status: 'Pending' },
    ],
  };
}

export function snapshotOf(version: number, publishedAt = '2026-11-22T12:00:00.000Z'): LearningSnapshot {
  const outcomes = { productId: 'gold-card', shown: 10, taken: 2, refused: 3, liked: 4 };
  return {
    version,
    publishedAt,
    entries: 1000 + version,
    model: 'm1',
    outcomes: [
      { cluster: 0, ...outcomes },
      { cluster: 1, ...outcomes },
    ],
    faded: {
      seed: 'the first release',
      cells: [
        { cluster: 0, productId: 'gold-card', customers: 10, shown: 7.25, accepted: 2.1 },
        { cluster: null, productId: 'gold-card', customers: 3, shown: 1 / 3, accepted: 0 },
      ],
    },
  };
}

/** What every archive promises, wherever it keeps things. */
export function promisesOfArchive(name: string, place: () => Promise<ArchivePlace>): void {
  describe(`An archive in ${name}`, () => {
    let archive: Archive;
    let remove: () => Promise<void>;

    beforeEach(async () => {
      ({ archive, remove } = await place());
    });

    afterEach(() => remove());

    test('gives back the files of a release, byte for byte, and none of one that it never had', async () => {
      await archive.serve(releaseNamed('r1'), servingOf('r1'));
      const kept = await archive.release('r1');
      const files = (release: KeptRelease | null): unknown =>
        [...(release?.files ?? [])]
          .map(([file, bytes]) => [file, [...bytes]] as const)
          .sort(([left], [right]) => (left < right ? -1 : 1));
      expect(kept?.version).toBe('r1');
      expect(files(kept)).toEqual(files(releaseNamed('r1')));
      expect(await archive.release('r2')).toBeNull();
    });

    test('never writes a release that it knows again', async () => {
      await archive.serve(releaseNamed('r1'), servingOf('r1'));
      const other = { version: 'r1', files: new Map([['model.json', new Uint8Array([1])]]) };
      await archive.serve(other, servingOf('r1', '2026-11-23T12:00:00.000Z', 'book-2'));
      expect((await archive.release('r1'))?.files.get('model.json')?.length).toBeGreaterThan(1);
      expect((await archive.servings()).length).toBe(2);
    });

    test('notes a serving where release or book changed, in the order told, whatever the clock says', async () => {
      const served = [
        servingOf('r1', '2026-11-22T12:00:00.000Z'),
        servingOf('r2', '1999-01-01T00:00:00.000Z'),
        servingOf('r2', '2026-11-22T12:00:00.000Z', 'book-2'),
        servingOf('r1', '2026-11-21T12:00:00.000Z', 'book-2'),
      ];
      for (const serving of served) {
        await archive.serve(releaseNamed(serving.release), serving);
        const again = { ...serving, at: '2031-01-01T00:00:00.000Z' };
        await archive.serve(releaseNamed(serving.release), again);
      }
      expect(await archive.servings()).toEqual(served);
    });

    test('notes one serving of those that servers tell at once', async () => {
      await Promise.all(Array.from({ length: 5 }, () => archive.serve(releaseNamed('r1'), servingOf('r1'))));
      expect(await archive.servings()).toEqual([servingOf('r1')]);
      expect((await archive.release('r1'))?.files.size).toBe(3);
    });

    test('gives back a customer as the book of a hash had them, without the name', async () => {
      await archive.keepRecord(recordOf('A'), 'book-1');
      await archive.keepRecord(recordOf('A', null), 'book-2');
      const unnamed = (record: CustomerRecord): CustomerRecord => ({ ...record, name: null });
      expect(await archive.record('A', 'book-1')).toEqual(unnamed(recordOf('A')));
      expect(await archive.record('A', 'book-2')).toEqual(unnamed(recordOf('A', null)));
      expect(await archive.record('A', 'book-3')).toBeNull();
      expect(await archive.record('B', 'book-1')).toBeNull();
    });

    test('keeps a record once, however many tell it at once', async () => {
      const customers = Array.from({ length: 300 }, (_, index) => `customer ${index % 100}`);
      await Promise.all(customers.map((id) => archive.keepRecord(recordOf(id), 'book-1')));
      await archive.keepRecord(recordOf('customer 7', 1), 'book-1');
      expect((await archive.record('customer 7', 'book-1'))?.traits.Income).toBe(52_000);
      expect((await archive.record('customer 99', 'book-1'))?.customerId).toBe('customer 99');
    });

    test('publishes a snapshot of each version once: the second to come is told', async () => {
      expect(await archive.publish(snapshotOf(1))).toBe(true);
      const late = { ...snapshotOf(1), entries: 7 };
      expect(await archive.publish(late)).toBe(false);
      const race = await Promise.all([2, 2, 2, 2].map((version) => archive.publish(snapshotOf(version))));
      expect(race.filter((won) => won).length).toBe(1);
      expect(await archive.snapshot(1)).toEqual(snapshotOf(1));
      expect(await archive.snapshot(3)).toBeNull();
    });

    test('gives back a snapshot of the time when nothing was ranked by it as one that ranks nothing', async () => {
      const old = { ...snapshotOf(1), faded: null };
      await archive.publish(old);
      expect(await archive.snapshot(1)).toEqual(old);
    });

    test('tells publications in the order of their versions, whatever the clock says', async () => {
      await archive.publish(snapshotOf(1, '2026-11-22T12:00:00.000Z'));
      await archive.publish(snapshotOf(2, '1999-01-01T00:00:00.000Z'));
      await archive.publish(snapshotOf(10, '2026-11-23T12:00:00.000Z'));
      expect(await archive.publications()).toEqual([
        { version: 1, publishedAt: '2026-11-22T12:00:00.000Z' },
        { version: 2, publishedAt: '1999-01-01T00:00:00.000Z' },
        { version: 10, publishedAt: '2026-11-23T12:00:00.000Z' },
      ]);
    });

    test('that holds nothing says so', async () => {
      expect([await archive.servings(), await archive.publications()]).toEqual([[], []]);
    });
  });
}
