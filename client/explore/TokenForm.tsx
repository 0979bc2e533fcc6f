import { type ReactNode, type SyntheticEvent, useId } from 'react';
import { keepToken } from '../apollo/token.js';
import classes from './TokenForm.module.css';

interface TokenFormProps {
  /** The server's words. */
  readonly message: string;
  readonly onGiven: () => void;
}

/** Asks for the token that the server missed; the tab keeps it and the dashboard uses it too. */
export function TokenForm({ message, onGiven }: TokenFormProps): ReactNode {
  const field = useId();
  const give = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const token = new FormData(event.currentTarget).get('token');
    if (typeof token !== 'string' || token.trim() === '') return;
    keepToken(token);
    onGiven();
  };
  return (
    <form className={classes.form} onSubmit={give}>
      <p role="alert">{message}</p>
      <label htmlFor={field}>Token</label>
      <input id={field} name="token" type="password" autoComplete="off" spellCheck={false} required />
      <button type="submit">Use this token</button>
      <small>It is kept until this tab is closed. Then run the operation again.</small>
    </form>
  );
}
