import type { Outcomes } from '../learning/snapshot.js';
import type { DayCount, FeedbackAnalytics, FeedbackKind, Scope, Theme } from './analytics.js';
import { inOrderOfClusters, inOrderOfDays, inOrderOfProducts, inOrderOfThemes } from './analytics-order.js';
import { memoryDated } from './memory-dated.js';
import { isWithin, type Item, itemsOf } from './memory-items.js';
import type { LogContents, MemoryLog } from './memory-log.js';

function grouped<Value>(values: readonly Value[], keyOf: (value: Value) => unknown): readonly Value[][] {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = JSON.stringify(keyOf(value));
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return [...groups.values()];
}

function itemsWithin({ events }: LogContents, scope: Scope): readonly Item[] {
  return events.flatMap(itemsOf).filter(({ entry }) => isWithin(scope, entry));
}

interface Occurrence {
  readonly day: string;
  readonly kind: FeedbackKind;
  readonly stands: boolean;
}

function perDay(contents: LogContents, scope: Scope): readonly DayCount[] {
  const { events, wordsSaid, shown } = contents;
  const occurred = (at: string, kind: FeedbackKind, stands = true): Occurrence => ({
    day: at.slice(0, 10),
    kind,
    stands,
  });
  const others = events.flat().flatMap((event): Occurrence[] => {
    if (!isWithin(scope, event)) return [];
    if (event.kind === 'undo') return [occurred(event.at, 'UNDO')];
    const inVain = event.intents.length === 0 && (wordsSaid.get(event.id) ?? 0) > 0;
    return inVain ? [occurred(event.at, 'UNDERSTOOD_NOTHING')] : [];
  });
  const all = [
    ...itemsWithin(contents, scope).map(({ entry, kind, stands }) => occurred(entry.at, kind, stands)),
    ...others,
    ...shown.filter((list) => isWithin(scope, list)).map(({ at }) => occurred(at, 'SHOWN')),
  ];
  const counts = grouped(all, ({ day, kind }) => [day, kind]).flatMap((group) =>
    group.slice(0, 1).map(({ day, kind }) => ({
      day,
      kind,
      count: group.length,
      takenBack: group.filter(({ stands }) => !stands).length,
    })),
  );
  return inOrderOfDays(counts);
}

function outcomesOf(contents: LogContents, scope: Scope): readonly Omit<Outcomes, 'cluster'>[] {
  const said = itemsWithin(contents, scope).filter(({ stands }) => stands);
  const shown = contents.shown
    .filter((list) => isWithin(scope, list))
    .flatMap(({ customerId, at, products }) =>
      products.map(({ productId }) => ({ customerId, at, productId })),
    );
  return grouped(shown, ({ productId }) => productId).flatMap((ofProduct) =>
    ofProduct.slice(0, 1).map(({ productId }) => {
      const customers = grouped(ofProduct, ({ customerId }) => customerId);
      const count = (kind: 'taken' | 'refused' | 'liked'): number =>
        customers.filter((times) =>
          said.some(
            ({ entry, reaction }) =>
              reaction?.kind === kind &&
              reaction.productId === productId &&
              times.some(({ customerId, at }) => customerId === entry.customerId && at <= entry.at),
          ),
        ).length;
      return {
        productId,
        shown: customers.length,
        taken: count('taken'),
        refused: count('refused'),
        liked: count('liked'),
      };
    }),
  );
}

function themes(contents: LogContents, scope: Scope): readonly Theme[] {
  const said = itemsWithin(contents, scope).filter(({ meaning }) => meaning !== null);
  return grouped(said, ({ meaning }) => meaning).flatMap((group) =>
    group.slice(0, 1).map(({ meaning }) => ({
      tag: meaning?.kind === 'tag' ? meaning.tag : null,
      productId: meaning?.kind === 'product' ? meaning.productId : null,
      category: meaning?.kind === 'category' ? meaning.category : null,
      riskClass: meaning?.kind === 'risk' ? meaning.maxRiskClass : null,
      add: meaning?.kind !== 'risk' && meaning?.add === true,
      count: group.length,
      customers: new Set(group.map(({ entry }) => entry.customerId)).size,
    })),
  );
}

/** Counts by looking at everything, one after the other. */
export function memoryAnalytics(log: MemoryLog): FeedbackAnalytics {
  return {
    perDay: (scope) => Promise.resolve(perDay(log.contents(), scope)),
    byProduct: (scope) => Promise.resolve(inOrderOfProducts(outcomesOf(log.contents(), scope))),
    byCluster(scope) {
      const contents = log.contents();
      const clusters = scope.clusters ?? new Set(contents.shown.map(({ cluster }) => cluster));
      const cells = [...new Set(clusters)].flatMap((cluster) =>
        outcomesOf(contents, { ...scope, clusters: [cluster] }).map((one) => ({ cluster, ...one })),
      );
      return Promise.resolve(inOrderOfClusters(cells));
    },
    dated: (releases) => Promise.resolve(memoryDated(log.contents(), releases)),
    themes: (scope) => Promise.resolve(inOrderOfThemes(themes(log.contents(), scope))),
    entries() {
      const { events, shown } = log.contents();
      return Promise.resolve(events.flat().length + shown.length);
    },
  };
}
