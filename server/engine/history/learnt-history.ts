import type { Ranking } from '../../ranking/ranking.js';
import type { Quarters } from './quarters.js';
import type { ValueColumn } from './values.js';

/** A book as the ranker sees it. */
export interface BookHistory {
  readonly items: readonly string[];
  readonly quarters: Quarters;
  readonly columns: readonly ValueColumn[];
}

/** What was learnt from a book's history. An immutable value. */
export interface LearntHistory extends BookHistory {
  readonly ranking: Ranking;
}
