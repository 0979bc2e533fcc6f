import { Button, Loader } from '@mantine/core';
import {
  IconAlertTriangle,
  IconHourglass,
  IconKey,
  IconLock,
  IconPlugConnectedX,
  IconRefresh,
  IconUserQuestion,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { isRetryable, type Problem } from '../apollo/problem.js';
import { readToken } from '../apollo/token.js';
import { useWords } from '../words/use-words.js';
import { Notice } from './Notice.js';
import { ReloadButton } from './ReloadButton.js';
import { SearchButton } from './SearchButton.js';
import { StartLink } from './StartLink.js';
import { TokenForm } from './TokenForm.js';
import { useRetry } from './use-retry.js';

const ICONS = {
  unreachable: IconPlugConnectedX,
  busy: IconHourglass,
  unauthenticated: IconKey,
  forbidden: IconLock,
  'not-found': IconUserQuestion,
  outdated: IconRefresh,
  broken: IconAlertTriangle,
} as const;

interface ProblemPanelProps {
  readonly problem: Problem;
  /** The id asked for, where the problem is about one customer. */
  readonly customerId?: string;
  readonly retry: () => void;
}

/** Takes a page's place where its request failed. */
export function ProblemPanel({ problem, customerId = '', retry }: ProblemPanelProps): ReactNode {
  const say = useWords();
  const { busy, tries, again } = useRetry(retry, problem === 'unreachable');
  const [hadToken] = useState(() => readToken() !== null);
  const refused = problem === 'unauthenticated' && (hadToken || tries > 0);
  const what = refused ? 'problem.unauthenticated.refused' : (`problem.${problem}.what` as const);
  return (
    <Notice
      icon={ICONS[problem]}
      title={say(`problem.${problem}.title`, { customerId })}
      lines={[say(what), say(`problem.${problem}.next`)]}
    >
      {(problem === 'unauthenticated' || problem === 'forbidden') && (
        <TokenForm busy={busy} onGiven={again} />
      )}
      {isRetryable(problem) && (
        // It keeps the focus while it is busy, so it is not disabled.
        <Button
          onClick={again}
          aria-disabled={busy}
          leftSection={busy && <Loader size={16} color="currentColor" />}
        >
          {say(busy ? 'problem.trying' : 'problem.again')}
        </Button>
      )}
      {problem === 'outdated' && <ReloadButton />}
      {problem === 'not-found' && <SearchButton text={customerId} />}
      {problem !== 'outdated' && problem !== 'unauthenticated' && <StartLink />}
      <p role="status">{tries > 0 && !busy ? say('problem.tried', { count: tries }) : ''}</p>
    </Notice>
  );
}
