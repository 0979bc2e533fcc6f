import type { Release } from '../engine/release.js';

/** Makes a report of a release, in pieces between other work. */
export type ReportSource<Report> = (release: Release) => Promise<Report>;

/**
 * The report of the release in force, made once for each and when it is first asked for; null where what it needs is not
 * held. Reports are made one after the other, so that a release that changes often costs no more than one at a time.
 */
export function onceARelease<Report>(
  inForce: () => Release,
  source: ReportSource<Report> | null,
): () => Promise<Report | null> {
  const reports = new WeakMap<Release, Promise<Report>>();
  let last: Promise<unknown> = Promise.resolve();
  return async () => {
    if (source === null) return null;
    const release = inForce();
    const known = reports.get(release);
    if (known !== undefined) return known;
    const made = last.then(() => source(release));
    reports.set(release, made);
    last = made.catch(() => {
      reports.delete(release);
    });
    return made;
  };
}
