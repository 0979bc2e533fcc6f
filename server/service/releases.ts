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
  const unpacked = new LRUCache<string, Release>({ max: RELEASES_KEPT });
  const learnt = new LRUCache<string, Release>({ max: LEARNT_KEPT });

  async function bare(version: string): Promise<Release | null> {
    if (inForce().version === version) return inForce();
    const known = unpacked.get(version);
    if (known !== undefined) return known;
    const kept = await archive.release(version);
    if (kept === null) return null;
    const release = unpackRelease(kept.files);
    unpacked.set(version, release);
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
