import type { Catalogue, Product } from '../catalogue.js';
import { POINTS_A_BIT } from '../score-part.js';
import { accountFor } from '../../ranking/account.js';
import { scorerOf, type Scorer } from '../../ranking/score.js';
import type { Subject } from '../../ranking/signals.js';
import type { LearntHistory } from './learnt-history.js';
import { itemTable, type ItemTable } from './item-table.js';

/**
 * A bit of a tag is worth at least this much of what a customer's chance to take a product is worth: where tags tell
 * nothing about what customers take, they still say why a product is proposed.
 */
const LEAST_WORTH_OF_A_BIT = 0.02;

/**
 * The fitted ranker in points. Everything is told beside the average item, so that a product without any history, of
 * which nothing can be told, stands where the average one does. The averages are of the release and not of the customer:
 * a fact taken away takes its own points away and moves no others.
 */
export interface HistoryRanker {
  readonly items: ItemTable;
  readonly learnt: LearntHistory;
  /** The item that a product goes by: of those that count as it, the one that most customers took; null: none was taken. */
  itemOf(product: Product): number | null;
  /** What having taken `from` says for `to`, in points, not rounded. */
  pairPoints(from: number, to: number, lately: boolean): number;
  /** What a value of the customer says: `column` by its place in `learnt.columns`, `code` as of codesOf. */
  valuePoints(column: number, code: number, item: number): number;
  /** What is said for an item whoever the customer is. */
  anyonePoints(item: number): number;
  /** What one bit of a tag is worth; null: of a product without history. */
  tagPointsABit(item: number | null): number;
}

/** What one bit of a tag adds to the score of an item on an average course. */
function worthOfABit({ ranking: { weights, extraScales }, layout }: Scorer): number {
  return (weights.signals[layout.extra] ?? 0) / (extraScales[0] ?? 1);
}

/** What facts say of every item, in points beside what they say of the average one. Each is worked out once. */
function factsOf(scorer: Scorer, pointsAShare: number): (name: string, fact: Subject) => Float64Array {
  const known = new Map<string, Float64Array>();
  const nothing: Subject = { history: [], values: [] };
  const scoresOf = (subject: Subject): Float64Array =>
    Float64Array.from(
      { length: scorer.ranking.tables.items },
      (_, item) => accountFor(scorer, subject, item).score,
    );
  const common = scoresOf(nothing);
  const beside = (scores: Float64Array): Float64Array => {
    const mean = scores.reduce((sum, score) => sum + score, 0) / Math.max(scores.length, 1);
    return scores.map((score) => pointsAShare * (score - mean));
  };
  known.set(ANYBODY, beside(common));
  return (name, fact) => {
    const points =
      known.get(name) ?? beside(scoresOf(fact).map((score, item) => score - (common[item] ?? 0)));
    known.set(name, points);
    return points;
  };
}

function mostTaken([first, ...others]: readonly number[], takers: Uint32Array): number | null {
  const count = (item: number): number => takers[item] ?? 0;
  return first === undefined
    ? null
    : others.reduce((most, item) => (count(item) > count(most) ? item : most), first);
}

const ANYBODY = 'anybody';

function inPoints(scorer: Scorer, items: ItemTable, learnt: LearntHistory): HistoryRanker {
  const { ranking, trend } = scorer;
  const { tables } = ranking;
  const aBit = worthOfABit(scorer);
  const pointsAShare = POINTS_A_BIT / Math.max(aBit, LEAST_WORTH_OF_A_BIT);
  const facts = factsOf(scorer, pointsAShare);
  const itemsOfProducts = new WeakMap<Product, number | null>();
  return {
    items,
    learnt,
    itemOf(product) {
      const known = itemsOfProducts.get(product);
      if (known !== undefined) return known;
      const found = mostTaken(items.itemsOf(product), tables.takers);
      itemsOfProducts.set(product, found);
      return found;
    },
    pairPoints(from, to, lately) {
      const window = lately ? tables.upTo : tables.upTo - 1;
      const fact = { history: [{ item: from, window, held: false }], values: [] };
      return facts(`took ${from} in ${window}`, fact)[to] ?? 0;
    },
    valuePoints(column, code, item) {
      const values = Array.from({ length: column + 1 }, (_, place) => (place === column ? code : 0));
      return facts(`value ${column} is ${code}`, { history: [], values })[item] ?? 0;
    },
    anyonePoints: (item) => facts(ANYBODY, { history: [], values: [] })[item] ?? 0,
    tagPointsABit: (item) => pointsAShare * aBit * (item === null ? 1 : (trend[item] ?? 1)),
  };
}

const rankers = new WeakMap<LearntHistory, HistoryRanker>();

/** The ranker of what was learnt, made once for each. @param catalogue that it was learnt with */
export function historyRanker(learnt: LearntHistory, catalogue: Catalogue): HistoryRanker {
  const ranker =
    rankers.get(learnt) ?? inPoints(scorerOf(learnt.ranking), itemTable(learnt.items, catalogue), learnt);
  rankers.set(learnt, ranker);
  return ranker;
}
