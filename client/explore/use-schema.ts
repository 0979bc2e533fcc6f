import type { GraphQLSchema } from 'graphql';
import { useCallback, useEffect, useState } from 'react';
import { fetchSchema, TokenMissingError } from './schema.js';

export type SchemaState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly schema: GraphQLSchema }
  | { readonly kind: 'failed'; readonly message: string; readonly asksForToken: boolean };

const LOADING: SchemaState = { kind: 'loading' };

export function useSchema(): { readonly state: SchemaState; readonly retry: () => void } {
  const [state, setState] = useState(LOADING);
  useEffect(() => {
    if (state.kind !== 'loading') return;
    let isCurrent = true;
    const settle = (settled: SchemaState): void => {
      if (isCurrent) setState(settled);
    };
    fetchSchema().then(
      (schema) => {
        settle({ kind: 'ready', schema });
      },
      (error: unknown) => {
        settle({
          kind: 'failed',
          message: error instanceof Error ? error.message : String(error),
          asksForToken: error instanceof TokenMissingError,
        });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [state]);
  const retry = useCallback(() => {
    setState(LOADING);
  }, []);
  return { state, retry };
}
