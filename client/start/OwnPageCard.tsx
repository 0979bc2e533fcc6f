import { useSuspenseQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { problemOf } from '../apollo/problem.js';
import { graphql } from '../gql/index.js';
import { ProblemPanel } from '../shell/ProblemPanel.js';
import { spokenOnly } from '../shell/spoken-only.js';
import { useWords } from '../words/use-words.js';
import classes from './ClusterCard.module.css';

const OWN_PAGE = graphql(`
  query OwnPage {
    viewer {
      customerId
    }
  }
`);

/** For a customer, whom the server shows no others. */
export function OwnPageCard(): ReactNode {
  const say = useWords();
  const { data, error, refetch } = useSuspenseQuery(OWN_PAGE, { errorPolicy: 'all' });
  const customerId = data?.viewer.customerId ?? null;
  if (customerId === null) {
    // Whoever is no customer and still sees no clusters is shut out by the server for another reason.
    const problem = data ? 'forbidden' : problemOf(error);
    return <ProblemPanel problem={problem} retry={() => void refetch()} />;
  }
  return (
    <section className={classes['card']} aria-labelledby="own-page">
      <h2 id="own-page" className={classes['name']}>
        {say('start.own.title')}
      </h2>
      <p className={classes['share']}>{say('start.own.what')}</p>
      <Link
        to="/customers/$customerId"
        params={{ customerId }}
        search={spokenOnly}
        className={classes['open']}
      >
        {say('start.own.open')}
      </Link>
    </section>
  );
}
