import type { FragmentType } from '@apollo/client';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { graphql } from '../gql/index.js';
import { usePart } from '../words/use-part.js';
import { useWords } from '../words/use-words.js';
import classes from './card/list.module.css';
import { moving } from './card/moving.js';
import { nextRow } from './card/next-row.js';
import { WithheldRow } from './card/WithheldRow.js';
import { useKeptFocus } from './use-kept-focus.js';

const FRAGMENT = graphql(`
  fragment WithheldList_customer on Customer {
    id
    customerId
    constraints {
      id
      feedbackId
      add
      category
      product {
        id
      }
    }
    recommendations {
      items {
        id
      }
      withheld {
        id
        ...WithheldRow_withheld
      }
    }
  }
`);

interface WithheldListProps {
  readonly customer: FragmentType<typeof FRAGMENT>;
}

/** What would suit but is held back by a rule: folded away, unless there is nothing else to show. */
export function WithheldList({ customer }: WithheldListProps): ReactNode {
  const { customerId, constraints, recommendations } = usePart(FRAGMENT, customer);
  const keptFocus = useKeptFocus(nextRow);
  const say = useWords();
  if (recommendations === null || recommendations.withheld.length === 0) return null;
  const { items, withheld } = recommendations;
  return (
    <section className={classes['section']} {...keptFocus}>
      <details className={classes['held']} open={items.length === 0}>
        <summary className={classes['summary']}>
          <h2 className={classes['title']} tabIndex={-1}>
            {say('held.title')}
          </h2>
          <span className={classes['count']}>{say('held.count', { count: withheld.length })}</span>
          <IconChevronDown size={18} aria-hidden />
        </summary>
        <ul className={classes['rows']} ref={moving}>
          {withheld.map((one) => (
            <WithheldRow key={one.id} customerId={customerId} withheld={one} wishes={constraints} />
          ))}
        </ul>
      </details>
    </section>
  );
}
