import type { FragmentType } from '@apollo/client';
import type { ReactNode } from 'react';
import { graphql } from '../gql/index.js';
import { usePart } from '../words/use-part.js';
import { useWords } from '../words/use-words.js';
import { KeyValues } from './portrait/KeyValues.js';
import { Panel } from './portrait/Panel.js';
import { TagGroups } from './portrait/TagGroups.js';

const FRAGMENT = graphql(`
  fragment WhoPanel_customer on Customer {
    id
    tags {
      source
      text(speech: $speech) {
        id
        body
        rewritten
      }
      evidence {
        label(speech: $speech)
        column
        value {
          display(speech: $speech)
        }
        threshold {
          display(speech: $speech)
          unit
        }
      }
      tag {
        id
        label(speech: $speech)
        audience
      }
    }
    keyValues: facts(
      columns: ["Income", "Debt_Burden", "Credit_Utilization", "Transactions", "Sentiment_Score", "Age"]
    ) {
      label(speech: $speech)
      column
      ...Comparison_fact @unmask
    }
  }
`);

interface WhoPanelProps {
  readonly customer: FragmentType<typeof FRAGMENT>;
}

/** What is known of the customer: the numbers beside what is usual, and the tags with their proof. */
export function WhoPanel({ customer }: WhoPanelProps): ReactNode {
  const say = useWords();
  const { keyValues, tags } = usePart(FRAGMENT, customer);
  return (
    <Panel title={say('who.title')}>
      <KeyValues values={keyValues} />
      <TagGroups tags={tags} />
    </Panel>
  );
}
