import type { Book } from '../../book/book.js';
import type { Day } from '../../book/day.js';
import { asKnownOn } from '../../book/derived.js';
import type { Statistics } from '../../model/statistics.js';
import { fitRanking } from '../../ranking/fit-ranking.js';
import { gatherInteractions, type Sighting } from '../../ranking/gather-interactions.js';
import type { Attributes, RankingData } from '../../ranking/interactions.js';
import type { ExtraSignal } from '../../ranking/subject.js';
import type { Catalogue } from '../catalogue.js';
import { NO_FEEDBACK } from '../feedback-state.js';
import type { Rules } from '../rules.js';
import { situationOf } from '../situation.js';
import { ownTags } from '../tag.js';
import { itemTable, type ItemTable } from './item-table.js';
import type { BookHistory, LearntHistory } from './learnt-history.js';
import { lastDayOf, quarterOf, quartersUpTo, type Quarters } from './quarters.js';
import { tagBitsOf, tagSignal } from './signals.js';
import { takenBy } from './taken.js';
import { codesOf, levelsOf, valueColumns, type ValueColumn } from './values.js';

export interface HistoryData extends BookHistory {
  readonly data: RankingData;
  readonly extra: readonly ExtraSignal[];
}

/** What history is read by. */
export interface HistorySource {
  readonly book: Book;
  readonly asOf: Day;
  readonly statistics: Statistics;
  readonly rules: Rules;
  readonly catalogue: Catalogue;
  readonly tagShares: ReadonlyMap<string, number>;
  /** The rows to learn from; left out: all. */
  readonly rows?: ArrayLike<number>;
}

/** What the customers' own tags say of each item, so that they get a weight beside what others took. */
function tagsAsSignal(
  { book, statistics, rules, catalogue, tagShares }: HistorySource,
  rows: ArrayLike<number>,
  items: ItemTable,
  quarters: Quarters,
): ExtraSignal {
  const bits = tagBitsOf(tagShares, book.size);
  const { riskProfileMeans } = book.dataset;
  return {
    name: 'tags',
    valuesAt: (customerAt, quarter) => {
      const asOf = lastDayOf(quarter, quarters);
      const customer = asKnownOn(book.record(rows[customerAt] ?? 0), asOf);
      const subject = {
        customer,
        feedback: NO_FEEDBACK,
        asOf,
        catalogue,
        rules,
        riskProfileMeans,
        product: null,
      };
      const tags = ownTags(rules, situationOf(subject, statistics)).map(({ tag }) => tag);
      return tagSignal(new Set(tags), catalogue.products, items, bits);
    },
  };
}

interface Read {
  /** By customer. */
  readonly taken: readonly ReadonlyMap<string, Day | null>[];
  readonly values: Attributes;
}

function read({ book, asOf }: HistorySource, rows: ArrayLike<number>, columns: readonly ValueColumn[]): Read {
  const taken: ReadonlyMap<string, Day | null>[] = [];
  const codes = new Uint16Array(rows.length * columns.length);
  for (let customer = 0; customer < rows.length; customer += 1) {
    const record = asKnownOn(book.record(rows[customer] ?? 0), asOf);
    taken.push(takenBy(record));
    codes.set(codesOf(record.traits, columns), customer * columns.length);
  }
  const names = columns.map(({ name }) => name);
  return { taken, values: { names, levels: columns.map(levelsOf), rows: rows.length, codes } };
}

function earliest(taken: Read['taken']): Day | null {
  let first: Day | null = null;
  for (const own of taken)
    for (const day of own.values()) if (day !== null && (first === null || day < first)) first = day;
  return first;
}

/** The book as the ranker learns from it: what customers held and opened by quarter, their values, tags and enquiries. */
export function historyOf(source: HistorySource): HistoryData {
  const { book, asOf, statistics, catalogue } = source;
  const rows = source.rows ?? Uint32Array.from({ length: book.size }, (_, row) => row);
  const columns = valueColumns(book.columns, statistics);
  const { taken, values } = read(source, rows, columns);
  const quarters = quartersUpTo(asOf, earliest(taken));
  const items = itemTable(new Set(taken.flatMap((own) => [...own.keys()])), catalogue);
  const sightings = taken.flatMap((own, customer) =>
    [...own].map(([type, day]): Sighting => ({
      customer,
      item: items.itemOf(type),
      window: quarterOf(day, quarters),
    })),
  );
  const extent = { customers: rows.length, items: items.types.length, windows: quarters.count };
  return {
    items: items.types,
    quarters,
    columns,
    data: {
      interactions: gatherInteractions(extent, sightings),
      // The files hold values of today only, which therefore stand for those of earlier quarters too.
      customersAt: () => values,
      items: items.attributes,
    },
    extra: [tagsAsSignal(source, rows, items, quarters)],
  };
}

/** Fits the ranker on all of a book's quarters. The same book, rules and catalogue give the same value. */
export function fitHistory(source: HistorySource): LearntHistory {
  const { data, extra, ...history } = historyOf(source);
  return { ...history, ranking: fitRanking(data, history.quarters.count - 1, { extra }) };
}
