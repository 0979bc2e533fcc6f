import { Button } from '@mantine/core';
import { type ReactNode, type SyntheticEvent, useId } from 'react';
import { keepToken } from '../apollo/token.js';
import { useWords } from '../words/use-words.js';
import classes from './TokenForm.module.css';

interface TokenFormProps {
  readonly busy: boolean;
  readonly onGiven: () => void;
}

/** Asks for the bearer token that the server wants, and keeps it for this tab. */
export function TokenForm({ busy, onGiven }: TokenFormProps): ReactNode {
  const say = useWords();
  const field = useId();
  const hint = useId();
  const give = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const token = new FormData(event.currentTarget).get('token');
    if (busy || typeof token !== 'string' || token.trim() === '') return;
    keepToken(token);
    onGiven();
  };
  return (
    <form className={classes['form']} onSubmit={give}>
      <label htmlFor={field} className={classes['label']}>
        {say('token.label')}
      </label>
      <input
        id={field}
        name="token"
        type="password"
        className={classes['field']}
        autoComplete="off"
        spellCheck={false}
        required
        aria-describedby={hint}
      />
      <p id={hint} className={classes['hint']}>
        {say('token.hint')}
      </p>
      <Button type="submit" aria-disabled={busy}>
        {say(busy ? 'problem.trying' : 'token.use')}
      </Button>
    </form>
  );
}
