import type { CustomerRecord } from '../book/customer.js';
import type { LearningSnapshot } from '../learning/snapshot.js';
import type { Archive, KeptRelease, Serving } from './archive.js';

/** An archive that lasts as long as the process. */
export function memoryArchive(): Archive {
  const releases = new Map<string, KeptRelease>();
  const servings: Serving[] = [];
  const records = new Map<string, CustomerRecord>();
  const snapshots = new Map<number, LearningSnapshot>();
  const recordKey = (customerId: string, dataHash: string): string => JSON.stringify([customerId, dataHash]);
  const keep = (release: KeptRelease): void => {
    if (!releases.has(release.version)) releases.set(release.version, release);
  };
  return {
    keep(release) {
      keep(release);
      return Promise.resolve();
    },
    serve(release, serving) {
      keep(release);
      const last = servings.at(-1);
      if (last?.release !== serving.release || last.dataHash !== serving.dataHash) servings.push(serving);
      return Promise.resolve();
    },
    servings: () => Promise.resolve([...servings]),
    release: (version) => Promise.resolve(releases.get(version) ?? null),
    keepRecord(record, dataHash) {
      const key = recordKey(record.customerId, dataHash);
      if (!records.has(key)) records.set(key, { ...record, name: null });
      return Promise.resolve();
    },
    record: (customerId, dataHash) => Promise.resolve(records.get(recordKey(customerId, dataHash)) ?? null),
    publish(snapshot) {
      if (snapshots.has(snapshot.version)) return Promise.resolve(false);
      snapshots.set(snapshot.version, snapshot);
      return Promise.resolve(true);
    },
    snapshot: (version) => Promise.resolve(snapshots.get(version) ?? null),
    publications: () =>
      Promise.resolve(
        [...snapshots.values()]
          .map(({ version, publishedAt }) => ({ version, publishedAt }))
          .sort((left, right) => left.version - right.version),
      ),
  };
}
