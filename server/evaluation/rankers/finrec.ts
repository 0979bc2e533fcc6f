import { MOST_ITEMS } from '../../ranking/count-tables.js';
import { fitRanking } from '../../ranking/fit-ranking.js';
import { scoreAll, scorerOf } from '../../ranking/score.js';
import { subjectReader, type ExtraSignal } from '../../ranking/subject.js';
import { EvaluationError } from '../evaluation-error.js';
import type { Contestant } from '../contestant.js';

/**
 * The ranker that is served: sums of counts, its weights fitted on the windows that it may see.
 * @param extra what a book adds to its history: the customers' tags
 */
export function finrec(extra: readonly ExtraSignal[] = []): Contestant {
  return {
    name: 'finrec',
    fit({ data, window }) {
      const { items } = data.interactions;
      if (items > MOST_ITEMS) {
        throw new EvaluationError(
          `finrec ranks at most ${MOST_ITEMS} items by pairs, and the data set has ${items}. Group them, leave out the rarest, or compare the others: --rankers popularity,item-kNN`,
        );
      }
      const ranking = fitRanking(data, window, { extra });
      const scorer = scorerOf(ranking);
      const subjectOf = subjectReader(data, window, extra);
      return {
        score(customer, scores) {
          scores.set(scoreAll(scorer, subjectOf(customer)));
        },
      };
    },
  };
}
