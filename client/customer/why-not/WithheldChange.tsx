import type { ReactNode } from 'react';
import { graphql } from '../../gql/index.js';
import { useSpeech } from '../../words/speech.js';
import { useAsked } from '../folded/use-asked.js';
import { AskedPart } from './AskedPart.js';
import { ChangeNeeded } from './ChangeNeeded.js';
import classes from './why-not.module.css';

const WITHHELD_CHANGE = graphql(`
  query WithheldChange($customerId: ID!, $productId: ID!, $speech: Speech) {
    customer(customerId: $customerId) {
      id
      whyNot(productId: $productId) {
        smallestChange {
          column
          until
          feedbackId
          text(speech: $speech) {
            body
          }
        }
        nothingHelps(speech: $speech) {
          body
        }
      }
    }
  }
`);

interface WithheldChangeProps {
  readonly customerId: string;
  readonly productId: string;
}

/** What would have to change for a product that is held back. It is searched for, so it is asked for when it is opened. */
export function WithheldChange({ customerId, productId }: WithheldChangeProps): ReactNode {
  const speech = useSpeech();
  const variables = { customerId, productId, speech };
  const { answer, failed, again } = useAsked(async (client) => {
    const { data } = await client.query({ query: WITHHELD_CHANGE, variables, fetchPolicy: 'no-cache' });
    return data.customer?.whyNot ?? null;
  }, JSON.stringify(variables));
  return (
    <div className={classes['body']}>
      <AskedPart answered={answer !== null} failed={failed} again={again}>
        {answer !== null && (
          <ChangeNeeded changes={answer.smallestChange} nothingHelps={answer.nothingHelps} />
        )}
      </AskedPart>
    </div>
  );
}
