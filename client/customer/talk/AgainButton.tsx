import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Spinner } from './Spinner.js';

interface AgainButtonProps {
  readonly label: string;
  /** While it is under way. */
  readonly busy: boolean;
  readonly again: () => void;
}

/** Does once more what failed. */
export function AgainButton({ label, busy, again }: AgainButtonProps): ReactNode {
  return (
    <Button
      variant="default"
      size="compact-sm"
      aria-busy={busy}
      leftSection={busy ? <Spinner /> : <IconRefresh size={16} stroke={1.75} aria-hidden />}
      onClick={again}
    >
      {label}
    </Button>
  );
}
