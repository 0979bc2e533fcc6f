import { Button, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconLink } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { useWords } from '../../words/use-words.js';

type Outcome = 'none' | 'copied' | 'refused';

const LABELS = { none: 'header.copyLink', copied: 'header.copied', refused: 'header.notCopied' } as const;
const SHOWN_MILLISECONDS = 4000;

/** Copies the page's address. Absent where the browser has no clipboard for pages: over plain http. */
export function CopyLinkButton(): ReactNode {
  const say = useWords();
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome>('none');

  useEffect(() => {
    if (outcome === 'none') return;
    const timer = setTimeout(() => {
      setOutcome('none');
    }, SHOWN_MILLISECONDS);
    return () => {
      clearTimeout(timer);
    };
  }, [outcome]);

  if (!('clipboard' in navigator)) return null;
  const copy = async (): Promise<void> => {
    const address = new URL(router.state.location.href, window.location.origin);
    try {
      await navigator.clipboard.writeText(address.href);
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  };
  const Icon = outcome === 'copied' ? IconCheck : IconLink;
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<Icon size={16} aria-hidden />}
        onClick={() => void copy()}
      >
        {say(LABELS[outcome])}
      </Button>
      <VisuallyHidden role="status">{outcome === 'none' ? '' : say(LABELS[outcome])}</VisuallyHidden>
    </>
  );
}
