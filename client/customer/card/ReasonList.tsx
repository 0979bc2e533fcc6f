import type { ReactNode } from 'react';
import { FormattedNumber } from 'react-intl';
import { Sentence } from '../../words/Sentence.js';
import { useWords } from '../../words/use-words.js';
import { FactList } from './FactList.js';
import badges from './badge.module.css';
import classes from './why.module.css';
import type { ReasonPart } from './why-parts.js';

interface ReasonListProps {
  readonly reasons: readonly ReasonPart[];
}

/** The reasons in sentences, the strongest first, each with its points and the values it rests on. */
export function ReasonList({ reasons }: ReasonListProps): ReactNode {
  const say = useWords();
  return (
    <ol className={classes['reasons']} aria-label={say('cards.reasons')}>
      {reasons.map(({ code, points, text, tag, facts }) => (
        <li key={code} className={classes['reason']}>
          <p className={classes['sentence']}>
            <Sentence text={text} />
            <b className={classes['points']}>
              <FormattedNumber value={points} signDisplay="exceptZero" />
            </b>
          </p>
          {tag !== null && <span className={badges['badge']}>{tag.label}</span>}
          {facts.length > 0 && <FactList facts={facts} />}
        </li>
      ))}
    </ol>
  );
}
