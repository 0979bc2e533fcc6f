import type { Release } from '../engine/release.js';
import { fade, wholeOutcomes } from '../learning/faded.js';
import type { LearningPace, LearningSnapshot } from '../learning/snapshot.js';
import type { ServiceTools } from './service-tools.js';

interface LearnTools extends Pick<ServiceTools, 'archive' | 'analytics' | 'inForce' | 'now'> {
  readonly pace: LearningPace;
  /** The releases whose clusters are those of the model in force. */
  readonly clusterReleases: () => Promise<readonly string[]>;
}

const MINUTE_MILLISECONDS = 60_000;

function isDue(
  latest: LearningSnapshot,
  entries: number,
  release: Release,
  now: Date,
  pace: LearningPace,
): boolean {
  const fresh = entries - latest.entries;
  // Another model is no hurry either: servers of two models would answer each other's snapshots without end.
  const current = latest.model === release.model.version && latest.faded !== null;
  if (fresh <= 0 && (entries === 0 || current)) return false;
  const age = now.getTime() - Date.parse(latest.publishedAt);
  return (fresh >= pace.entries && age >= MINUTE_MILLISECONDS) || age >= pace.minutes * MINUTE_MILLISECONDS;
}

/**
 * Publishes the next snapshot where one is due, and answers with the latest, whoever published it; null where that is in
 * force already. Of servers that find one due at the same time, one publishes.
 */
export function learnWith({
  archive,
  analytics,
  inForce,
  now,
  pace,
  clusterReleases,
}: LearnTools): () => Promise<LearningSnapshot | null> {
  async function latestOf(): Promise<LearningSnapshot> {
    const current = inForce().learning;
    const newest = (await archive.publications()).at(-1)?.version ?? 0;
    return newest > current.version ? ((await archive.snapshot(newest)) ?? current) : current;
  }

  let counted = -Infinity;

  /** Counting goes through the whole log, so it is done no more often than a snapshot may be published. */
  async function entriesNow(): Promise<number | null> {
    const instant = now().getTime();
    // A clock that was set back stops nothing.
    if (Math.abs(instant - counted) < MINUTE_MILLISECONDS) return null;
    const entries = await analytics.entries();
    counted = instant;
    return entries;
  }

  return async () => {
    const release = inForce();
    let latest = await latestOf();
    const entries = await entriesNow();
    if (entries !== null && isDue(latest, entries, release, now(), pace)) {
      const dated = await analytics.dated(await clusterReleases());
      const publishedAt = now().toISOString();
      const next: LearningSnapshot = {
        version: latest.version + 1,
        publishedAt,
        entries,
        model: release.model.version,
        outcomes: wholeOutcomes(dated),
        faded: { seed: latest.faded?.seed ?? release.version, cells: fade(dated, publishedAt) },
      };
      latest = (await archive.publish(next)) ? next : await latestOf();
    }
    return latest.version > release.learning.version ? latest : null;
  };
}
