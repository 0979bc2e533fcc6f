import type { Book } from '../../book/book.js';
import type { Traits } from '../../book/columns.js';
import type { CustomerRecord, Enquiry } from '../../book/customer.js';
import { parseDay, type Day } from '../../book/day.js';
import { asKnownOn } from '../../book/derived.js';
import { readBook } from '../../book/read-book.js';
import type { GivenClusters } from '../../model/given-clusters.js';
import { readGivenClusters } from '../../model/read-given-clusters.js';
import { finish } from '../../model/steps.js';
import { trainingSteps } from '../../model/train-model.js';
import { assembleRelease } from '../assemble-release.js';
import { loadCatalogue } from '../load-catalogue.js';
import { loadRules } from '../load-rules.js';
import { readSettings } from '../../yaml/read-yaml.js';
import type { Release } from '../release.js';
import type { InsightSituation } from './insight-situation.js';

const RULES = 'data/rules.yaml';
const CATALOGUE = 'data/catalogue.yaml';

export interface Trained {
  readonly book: Book;
  readonly release: Release;
  /** The cluster of each row of the book. */
  readonly labels: Uint8Array;
}

/** A release trained on a folder of CSVs, on the clusters of a file where one is named. */
export async function trained(directory: string, clusterFile?: string): Promise<Trained> {
  const { book } = await readBook(directory);
  const given: GivenClusters | undefined =
    clusterFile === undefined ? undefined : await readGivenClusters(clusterFile, book);
  const options = { seed: 1, k: 4, ...(given === undefined ? {} : { given }) };
  const { model, labels } = finish(trainingSteps(book, options));
  const loaded = loadCatalogue(readSettings(CATALOGUE));
  const rules = loadRules(readSettings(RULES), loaded, book.columns);
  const { release } = assembleRelease(
    book,
    book.asOf,
    model,
    rules,
    loaded.catalogue,
    '2026-11-22T12:00:00.000Z',
  );
  return { book, release, labels };
}

export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`${text} is no date`);
  return parsed;
}

/** A customer written by hand, as known on a day. */
export function customer(
  customerId: string,
  traits: Traits,
  enquiries: readonly Enquiry[],
  asOf: Day,
): CustomerRecord {
  return asKnownOn({ customerId, name: null, traits, enquiries }, asOf);
}

/** A situation in which these products passed the gate, best first. */
export function situation(
  release: Release,
  record: CustomerRecord,
  asOf: Day,
  passed: readonly string[],
  more: Partial<InsightSituation> = {},
): InsightSituation {
  return {
    customer: record,
    asOf,
    release,
    cluster: 0,
    tags: new Set(),
    passed: passed.flatMap((productId) => release.catalogue.byId.get(productId) ?? []),
    blocked: new Set(),
    reviewOn: new Map(),
    unasked: new Set(),
    ...more,
  };
}
