import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import { useConversation } from '../conversation.js';
import { isPending } from './pending.js';
import classes from './QuestionBack.module.css';
import { Spinner } from './Spinner.js';

interface QuestionBackProps {
  readonly choices: readonly { readonly id: string; readonly label: string }[];
}

/** What may have been meant, to pick from. */
export function QuestionBack({ choices }: QuestionBackProps): ReactNode {
  const say = useWords();
  const { pending, choose } = useConversation();
  if (choices.length === 0) return null;
  return (
    <div className={classes['row']}>
      <span aria-hidden>{say('talk.choices')}</span>
      <ul className={classes['list']} aria-label={say('talk.choices')}>
        {choices.map(({ id, label }) => {
          const busy = isPending(pending, { kind: 'choice', choiceId: id });
          return (
            <li key={id} className={classes['choice']}>
              <Button
                variant="light"
                size="compact-sm"
                aria-busy={busy}
                leftSection={busy ? <Spinner /> : null}
                onClick={() => {
                  if (!busy) choose(id);
                }}
              >
                {label}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
