import { expect, test } from '@jest/globals';
import { openSmallBook } from '../api/testing/open-book.js';
import { memoryStorage } from '../storage/open-storage.js';
import { createReleases } from './releases.js';

test('A release that many ask for at once is unpacked once, and one that was out of reach is asked for again', async () => {
  const storage = memoryStorage();
  const { version } = (await openSmallBook(storage)).service.release;
  const { release: inForce } = (await openSmallBook(storage, { seed: 8 })).service;
  let asked = 0;
  const archive = {
    ...storage.archive,
    release: (wanted: string) => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error('away')) : storage.archive.release(wanted);
    },
  };
  const releases = createReleases({ archive, inForce: () => inForce });
  await expect(releases.of(version, 0)).rejects.toThrow('away');
  const found = await Promise.all(Array.from({ length: 20 }, () => releases.of(version, 0)));
  expect(new Set(found).size).toBe(1);
  expect([found[0]?.version, asked]).toEqual([version, 2]);
  expect([await releases.of('unknown', 0), await releases.of('unknown', 0), asked]).toEqual([null, null, 4]);
});
