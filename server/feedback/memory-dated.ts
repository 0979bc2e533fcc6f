import type { DatedOutcomes } from '../learning/faded.js';
import { inOrderOfMonths } from './analytics-order.js';
import { itemsOf, type Reaction } from './memory-items.js';
import type { LogContents } from './memory-log.js';

/** When something was last said, by what it was; what was taken back was not said. */
type LastSaid = Readonly<Partial<Record<Reaction['kind'], string>>>;

interface Showing {
  readonly customerId: string;
  readonly productId: string;
  readonly cluster: number | null;
  readonly first: string;
  readonly last: string;
}

function keyOf(...parts: readonly unknown[]): string {
  return JSON.stringify(parts);
}

function lastSaidIn({ events }: LogContents): ReadonlyMap<string, LastSaid> {
  const said = new Map<string, LastSaid>();
  for (const { entry, reaction, stands } of events.flatMap(itemsOf)) {
    if (reaction === null || !stands) continue;
    const key = keyOf(entry.customerId, reaction.productId);
    const before = said.get(key);
    const latest = before?.[reaction.kind] ?? '';
    if (latest < entry.at) said.set(key, { ...before, [reaction.kind]: entry.at });
  }
  return said;
}

function showingsIn({ shown }: LogContents, releases: ReadonlySet<string>): readonly Showing[] {
  const showings = new Map<string, Showing>();
  for (const { customerId, at, release, cluster: number, products } of shown) {
    const cluster = releases.has(release) ? number : null;
    for (const { productId } of products) {
      const key = keyOf(customerId, productId, cluster);
      const { first, last } = showings.get(key) ?? { first: at, last: at };
      showings.set(key, {
        customerId,
        productId,
        cluster,
        first: at < first ? at : first,
        last: at > last ? at : last,
      });
    }
  }
  return [...showings.values()];
}

/** See FeedbackAnalytics.dated. */
export function memoryDated(contents: LogContents, releases: readonly string[]): readonly DatedOutcomes[] {
  const said = lastSaidIn(contents);
  const cells = new Map<string, DatedOutcomes>();
  for (const { customerId, productId, cluster, first, last } of showingsIn(contents, new Set(releases))) {
    const month = last.slice(0, 7);
    const { taken = '', refused = '', liked = '' } = said.get(keyOf(customerId, productId)) ?? {};
    const likedOnly = liked >= first && taken < first && refused < liked;
    const key = keyOf(cluster, productId, month);
    const before = cells.get(key);
    cells.set(key, {
      cluster,
      productId,
      month,
      shown: (before?.shown ?? 0) + 1,
      taken: (before?.taken ?? 0) + Number(taken >= first),
      refused: (before?.refused ?? 0) + Number(refused >= first),
      liked: (before?.liked ?? 0) + Number(liked >= first),
      likedOnly: (before?.likedOnly ?? 0) + Number(likedOnly),
    });
  }
  return inOrderOfMonths([...cells.values()]);
}
