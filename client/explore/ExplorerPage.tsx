import type { ReactNode } from 'react';
import { Explorer } from './Explorer.js';
import classes from './ExplorerPage.module.css';
import { TokenForm } from './TokenForm.js';
import { useSchema } from './use-schema.js';

export function ExplorerPage(): ReactNode {
  const { state, retry } = useSchema();
  switch (state.kind) {
    case 'ready':
      return <Explorer schema={state.schema} />;
    case 'loading':
      return <p className={classes.notice}>Loading the schema …</p>;
    case 'failed':
      return (
        <main className={classes.notice}>
          <h1>The schema could not be had</h1>
          {state.asksForToken ? (
            <TokenForm message={state.message} onGiven={retry} />
          ) : (
            <p role="alert">{state.message}</p>
          )}
          <p>
            {!state.asksForToken && <button onClick={retry}>Retry</button>} <a href="/">Back to finrec</a>
          </p>
        </main>
      );
  }
}
