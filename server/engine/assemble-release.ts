import { createHash } from 'node:crypto';
import type { Book } from '../book/book.js';
import type { Day } from '../book/day.js';
import { NOTHING_LEARNT } from '../learning/snapshot.js';
import type { Model } from '../model/model.js';
import type { Catalogue } from './catalogue.js';
import { takeCensus, type Census } from './census.js';
import { portraits } from './portrait.js';
import { fitHistory } from './history/fit-history.js';
import type { Release } from './release.js';
import type { Rules } from './rules.js';

/** Raised with every change of the program by which the same inputs come to another answer. */
const PROGRAM = 2;

export interface Assembled {
  readonly release: Release;
  readonly census: Census;
}

/**
 * Joins what was learnt with what was written down, and counts the book once by both.
 * @param trainedAt ISO 8601 instant
 */
export function assembleRelease(
  book: Book,
  asOf: Day,
  model: Model,
  rules: Rules,
  catalogue: Catalogue,
  trainedAt: string,
): Assembled {
  const census = takeCensus(book, asOf, model, rules, catalogue);
  const { riskProfileMeans, currency, protectedColumns } = book.dataset;
  const version = createHash('sha256')
    .update(
      JSON.stringify([
        model.version,
        rules.version,
        catalogue.version,
        riskProfileMeans,
        book.dataHash,
        asOf,
        PROGRAM,
      ]),
    )
    .digest('hex')
    .slice(0, 16);
  const tagShares = new Map(rules.tags.map(({ tag }) => [tag, census.count(tag) / census.rows]));
  const { statistics } = model;
  const release: Release = {
    version,
    model,
    rules,
    catalogue,
    learning: NOTHING_LEARNT,
    riskProfileMeans,
    currency,
    columns: book.columns,
    dataHash: book.dataHash,
    enquiries: census.enquiries,
    protectedColumns,
    asOf,
    trainedAt,
    clusters: portraits(model.k, statistics, rules, census),
    history: fitHistory({ book, asOf, statistics, rules, catalogue, tagShares }),
    tagShares,
  };
  return { release, census };
}
