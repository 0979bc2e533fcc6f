import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';

export function ReloadButton(): ReactNode {
  const say = useWords();
  return (
    <Button
      onClick={() => {
        window.location.reload();
      }}
    >
      {say('problem.reload')}
    </Button>
  );
}
