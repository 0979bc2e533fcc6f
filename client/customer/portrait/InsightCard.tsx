import type { FragmentType } from '@apollo/client';
import { IconArrowNarrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { graphql } from '../../gql/index.js';
import { Sentence } from '../../words/Sentence.js';
import { usePart } from '../../words/use-part.js';
import { useWords } from '../../words/use-words.js';
import { Comparison } from './Comparison.js';
import classes from './InsightCard.module.css';
import { InsightKindLine } from './InsightKindLine.js';

const FRAGMENT = graphql(`
  fragment InsightCard_insight on Insight {
    id
    kind
    expiresOn
    headline(speech: $speech) {
      id
      body
      rewritten
    }
    action(speech: $speech) {
      id
      body
      rewritten
    }
    product {
      id
      name(speech: $speech)
    }
    figure {
      label(speech: $speech)
      ...Comparison_fact @unmask
    }
  }
`);

interface InsightCardProps {
  readonly insight: FragmentType<typeof FRAGMENT>;
}

/** What is to be seen, the one number it is about, and what to do by when. */
export function InsightCard({ insight }: InsightCardProps): ReactNode {
  const say = useWords();
  const { formatDate } = useIntl();
  const { kind, headline, figure, action, product, expiresOn } = usePart(FRAGMENT, insight);
  const day = formatDate(expiresOn, { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <article className={classes['card']}>
      <InsightKindLine kind={kind} />
      <p className={classes['headline']}>
        <Sentence text={headline} />
      </p>
      <div className={classes['figure']}>
        <p className={classes['number']}>
          <strong className={classes['value']}>{figure.value.display}</strong>{' '}
          <span className={classes['label']}>{figure.label}</span>
        </p>
        <Comparison compared={figure} />
      </div>
      <div className={classes['action']}>
        <IconArrowNarrowRight className={classes['arrow']} size={18} stroke={2} aria-hidden />
        <div>
          <p className={classes['act']}>
            <Sentence text={action} />
          </p>
          <p className={classes['terms']}>
            <time dateTime={expiresOn}>{say('insight.by', { day })}</time>
            {product !== null && <span className={classes['product']}>{product.name}</span>}
          </p>
        </div>
      </div>
    </article>
  );
}
