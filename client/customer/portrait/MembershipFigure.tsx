import { type ReactNode, useId } from 'react';
import { useWords } from '../../words/use-words.js';
import classes from './MembershipFigure.module.css';

interface NamedCluster {
  readonly number: number;
  readonly name: string;
}

interface MembershipFigureProps {
  readonly membership: {
    readonly cluster: NamedCluster & { readonly share: number };
    readonly confidence: number;
    readonly runnerUp: NamedCluster | null;
    readonly runnerUpConfidence: number | null;
  };
}

/** The customer's cluster, and how sure the forest is of it. */
export function MembershipFigure({ membership }: MembershipFigureProps): ReactNode {
  const say = useWords();
  const labelId = useId();
  const { cluster, confidence, runnerUp, runnerUpConfidence } = membership;
  const trees = say('header.trees', { share: confidence });
  return (
    <div className={classes['membership']}>
      <div className={classes['cluster']}>
        <p className={classes['name']}>
          {say('header.cluster', { number: cluster.number, name: cluster.name })}
        </p>
        <p className={classes['note']}>{say('header.clusterShare', { share: cluster.share })}</p>
      </div>
      <div className={classes['confidence']}>
        <p className={classes['line']}>
          <span id={labelId}>{say('header.confidence')}</span>
          <span className={classes['trees']}>{trees}</span>
        </p>
        <div
          className={classes['meter']}
          role="meter"
          aria-labelledby={labelId}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(confidence * 100)}
          aria-valuetext={trees}
        >
          <div className={classes['filled']} style={{ inlineSize: `${confidence * 100}%` }} />
        </div>
        <p className={classes['note']}>
          {runnerUp === null
            ? say('header.unanimous')
            : say('header.runnerUp', {
                number: runnerUp.number,
                name: runnerUp.name,
                share: runnerUpConfidence ?? 0,
              })}
        </p>
      </div>
    </div>
  );
}
