import { fitRanking } from '../../ranking/fit-ranking.js';
import { scoreAll, scorerOf } from '../../ranking/score.js';
import { subjectReader } from '../../ranking/subject.js';
import type { Contestant } from '../contestant.js';

/** The ranker that is served: sums of counts, its weights fitted on the windows that it may see. */
export const FINREC: Contestant = {
  name: 'finrec',
  fit({ data, window }) {
    const scorer = scorerOf(fitRanking(data, window));
    const subjectOf = subjectReader(data, window);
    return {
      score(customer, scores) {
        scores.set(scoreAll(scorer, subjectOf(customer)));
      },
    };
  },
};
