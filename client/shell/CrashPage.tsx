import { IconBolt } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import { Notice } from './Notice.js';
import { ReloadButton } from './ReloadButton.js';

/** Takes the place of a page that a mistake of ours stopped, even where the frame around it is gone. */
export function CrashPage(): ReactNode {
  const say = useWords();
  return (
    <Notice icon={IconBolt} title={say('crash.title')} lines={[say('crash.what'), say('crash.next')]}>
      <ReloadButton />
      {/* A whole new page: the one that broke may no longer find its way. */}
      <a href="/">{say('problem.start')}</a>
    </Notice>
  );
}
