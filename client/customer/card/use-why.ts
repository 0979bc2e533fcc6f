import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

interface Why {
  /** The product whose reasons are open; undefined: none. */
  readonly why: string | undefined;
  readonly toggle: (productId: string) => void;
}

/** Which card is open is kept in the address, so that a link shows what its sender saw. */
export function useWhy(): Why {
  const { why } = useSearch({ strict: false });
  const navigate = useNavigate();
  const toggle = useCallback(
    (productId: string) => {
      void navigate({
        to: '.',
        search: ({ why: before, ...rest }) => (before === productId ? rest : { ...rest, why: productId }),
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return { why, toggle };
}
