import { IconMapOff } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import { Notice } from './Notice.js';
import { SearchButton } from './SearchButton.js';
import { StartLink } from './StartLink.js';

/** An address that leads nowhere. */
export function NotFoundPage(): ReactNode {
  const say = useWords();
  const { pathname } = useLocation();
  return (
    <Notice
      icon={IconMapOff}
      title={say('notFound.title')}
      lines={[say('notFound.what', { path: pathname }), say('problem.not-found.next')]}
    >
      <SearchButton />
      <StartLink />
    </Notice>
  );
}
