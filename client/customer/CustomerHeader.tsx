import type { FragmentType } from '@apollo/client';
import { IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { graphql } from '../gql/index.js';
import { usePart } from '../words/use-part.js';
import { useWords } from '../words/use-words.js';
import classes from './CustomerHeader.module.css';
import { CopyLinkButton } from './portrait/CopyLinkButton.js';
import { initialsOf } from './portrait/initials.js';
import { MembershipFigure } from './portrait/MembershipFigure.js';

const FRAGMENT = graphql(`
  fragment CustomerHeader_customer on Customer {
    id
    customerId
    name
    membership {
      confidence
      cluster {
        id
        number
        name(speech: $speech)
        share
      }
      runnerUp {
        id
        number
        name(speech: $speech)
      }
      runnerUpConfidence
    }
  }
`);

interface CustomerHeaderProps {
  readonly customer: FragmentType<typeof FRAGMENT>;
}

/** Who the page is about, at a glance. */
export function CustomerHeader({ customer }: CustomerHeaderProps): ReactNode {
  const say = useWords();
  const { customerId, name, membership } = usePart(FRAGMENT, customer);
  const title = name ?? say('header.nameless', { customerId });
  return (
    <header className={classes['header']}>
      <title>{say('header.documentTitle', { title })}</title>
      <div className={classes['person']}>
        <span className={classes['portrait']} aria-hidden>
          {name === null ? <IconUser size={22} stroke={1.75} /> : initialsOf(name)}
        </span>
        <div className={classes['names']}>
          <h1 className={classes['title']} title={title}>
            <bdi>{title}</bdi>
          </h1>
          {name !== null && (
            <p className={classes['identifier']}>{say('header.customerId', { customerId })}</p>
          )}
        </div>
      </div>
      <MembershipFigure membership={membership} />
      <div className={classes['actions']}>
        <CopyLinkButton />
      </div>
    </header>
  );
}
