import type { FragmentType } from '@apollo/client';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { graphql } from '../gql/index.js';
import { spokenOnly } from '../shell/spoken-only.js';
import { usePart } from '../words/use-part.js';
import { useWords } from '../words/use-words.js';
import classes from './ClusterCard.module.css';

const MOST_VALUES = 3;

const FRAGMENT = graphql(`
  fragment ClusterCard_cluster on Cluster {
    id
    number
    name(speech: $speech)
    share
    size
    profile {
      column
      label(speech: $speech)
      value {
        display(speech: $speech)
      }
      bookMedian {
        display(speech: $speech)
      }
    }
    customers(first: 1) {
      edges {
        node {
          id
          customerId
          name
        }
      }
    }
  }
`);

interface ClusterCardProps {
  readonly cluster: FragmentType<typeof FRAGMENT>;
}

/** One of a cluster, with what tells the cluster from all others. */
export function ClusterCard({ cluster }: ClusterCardProps): ReactNode {
  const say = useWords();
  const intl = useIntl();
  const { number, name, share, size, profile, customers } = usePart(FRAGMENT, cluster);
  const example = customers.edges[0]?.node;
  const percent = intl.formatNumber(share, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <li className={classes['card']}>
      <p className={classes['number']}>{say('start.cluster', { number })}</p>
      <h3 className={classes['name']}>{name}</h3>
      <div className={classes['bar']} aria-hidden>
        <div style={{ inlineSize: `${share * 100}%` }} />
      </div>
      <p className={classes['share']}>{say('start.share', { share: percent, size })}</p>
      <dl className={classes['values']}>
        {profile.slice(0, MOST_VALUES).map(({ column, label, value, bookMedian }) => (
          <div key={column}>
            <dt>{label}</dt>
            <dd>
              <strong>{value.display}</strong>
              {bookMedian !== null && <span>{say('start.median', { value: bookMedian.display })}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {example !== undefined && (
        <Link
          to="/customers/$customerId"
          params={{ customerId: example.customerId }}
          search={spokenOnly}
          className={classes['open']}
        >
          {example.name === null
            ? say('start.openId', { customerId: example.customerId })
            : say('start.open', { name: example.name })}
        </Link>
      )}
    </li>
  );
}
