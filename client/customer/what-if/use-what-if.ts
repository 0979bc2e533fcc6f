import { CombinedGraphQLErrors } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState, useTransition } from 'react';
import { useSpeech } from '../../words/speech.js';
import { type Draft, traitsOf } from './draft.js';
import { WHAT_IF } from './operations.js';
import type { Assumed } from './WhatIfResult.js';

type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'answered'; readonly assumed: Assumed }
  /** The server's own words, where it has any: which value cannot be, and what was expected. */
  | { readonly kind: 'failed'; readonly why: string | null };

interface WhatIf {
  readonly outcome: Outcome;
  readonly busy: boolean;
  readonly ask: (draft: Draft, onRecord: Draft) => void;
  readonly reset: () => void;
}

function refusal(error: unknown): string | null {
  const [first] = CombinedGraphQLErrors.is(error) ? error.errors : [];
  return first?.extensions?.['code'] === 'BAD_USER_INPUT' ? first.message : null;
}

/** Asks what would follow from other values. Nothing of it is stored, here or on the server. */
export function useWhatIf(customerId: string): WhatIf {
  const client = useApolloClient();
  const speech = useSpeech();
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const [busy, start] = useTransition();
  const answerTo = async (draft: Draft, onRecord: Draft): Promise<Outcome> => {
    const variables = { customerId, traits: traitsOf(draft, onRecord), speech };
    try {
      const { data } = await client.query({ query: WHAT_IF, variables, fetchPolicy: 'no-cache' });
      const assumed = data.customer?.whatIf ?? null;
      return assumed === null ? { kind: 'failed', why: null } : { kind: 'answered', assumed };
    } catch (error) {
      return { kind: 'failed', why: refusal(error) };
    }
  };
  return {
    outcome,
    busy,
    ask: (draft, onRecord) => {
      start(async () => {
        const next = await answerTo(draft, onRecord);
        start(() => {
          setOutcome(next);
        });
      });
    },
    reset: () => {
      setOutcome({ kind: 'none' });
    },
  };
}
