import type { ReactNode } from 'react';
import type { ChangeFieldsFragment } from '../../gql/graphql.js';
import { useWords } from '../../words/use-words.js';
import { CategoryIcon } from '../category.js';
import { BringBackButton } from './BringBackButton.js';
import classes from './list.module.css';
import { moving } from './moving.js';
import { partAgainst, type Wish } from './part-against.js';

interface GoneListProps {
  readonly gone: readonly ChangeFieldsFragment[];
  /** What the last answer understood. */
  readonly wishes: readonly Wish[];
}

/** What the last answer took off the list, and why. */
export function GoneList({ gone, wishes }: GoneListProps): ReactNode {
  const say = useWords();
  if (gone.length === 0) return null;
  return (
    <ul className={classes['rows']} aria-label={say('cards.gone')} ref={moving}>
      {gone.map(({ product, text, causedBy }) => (
        <li key={product.productId} className={classes['gone']} data-item={product.productId} tabIndex={-1}>
          <CategoryIcon category={product.category} size={28} />
          <p className={classes['goneText']}>
            <s title={product.name}>{product.name}</s>
            <span>{text.body}</span>
          </p>
          <BringBackButton name={product.name} feedbackId={causedBy} part={partAgainst(product, wishes)} />
        </li>
      ))}
    </ul>
  );
}
