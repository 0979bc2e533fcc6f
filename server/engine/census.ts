import type { Book } from '../book/book.js';
import type { Day } from '../book/day.js';
import { asKnownOn } from '../book/derived.js';
import type { Model } from '../model/model.js';
import type { Catalogue } from './catalogue.js';
import { classify } from './classify.js';
import { NO_FEEDBACK } from './feedback-state.js';
import type { Rules } from './rules.js';
import { situationOf } from './situation.js';
import { ownTags } from './tag.js';

/** Who is where: the cluster and the own tags of every customer of the book, by row. */
export interface Census {
  readonly rows: number;
  /** The days of the first and the last enquiry of all customers, as known on the day of the census; null: there is none. */
  readonly enquiries: { readonly first: Day; readonly last: Day } | null;
  clusterOf(row: number): number;
  hasTag(row: number, tag: string): boolean;
  /** Customers of a cluster. */
  size(cluster: number): number;
  /** Customers with a tag by their own values, in the book or in one cluster. */
  count(tag: string, cluster?: number): number;
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Classifies and tags every row once, so that filters and counts need no walk through the forest. */
export function takeCensus(book: Book, asOf: Day, model: Model, rules: Rules, catalogue: Catalogue): Census {
  const clusters = new Uint8Array(book.size);
  const members = new Map<string, Uint8Array>(rules.tags.map(({ tag }) => [tag, new Uint8Array(book.size)]));
  const sizes = new Map<string, number>();
  const counts = new Map<string, number>();
  let [first, last] = [Infinity, -Infinity];
  for (let row = 0; row < book.size; row += 1) {
    const customer = asKnownOn(book.record(row), asOf);
    const { cluster } = classify(customer, model);
    clusters[row] = cluster;
    increment(sizes, String(cluster));
    for (const { day } of customer.enquiries) {
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
    const subject = {
      customer,
      feedback: NO_FEEDBACK,
      asOf,
      catalogue,
      rules,
      riskProfileMeans: book.dataset.riskProfileMeans,
      product: null,
    };
    for (const { tag } of ownTags(rules, situationOf(subject, model.statistics))) {
      const rows = members.get(tag);
      if (rows !== undefined) rows[row] = 1;
      increment(counts, tag);
      increment(counts, `${cluster}:${tag}`);
    }
  }
  return {
    rows: book.size,
    enquiries: first > last ? null : { first, last },
    clusterOf: (row) => clusters[row] ?? 0,
    hasTag: (row, tag) => members.get(tag)?.[row] === 1,
    size: (cluster) => sizes.get(String(cluster)) ?? 0,
    count: (tag, cluster) => counts.get(cluster === undefined ? tag : `${cluster}:${tag}`) ?? 0,
  };
}
