import type { FragmentType } from '@apollo/client';
import type { ReactNode } from 'react';
import { graphql } from '../../gql/index.js';
import { usePart } from '../../words/use-part.js';
import { CareNotes } from './CareNotes.js';
import { ReasonList } from './ReasonList.js';
import { ScoreParts } from './ScoreParts.js';
import classes from './why.module.css';
import { WordsBy } from './WordsBy.js';

const FRAGMENT = graphql(`
  fragment WhyPanel_recommendation on Recommendation {
    id
    score
    text(speech: $speech) {
      id
      source
      model
    }
    reasons {
      code
      kind
      points
      text(speech: $speech) {
        id
        rewritten
        body
      }
      tag {
        id
        label(speech: $speech)
      }
      facts {
        column
        label(speech: $speech)
        estimated
        value {
          display(speech: $speech)
          decimal
        }
        clusterMedian {
          display(speech: $speech)
          decimal
        }
        bookMedian {
          display(speech: $speech)
          decimal
        }
        threshold {
          display(speech: $speech)
          decimal
        }
      }
    }
    checks {
      rule
      basis
      text(speech: $speech) {
        body
      }
    }
  }
`);

interface WhyPanelProps {
  readonly recommendation: FragmentType<typeof FRAGMENT>;
}

/** Everything a recommendation rests on: where its points come from, the values behind them, and what calls for care. */
export function WhyPanel({ recommendation }: WhyPanelProps): ReactNode {
  const { score, text, reasons, checks } = usePart(FRAGMENT, recommendation);
  return (
    <div className={classes['panel']}>
      <CareNotes checks={checks} />
      <ScoreParts score={score} reasons={reasons} />
      <ReasonList reasons={reasons} />
      <WordsBy text={text} />
    </div>
  );
}
