import type { Book } from '../book/book.js';
import type { Day } from '../book/day.js';
import type { ProtectedTable } from '../book/protected.js';
import type { Release } from '../engine/release.js';
import { encodeAll, type FeatureEncoder } from '../model/features.js';
import { selectRows, type Matrix } from '../model/matrix.js';
import { randomFor, sampleRows } from '../model/random.js';
import { clusterAssociation, type ClusterAssociation } from './cluster-association.js';
import type { Tests } from './compare.js';
import { holm } from './holm.js';
import { listsOf, type Lists } from './lists.js';
import { ageBandNumber, peopleOf, type People } from './people.js';
import type { FairnessSteps } from './progress.js';
import { proxyTest, type ProxyTest } from './proxy.js';
import { ratesOf, rowOf, type FairnessRow, type RowDraft } from './rates.js';

/** How far back enquiries are held out, to see whether the lists of before them held what was then opened. */
const HELD_OUT_DAYS = 180;

export interface FairnessOptions {
  /** How many places of a list count as shown, from 1. */
  readonly at: number;
  /** The fewest customers that any figure may rest on, from 2. */
  readonly smallest: number;
  /** Customers to look at; a seeded sample of the book where it has more. */
  readonly most: number;
  readonly seed: number;
}

/** What a server looks at: few enough customers for some seconds between other requests. */
export const SERVED: Omit<FairnessOptions, 'seed'> = { at: 5, smallest: 30, most: 5_000 };

/** What is said of one attribute. */
export interface Attribute {
  readonly column: string;
  readonly groups: readonly { readonly name: string; readonly customers: number }[];
  readonly notStated: number;
  readonly suppressed: People['suppressed'];
  /** By product group, then by group of customers. */
  readonly rows: readonly FairnessRow[];
  /** Null where there are no two groups to tell apart. Both p are adjusted over the proxy tests of the report (Holm). */
  readonly proxy: ProxyTest | null;
  readonly clusters: ClusterAssociation | null;
}

export interface FairnessReport {
  readonly release: string;
  readonly asOf: Day;
  readonly heldOutAfter: Day;
  readonly customers: number;
  /** Customers of the whole book. */
  readonly book: number;
  readonly options: FairnessOptions;
  /** How many tests the p values of the rows are adjusted over. */
  readonly tests: number;
  /** Age first, then the protected columns of the files by name. */
  readonly attributes: readonly Attribute[];
}

/** The book's protected columns, the book, and what decides. */
export interface FairnessSources {
  readonly book: Book;
  readonly protectedTable: ProtectedTable;
  readonly release: Release;
}

type Proxies = Pick<Attribute, 'proxy' | 'clusters'>;

function* proxiesOf(
  { column, groups }: People,
  lists: Lists,
  encoder: FeatureEncoder,
  matrix: Matrix,
  k: number,
  seed: number,
): FairnessSteps<Proxies> {
  if (groups.length < 2) return { proxy: null, clusters: null };
  const places = Uint32Array.from(groups.flatMap((group) => [...group.places])).sort();
  const groupOf = new Map(
    groups.flatMap((group, label) => [...group.places].map((place) => [place, label] as const)),
  );
  const labels = Uint8Array.from(places, (place) => groupOf.get(place) ?? 0);
  const proxy = yield* proxyTest(
    encoder,
    selectRows(matrix, places),
    labels,
    groups.length,
    seed,
    `proxies of ${column}`,
  );
  const own = Uint8Array.from(places, (place) => lists.clusters[place] ?? 0);
  const clusters = yield* clusterAssociation(own, labels, k, groups.length, seed, `clusters and ${column}`);
  return { proxy, clusters };
}

/** The p values of all proxy tests, adjusted together. */
function adjusted(proxies: readonly Proxies[]): readonly Proxies[] {
  const tests = proxies.flatMap(({ proxy, clusters }) => [proxy, clusters]).filter((one) => one !== null);
  const pOf = new Map(holm(tests.map(({ p }) => p)).map((p, index) => [tests[index], p]));
  return proxies.map(({ proxy, clusters }) => ({
    proxy: proxy === null ? null : { ...proxy, p: pOf.get(proxy) ?? 1 },
    clusters: clusters === null ? null : { ...clusters, p: pOf.get(clusters) ?? 1 },
  }));
}

/**
 * Holds beside each other what the groups of customers are shown, withheld and denied by a release, by age band and by
 * every protected column of the files, and tells whether the model's features give such a column away. It decides nothing
 * and nothing else reads these columns. The same sources and options give the same report.
 */
export function* fairnessSteps(
  { book, protectedTable, release }: FairnessSources,
  options: FairnessOptions,
): FairnessSteps<FairnessReport> {
  const { at, smallest, most, seed } = options;
  const { asOf, model } = release;
  const heldOutAfter = asOf - HELD_OUT_DAYS;
  const rows = sampleRows(book.size, most, randomFor(seed, 'customers of the fairness report'));
  const people = peopleOf(book, protectedTable, rows, smallest);
  const lists = yield* listsOf(book, release, rows, { at, heldOutAfter });
  const matrix = encodeAll(model.encoder, lists.traits);
  const tests: Tests = { pValues: [] };
  const drafts: (readonly RowDraft[])[] = [];
  const proxies: Proxies[] = [];
  const ages = Uint8Array.from(rows, (row) => ageBandNumber(book, row));
  for (const one of people) drafts.push(yield* ratesOf(one, lists, { smallest, seed, tests, ages }));
  for (const one of people) proxies.push(yield* proxiesOf(one, lists, model.encoder, matrix, model.k, seed));
  const pValues = holm(tests.pValues);
  const told = adjusted(proxies);
  return {
    release: release.version,
    asOf,
    heldOutAfter,
    customers: rows.length,
    book: book.size,
    options,
    tests: tests.pValues.length,
    attributes: people.map(({ column, groups, notStated, suppressed }, index) => ({
      column,
      groups: groups.map(({ name, places }) => ({ name, customers: places.length })),
      notStated: notStated.length,
      suppressed,
      rows: (drafts[index] ?? []).map((draft) => rowOf(draft, pValues)),
      proxy: told[index]?.proxy ?? null,
      clusters: told[index]?.clusters ?? null,
    })),
  };
}
