import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { type MessageId, useWords } from '../../words/use-words.js';
import type { Answer, Deed } from '../conversation.js';
import { isHeard } from './is-heard.js';
import { useSummary } from './use-summary.js';

const DEEDS: Readonly<Record<Exclude<Deed, 'said'>, MessageId>> = {
  'taken-back': 'talk.takenBack',
  'brought-back': 'talk.broughtBack',
};

/** The answer as it is read out: what was understood, what became of the list, and what is asked back. */
export function HeardLine({ answer }: { readonly answer: Answer }): ReactNode {
  const intl = useIntl();
  const say = useWords();
  const summaryOf = useSummary();
  const { heard, deed } = answer;
  const { understood, verdicts, question } = heard;
  return (
    <>
      {isHeard(answer) && (
        <p>
          {understood.length > 0 && (
            // The pieces below show it.
            <VisuallyHidden>
              {say('talk.understoodAs', {
                pieces: intl.formatList(understood.map(({ label }) => label)),
              })}{' '}
            </VisuallyHidden>
          )}
          {verdicts.map(({ verdict, product }) => (
            <span key={product.id}>{say('talk.verdict', { verdict, product: product.name })} </span>
          ))}
          {deed !== 'said' && <span>{say(DEEDS[deed])} </span>}
          <strong>{summaryOf(answer)}</strong>
        </p>
      )}
      {question !== null && <p>{question.text.body}</p>}
    </>
  );
}
