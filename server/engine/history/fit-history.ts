import type { Book } from '../../book/book.js';
import type { CustomerRecord } from '../../book/customer.js';
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
}

function attributesOf(records: readonly CustomerRecord[], columns: readonly ValueColumn[]): Attributes {
  const codes = new Uint16Array(records.length * columns.length);
  for (const [row, { traits }] of records.entries())
    codes.set(codesOf(traits, columns), row * columns.length);
  return {
    names: columns.map(({ name }) => name),
    levels: columns.map(levelsOf),
    rows: records.length,
    codes,
  };
}

/** What the customers' own tags say of each item, so that they get a weight beside what others took. */
function tagsAsSignal(
  { book, statistics, rules, catalogue, tagShares }: HistorySource,
  items: ItemTable,
  quarters: Quarters,
): ExtraSignal {
  const bits = tagBitsOf(tagShares, book.size);
  const { riskProfileMeans } = book.dataset;
  return {
    name: 'tags',
    valuesAt: (row, quarter) => {
      const asOf = lastDayOf(quarter, quarters);
      const customer = asKnownOn(book.record(row), asOf);
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

/** The book as the ranker learns from it: what customers held and opened by quarter, their values, tags and enquiries. */
export function historyOf(source: HistorySource): HistoryData {
  const { book, asOf, statistics, catalogue } = source;
  const records = Array.from({ length: book.size }, (_, row) => asKnownOn(book.record(row), asOf));
  const taken = records.map(takenBy);
  const days = taken.flatMap((own) => [...own.values()].filter((day) => day !== null));
  const quarters = quartersUpTo(
    asOf,
    days.reduce<Day | null>((first, day) => (first === null || day < first ? day : first), null),
  );
  const items = itemTable(
    taken.flatMap((own) => [...own.keys()]),
    catalogue,
  );
  const sightings = taken.flatMap((own, customer) =>
    [...own].map(([type, day]): Sighting => ({
      customer,
      item: items.itemOf(type),
      window: quarterOf(day, quarters),
    })),
  );
  const columns = valueColumns(book.columns, statistics);
  const values = attributesOf(records, columns);
  const extent = { customers: book.size, items: items.types.length, windows: quarters.count };
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
    extra: [tagsAsSignal(source, items, quarters)],
  };
}

/** Fits the ranker on all of a book's quarters. The same book, rules and catalogue give the same value. */
export function fitHistory(source: HistorySource): LearntHistory {
  const { data, extra, ...history } = historyOf(source);
  return { ...history, ranking: fitRanking(data, history.quarters.count - 1, { extra }) };
}
