import type { ReactNode } from 'react';
import type { Problem } from '../../apollo/problem.js';
import { type MessageId, useWords } from '../../words/use-words.js';
import type { Outcome } from '../conversation.js';

const SENTENCES: Readonly<Record<Problem, MessageId>> = {
  unreachable: 'talk.problem.unreachable',
  busy: 'talk.problem.busy',
  unauthenticated: 'talk.problem.unauthenticated',
  forbidden: 'talk.problem.forbidden',
  'not-found': 'talk.problem.notFound',
  outdated: 'talk.problem.outdated',
  broken: 'talk.problem.broken',
};

interface TroubleLineProps {
  readonly outcome: Extract<Outcome, { readonly kind: 'failed' | 'refused' }>;
}

/** What went wrong, and what to do. */
export function TroubleLine({ outcome }: TroubleLineProps): ReactNode {
  const say = useWords();
  if (outcome.kind === 'refused') return <p>{outcome.message || say('talk.refused')}</p>;
  const { problem, said } = outcome;
  return (
    <p>
      <strong>{say('talk.failed')}</strong> {say(SENTENCES[problem])}
      {said.kind === 'words' && ` ${say('talk.kept')}`}
    </p>
  );
}
