import type { FragmentType } from '@apollo/client';
import type { ReactNode } from 'react';
import { graphql } from '../gql/index.js';
import { textOf } from '../words/text-of.js';
import { usePart } from '../words/use-part.js';
import { useWords } from '../words/use-words.js';
import classes from './InsightPanel.module.css';
import { inKindOrder } from './portrait/insight-kind.js';
import { InsightCard } from './portrait/InsightCard.js';
import { InsightKindLine } from './portrait/InsightKindLine.js';
import { InsightsMissing } from './portrait/InsightsMissing.js';
import { Panel } from './portrait/Panel.js';

const FRAGMENT = graphql(`
  fragment InsightPanel_customer on Customer {
    id
    insights {
      id
      kind
      ...InsightCard_insight
    }
    silentInsights {
      kind
      text(speech: $speech) {
        id
        body
        rewritten
      }
    }
  }
`);

interface InsightPanelProps {
  readonly customer: FragmentType<typeof FRAGMENT>;
}

/** The strategic insights, each in its place; a kind without anything true to say today says so in one line. */
export function InsightPanel({ customer }: InsightPanelProps): ReactNode {
  const say = useWords();
  const { insights, silentInsights } = usePart(FRAGMENT, customer);
  const items = inKindOrder([...(insights ?? []), ...(silentInsights ?? [])]);
  return (
    <Panel title={say('insight.title')}>
      {insights === null && <InsightsMissing />}
      <ol className={classes['list']}>
        {items.map((item) =>
          item.__typename === 'Insight' ? (
            <li key={item.id}>
              <InsightCard insight={item} />
            </li>
          ) : (
            <li key={item.kind}>
              <InsightKindLine kind={item.kind} />
              <p className={classes['silent']}>{say('insight.silent', { reason: textOf(item.text) })}</p>
            </li>
          ),
        )}
      </ol>
    </Panel>
  );
}
