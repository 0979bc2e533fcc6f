import type { ReactNode } from 'react';
import { graphql } from '../../gql/index.js';
import { useWords } from '../../words/use-words.js';
import classes from './Comparison.module.css';
import { type Compared, placesOf } from './scale.js';

// A fact has no id to be read by: whoever spreads this adds @unmask and hands the values down.
graphql(`
  fragment Comparison_fact on Fact {
    value {
      decimal
      display(speech: $speech)
    }
    clusterMedian {
      decimal
      display(speech: $speech)
    }
    bookMedian {
      decimal
      display(speech: $speech)
    }
  }
`);

interface ComparisonProps {
  readonly compared: Compared;
}

function at(place: number): { readonly insetInlineStart: string } {
  return { insetInlineStart: `${place}%` };
}

function Bar({ compared }: ComparisonProps): ReactNode {
  const places = placesOf(compared);
  if (places === null) return null;
  const { from, to, cluster, book } = places;
  return (
    <div className={classes['track']} aria-hidden>
      <div className={classes['own']} style={{ ...at(from), inlineSize: `${to - from}%` }} />
      {cluster !== null && <div className={classes['mark']} data-of="cluster" style={at(cluster)} />}
      {book !== null && <div className={classes['mark']} data-of="book" style={at(book)} />}
    </div>
  );
}

/** A value as a bar with marks for the two medians, and the medians in words. The value's own number stands beside it. */
export function Comparison({ compared }: ComparisonProps): ReactNode {
  const say = useWords();
  const { clusterMedian, bookMedian } = compared;
  if (clusterMedian === null && bookMedian === null) return null;
  return (
    <div className={classes['comparison']}>
      <Bar compared={compared} />
      <div className={classes['medians']}>
        {clusterMedian !== null && (
          <span className={classes['median']}>
            <i className={classes['key']} data-of="cluster" aria-hidden />
            {say('portrait.clusterMedian', { median: clusterMedian.display })}
          </span>
        )}
        {bookMedian !== null && (
          <span className={classes['median']}>
            <i className={classes['key']} data-of="book" aria-hidden />
            {say('portrait.bookMedian', { median: bookMedian.display })}
          </span>
        )}
      </div>
    </div>
  );
}

/** What the colours and shapes of every comparison stand for. */
export function ComparisonLegend(): ReactNode {
  const say = useWords();
  return (
    <div className={classes['medians']}>
      <span className={classes['median']}>
        <i className={classes['key']} data-of="own" aria-hidden />
        {say('portrait.legendOwn')}
      </span>
      <span className={classes['median']}>
        <i className={classes['key']} data-of="cluster" aria-hidden />
        {say('portrait.legendCluster')}
      </span>
      <span className={classes['median']}>
        <i className={classes['key']} data-of="book" aria-hidden />
        {say('portrait.legendBook')}
      </span>
    </div>
  );
}
