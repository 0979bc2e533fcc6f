import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import { barsOf } from './bars-of.js';
import { FactBars } from './FactBars.js';
import badges from './badge.module.css';
import classes from './facts.module.css';
import type { FactPart } from './why-parts.js';

/** Shares of other customers, not values of this one. */
const SHARES: ReadonlySet<string> = new Set(['Also_Took', 'Popularity']);

interface FactListProps {
  readonly facts: readonly FactPart[];
}

/** The values a reason rests on: as bars where there is a number to compare with, else in words. */
export function FactList({ facts }: FactListProps): ReactNode {
  const say = useWords();
  return (
    <ul className={classes['facts']}>
      {facts.map((fact) => {
        const bars = barsOf(fact);
        return (
          <li key={fact.column} className={classes['fact']}>
            <p className={classes['factLabel']}>
              <span>{fact.label}</span>
              {bars === null && <b>{fact.value.display}</b>}
              {fact.estimated && <span className={badges['badge']}>{say('cards.fact.estimated')}</span>}
            </p>
            {bars !== null && <FactBars bars={bars} aboutOthers={SHARES.has(fact.column)} />}
            {fact.threshold !== null && (
              <p className={classes['threshold']}>
                {typeof bars?.threshold === 'number' && (
                  <span className={classes['thresholdSign']} aria-hidden />
                )}
                {say('cards.fact.threshold', { value: fact.threshold.display })}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
