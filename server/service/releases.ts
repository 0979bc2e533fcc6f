import { LRUCache } from 'lru-cache';
import { unpackRelease } from '../engine/kept-release.js';
import type { Release } from '../engine/release.js';
import { NOTHING_LEARNT } from '../learning/snapshot.js';
import type { ServiceTools } from './service-tools.js';

/** Releases are some megabytes each in memory. */
const RELEASES_KEPT = 4;
const LEARNT_KEPT = 16;

/** The releases of now and of earlier, as they were. */
export interface Releases {
  /** Null where it was not kept. */
  of(version: string, learningVersion: number): Promise<Release | null>;
}

export function createReleases({ archive, inForce }: Pick<ServiceTools, 'archive' | 'inForce'>): Releases {
  const unpacked = new LRUCache<string, Promise<Release | null>>({ max: RELEASES_KEPT });
  const learnt = new LRUCache<string, Release>({ max: LEARNT_KEPT });

  async function unpack(version: string): Promise<Release | null> {
    const kept = await archive.release(version);
    return kept === null ? null : unpackRelease(kept.files);
  }

  /** Of many who ask for one release at once, one unpacks it. */
  function bare(version: string): Promise<Release | null> {
    if (inForce().version === version) return Promise.resolve(inForce());
    const known = unpacked.get(version);
    if (known !== undefined) return known;
    const release = unpack(version);
    unpacked.set(version, release);
    const forget = (): void => {
      if (unpacked.peek(version) === release) unpacked.delete(version);
    };
    // Another server may keep it at any moment, and a database comes back.
    release.then((found) => {
      if (found === null) forget();
    }, forget);
    return release;
  }

  return {
    async of(version, learningVersion) {
      const release = await bare(version);
      if (release === null || release.learning.version === learningVersion) return release;
      const key = `${version} ${learningVersion}`;
      const known = learnt.get(key);
      if (known !== undefined) return known;
      const learning = learningVersion === 0 ? NOTHING_LEARNT : await archive.snapshot(learningVersion);
      if (learning === null) return null;
      // One value for each version, so that whatever is remembered by release is found again.
      const whole = { ...release, learning };
      learnt.set(key, whole);
      return whole;
    },
  };
}
