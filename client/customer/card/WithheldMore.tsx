import { VisuallyHidden } from '@mantine/core';
import { type ReactNode, Suspense, useState } from 'react';
import { useWords } from '../../words/use-words.js';
import { loaded } from '../folded/loaded.js';
import { Waits } from '../folded/Waits.js';
import classes from './list.module.css';

const WithheldChange = loaded(() =>
  import('../why-not/WithheldChange.js').then((module) => module.WithheldChange),
);

interface WithheldMoreProps {
  readonly customerId: string;
  readonly product: { readonly productId: string; readonly name: string };
}

/** What would have to change, asked for when it is opened. */
export function WithheldMore({ customerId, product }: WithheldMoreProps): ReactNode {
  const say = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary className={classes['more']}>
        {say('held.change')}
        <VisuallyHidden> {product.name}</VisuallyHidden>
      </summary>
      {open && (
        <Suspense fallback={<Waits />}>
          <WithheldChange customerId={customerId} productId={product.productId} />
        </Suspense>
      )}
    </details>
  );
}
