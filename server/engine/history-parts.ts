import type { Product } from './catalogue.js';
import type { NoHistory } from './history/association.js';
import { associationOf, averagePopularity, likenesses, popularity } from './history/evidence.js';
import type { Past } from './history/past.js';
import type { HistoryRanker } from './history/ranker.js';
import { NOTHING, type ScorePart } from './score-part.js';

function noHistory(product: Product, { own }: Past, ranker: HistoryRanker): NoHistory {
  if (!ranker.learnt.ranking.tables.together.some((count) => count > 0)) return 'book';
  if (own.length === 0) return 'customer';
  return ranker.itemOf(product) === null ? 'product' : null;
}

function commonPart(item: number, ranker: HistoryRanker): ScorePart {
  return {
    ...NOTHING,
    kind: 'POPULARITY',
    points: Math.round(ranker.anyonePoints(item)),
    share: popularity(item, ranker),
    average: averagePopularity(ranker),
  };
}

/** A part for each thing that the customer took, one for all values together, and one for what goes for anyone. */
function partsOfItem(item: number, { own, codes }: Past, ranker: HistoryRanker): readonly ScorePart[] {
  const alike = likenesses(codes, item, ranker);
  const taken = own
    .filter((one) => one.item !== item)
    .flatMap(({ item: from, lately }): readonly ScorePart[] => {
      const association = associationOf(from, item, ranker);
      const points = Math.round(ranker.pairPoints(from, item, lately));
      return association === null ? [] : [{ ...NOTHING, kind: 'CO_OCCURRENCE', points, association }];
    });
  const points = alike.reduce((sum, one) => sum + one.points, 0);
  return [...taken, { ...NOTHING, kind: 'ALIKE', points, alike }, commonPart(item, ranker)];
}

/** What all customers' history says about a product for one of them, beside the average product. */
export function historyParts(product: Product, past: Past, ranker: HistoryRanker): readonly ScorePart[] {
  const item = ranker.itemOf(product);
  const parts = item === null ? [] : partsOfItem(item, past, ranker).filter(({ points }) => points !== 0);
  const missing = noHistory(product, past, ranker);
  return missing === null ? parts : [...parts, { ...NOTHING, kind: 'NO_HISTORY', points: 0, missing }];
}

/** How common a product is: nothing that is known about the customer. */
export function popularityPart(product: Product, ranker: HistoryRanker): ScorePart {
  const item = ranker.itemOf(product);
  const share = item === null ? 0 : popularity(item, ranker);
  return { ...NOTHING, kind: 'POPULARITY', points: Math.round(1000 * share), share, alone: true };
}
