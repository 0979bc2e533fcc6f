import type { Book } from '../../book/book.js';
import type { Release } from '../../engine/release.js';
import { historyOf } from '../../engine/history/fit-history.js';
import { evaluationSteps } from '../../evaluation/evaluate.js';
import { contestants } from '../../evaluation/rankers/contestants.js';
import type { Report } from '../../evaluation/report.js';
import { randomFor, sampleRows } from '../../model/random.js';
import { finishPolitely } from '../../model/steps.js';

/** More customers make the intervals no shorter than a reader cares for, and the answer slow. */
const MOST_CUSTOMERS = 5_000;

/** What a bank would tell its customers apart by without a model. */
const SEGMENTS = ['Spending_Habit', 'Risk_Profile'];

/**
 * How well the ranker, with the customers' tags and fitted as the served one is, foretells what customers of the book
 * took in each quarter, beside plainer rankers. Made in pieces, between other work.
 */
export function qualityOf(book: Book): (release: Release) => Promise<Report> {
  return ({ model, rules, catalogue, tagShares, asOf }) => {
    const rows = sampleRows(book.size, MOST_CUSTOMERS, randomFor(model.seed, 'quality'));
    const { statistics } = model;
    const { data, extra, items, quarters } = historyOf({
      book,
      asOf,
      statistics,
      rules,
      catalogue,
      tagShares,
      rows,
    });
    return finishPolitely(
      evaluationSteps(
        {
          name: 'book',
          synthetic: false,
          ranking: data,
          customerIds: Array.from(rows, (row) => book.customerId(row)),
          itemIds: items,
          clusters: SEGMENTS,
          completeWindows: quarters.count,
          days: null,
        },
        contestants({ extra }),
        { protocol: 'time', seed: model.seed },
      ),
    );
  };
}
