import type { ReactNode } from 'react';
import { graphql } from '../../gql/index.js';
import { useSpeech } from '../../words/speech.js';
import { useWords } from '../../words/use-words.js';
import { useAsked } from '../folded/use-asked.js';
import { AskedPart } from './AskedPart.js';
import { ChangeNeeded } from './ChangeNeeded.js';
import classes from './why-not.module.css';

const WHY_NOT = graphql(`
  query WhyNot($customerId: ID!, $productId: ID!, $speech: Speech) {
    customer(customerId: $customerId) {
      id
      whyNot(productId: $productId) {
        step
        text(speech: $speech) {
          body
        }
        checks {
          rule
          basis
          text(speech: $speech) {
            body
          }
        }
        missingTags {
          tag {
            id
            label(speech: $speech)
          }
          facts {
            column
            label(speech: $speech)
            value {
              display(speech: $speech)
            }
            threshold {
              display(speech: $speech)
            }
          }
        }
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

interface WhyNotAnswerProps {
  readonly customerId: string;
  readonly productId: string;
  /** Of the customer as the page shows it. */
  readonly version: string;
}

/** Why one product is not on the list, in the order in which it is asked: what keeps it out, by which values, what helps. */
export function WhyNotAnswer({ customerId, productId, version }: WhyNotAnswerProps): ReactNode {
  const say = useWords();
  const speech = useSpeech();
  const variables = { customerId, productId, speech };
  const { answer, failed, again } = useAsked(
    async (client) => {
      const { data } = await client.query({ query: WHY_NOT, variables, fetchPolicy: 'no-cache' });
      return data.customer?.whyNot ?? null;
    },
    `${JSON.stringify(variables)} ${version}`,
  );
  return (
    <div aria-live="polite" className={classes['body']}>
      <AskedPart answered={answer !== null} failed={failed} again={again}>
        {answer !== null && (
          <>
            <p>{answer.text.body}</p>
            {answer.checks.length > 0 && (
              <ul className={classes['rules']}>
                {answer.checks.map(({ rule, text, basis }) => (
                  <li key={rule}>
                    {text.body !== answer.text.body && <span>{text.body} </span>}
                    <bdi lang="en" className={classes['dim']}>
                      {basis}
                    </bdi>
                  </li>
                ))}
              </ul>
            )}
            {answer.missingTags.length > 0 && (
              <ul className={classes['rules']}>
                {answer.missingTags.map(({ tag, facts }) => (
                  <li key={tag.id}>
                    <b>{tag.label}</b>{' '}
                    <span className={classes['dim']}>
                      {facts.map(({ label, value, threshold }) =>
                        threshold === null
                          ? `${say('held.fact', { label, value: value.display })} `
                          : `${say('held.factAndLimit', { label, value: value.display, limit: threshold.display })} `,
                      )}
                    </span>
                  </li>
                ))}
              </ul>
            )}
            <ChangeNeeded changes={answer.smallestChange} nothingHelps={answer.nothingHelps} />
          </>
        )}
      </AskedPart>
    </div>
  );
}
