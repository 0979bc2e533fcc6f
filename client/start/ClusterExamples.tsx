import { useSuspenseQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { problemOf } from '../apollo/problem.js';
import { graphql } from '../gql/index.js';
import { ProblemPanel } from '../shell/ProblemPanel.js';
import { useSpeech } from '../words/speech.js';
import { useWords } from '../words/use-words.js';
import { ClusterCard } from './ClusterCard.js';
import { OwnPageCard } from './OwnPageCard.js';
import classes from './StartPage.module.css';

const START_PAGE = graphql(`
  query StartPage($speech: Speech) {
    release {
      id
      k
      rows
      dataAsOf
    }
    clusters {
      id
      ...ClusterCard_cluster
    }
  }
`);

/** Somebody to open from each cluster; for a customer, who may open nobody else, the way to the own page. */
export function ClusterExamples(): ReactNode {
  const say = useWords();
  const intl = useIntl();
  const speech = useSpeech();
  const { data, error, refetch } = useSuspenseQuery(START_PAGE, {
    variables: { speech },
    errorPolicy: 'all',
  });
  if (!data) {
    const problem = problemOf(error);
    return problem === 'forbidden' ? (
      <OwnPageCard />
    ) : (
      <ProblemPanel problem={problem} retry={() => void refetch()} />
    );
  }
  const { release, clusters } = data;
  const date = intl.formatDate(release.dataAsOf, { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <section aria-labelledby="examples">
      <h2 id="examples" className={classes['heading']}>
        {say('start.examples')}
      </h2>
      <p className={classes['about']}>
        {say('start.examples.lead', { rows: release.rows, k: release.k, date })}
      </p>
      <ul className={classes['cards']}>
        {clusters.map((cluster) => (
          <ClusterCard key={cluster.id} cluster={cluster} />
        ))}
      </ul>
    </section>
  );
}
