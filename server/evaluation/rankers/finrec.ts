import { fitRanking } from '../../ranking/fit-ranking.js';
import { scoreAll, scorerOf } from '../../ranking/score.js';
import { subjectReader, type ExtraSignal } from '../../ranking/subject.js';
import type { Contestant } from '../contestant.js';

/**
 * The ranker that is served: sums of counts, its weights fitted on the windows that it may see.
 * @param extra what a book adds to its history: the customers' tags
 */
export function finrec(extra: readonly ExtraSignal[] = []): Contestant {
  return {
    name: 'finrec',
    fit({ data, window }) {
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
