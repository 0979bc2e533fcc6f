import { COLUMNS } from '../book/columns.js';
import { median, rankOf, type Statistics, type Summary } from '../model/statistics.js';
import { wilson } from '../model/wilson.js';
import type { Census } from './census.js';
import type { Fact } from './fact.js';
import { nested, phrase, type Phrase } from './phrase.js';
import type { ClusterPortrait, ClusterTag } from './release.js';
import type { Rules } from './rules.js';
import { factOf } from './situation.js';

/** A smaller cluster cannot show that a tag is more than chance. */
const LEAST_CLUSTER = 30;
const PROFILE_LENGTH = 6;
/** Age is kept out of clustering, and nobody is named after their mood. */
const UNNAMED = new Set(['Age', 'Sentiment_Score']);

/** Something that tells a cluster from the book. `distance`: 0 (as the book) to 1. */
interface Trait {
  readonly code: string;
  readonly column: string;
  readonly distance: number;
  readonly fact: Fact;
}

function numberTrait(
  column: string,
  summary: Summary,
  statistics: Statistics,
  cluster: number,
): Trait | null {
  const value = median(summary, column);
  const rank = value === null ? null : rankOf(statistics.book, column, value);
  if (rank === null) return null;
  return {
    code: `trait.${column}.${rank >= 0.5 ? 'high' : 'low'}`,
    column,
    distance: Math.abs(rank - 0.5) * 2,
    fact: factOf(column, value, statistics, cluster),
  };
}

function share(summary: Summary, column: string, level: string): number {
  const category = summary.categories[column];
  const index = category?.levels.indexOf(level) ?? -1;
  return summary.rows === 0 ? 0 : (category?.counts[index] ?? 0) / summary.rows;
}

function categoryTraits(column: string, summary: Summary, { book }: Statistics): readonly Trait[] {
  return (summary.categories[column]?.levels ?? []).map((level) => {
    const inCluster = share(summary, column, level);
    const inBook = share(book, column, level);
    return {
      code: `trait.${column}.${level}`,
      column,
      distance: Math.max(0, inCluster - inBook),
      fact: {
        column: `${column}=${level}`,
        unit: 'RATIO',
        value: inCluster,
        clusterMedian: null,
        bookMedian: inBook,
        threshold: null,
        estimated: false,
      },
    };
  });
}

function traitsOf(cluster: number, statistics: Statistics): readonly Trait[] {
  const summary = statistics.clusters[cluster];
  if (summary === undefined) return [];
  return COLUMNS.filter(({ name }) => !UNNAMED.has(name))
    .flatMap(({ name, kind }): readonly (Trait | null)[] =>
      kind === 'number'
        ? [numberTrait(name, summary, statistics, cluster)]
        : categoryTraits(name, summary, statistics),
    )
    .filter((trait) => trait !== null)
    .sort((one, other) => other.distance - one.distance);
}

/** One trait a column, most telling first: "luxury spending" and "no budget spending" would say the same twice. */
function onePerColumn(traits: readonly Trait[]): readonly Trait[] {
  return traits.filter(({ column }, index) => traits.findIndex((other) => other.column === column) === index);
}

function nameOf(traits: readonly Trait[], used: Set<string>): Phrase {
  const [first, ...others] = traits;
  if (first === undefined) return phrase('cluster.name.none');
  const second = others.find(({ code }) => !used.has(`${first.code} ${code}`));
  if (second === undefined) return phrase('cluster.name.single', { first: nested(first.code) });
  used.add(`${first.code} ${second.code}`);
  used.add(`${second.code} ${first.code}`);
  return phrase('cluster.name', { first: nested(first.code), second: nested(second.code) });
}

function clusterTags(cluster: number, rules: Rules, census: Census): readonly ClusterTag[] {
  const n = census.size(cluster);
  if (n < LEAST_CLUSTER) return [];
  return rules.tags
    .filter(({ when }) => when !== null)
    .map(({ tag }) => {
      const { value, low } = wilson(census.count(tag, cluster), n);
      return { tag, share: value, low, bookShare: census.count(tag) / census.rows, n };
    })
    .filter(({ low, bookShare }) => low > bookShare)
    .sort((one, other) => other.low - other.bookShare - (one.low - one.bookShare));
}

/**
 * What each cluster is, from its values: cluster numbers mean nothing by themselves and change with every training,
 * so names, profiles and tags are computed. A tag needs at least 30 customers and a lower 95 % bound above the book.
 */
export function portraits(
  k: number,
  statistics: Statistics,
  rules: Rules,
  census: Census,
): readonly ClusterPortrait[] {
  const used = new Set<string>();
  return Array.from({ length: k }, (_, number) => {
    const traits = onePerColumn(traitsOf(number, statistics));
    return {
      number,
      name: nameOf(traits, used),
      profile: traits.slice(0, PROFILE_LENGTH).map(({ fact }) => fact),
      tags: clusterTags(number, rules, census),
    };
  });
}
