import type { ReactNode } from 'react';
import { type MessageId, useWords } from '../../words/use-words.js';
import type { Bar, Bars } from './bars-of.js';
import classes from './facts.module.css';

const LABELS: Readonly<Record<Bar['of'], MessageId>> = {
  value: 'cards.fact.own',
  clusterMedian: 'cards.fact.cluster',
  bookMedian: 'cards.fact.book',
};

const LABELS_OF_SHARES: Readonly<Record<Bar['of'], MessageId>> = {
  value: 'cards.fact.similar',
  clusterMedian: 'cards.fact.cluster',
  bookMedian: 'cards.fact.everybody',
};

interface FactBarsProps {
  readonly bars: Bars;
  readonly aboutOthers: boolean;
}

/** A value beside what is usual, on one scale. The bars only show what the numbers say. */
export function FactBars({ bars, aboutOthers }: FactBarsProps): ReactNode {
  const say = useWords();
  const labels = aboutOthers ? LABELS_OF_SHARES : LABELS;
  return (
    <dl className={classes['bars']}>
      {bars.bars.map(({ of, display, start, length }) => (
        <div key={of} className={classes['row']}>
          <dt>{say(labels[of])}</dt>
          <dd>
            <span className={classes['track']} aria-hidden>
              <span
                className={classes['fill']}
                data-of={of}
                style={{ insetInlineStart: `${String(start)}%`, inlineSize: `${String(length)}%` }}
              />
              {bars.threshold !== null && (
                <span
                  className={classes['line']}
                  style={{ insetInlineStart: `${String(bars.threshold)}%` }}
                />
              )}
            </span>
            <span className={classes['display']}>{display}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
