import type { FragmentType } from '@apollo/client';
import { type ReactNode, useId } from 'react';
import { graphql } from '../gql/index.js';
import { usePart } from '../words/use-part.js';
import { useWords } from '../words/use-words.js';
import { GoneList } from './card/GoneList.js';
import { ListFailed } from './card/ListFailed.js';
import { moving } from './card/moving.js';
import { nextRow } from './card/next-row.js';
import { NothingRecommended } from './card/NothingRecommended.js';
import { RecommendationCard } from './card/RecommendationCard.js';
import classes from './card/list.module.css';
import { useWhy } from './card/use-why.js';
import { useConversation } from './conversation.js';
import { useShown } from './shown/use-shown.js';
import { useKeptFocus } from './use-kept-focus.js';

const FRAGMENT = graphql(`
  fragment RecommendationList_customer on Customer {
    id
    customerId
    recommendations {
      decision {
        id
      }
      items {
        id
        score
        product {
          id
          productId
        }
        ...RecommendationCard_recommendation
      }
    }
  }
`);

interface RecommendationListProps {
  readonly customer: FragmentType<typeof FRAGMENT>;
}

/** What to offer next, best first, with how the last answer changed the list. */
export function RecommendationList({ customer }: RecommendationListProps): ReactNode {
  const { customerId, recommendations } = usePart(FRAGMENT, customer);
  const { answer } = useConversation();
  const { why, toggle } = useWhy();
  const keptFocus = useKeptFocus(nextRow);
  const shown = useShown(customerId, recommendations);
  const titleId = useId();
  const say = useWords();

  const items = recommendations?.items ?? [];
  const changes = answer?.changes ?? [];
  const changeOf = new Map(changes.map((change) => [change.product.productId, change]));
  const listed = new Set(items.map(({ product }) => product.productId));
  const gone = changes.filter(({ kind, product }) => kind === 'GONE' && !listed.has(product.productId));

  return (
    <section aria-labelledby={titleId} className={classes['section']} ref={shown} {...keptFocus}>
      <h2 id={titleId} className={classes['title']} tabIndex={-1}>
        {say('cards.title')}
      </h2>
      {recommendations === null && <ListFailed />}
      {recommendations !== null && items.length === 0 && <NothingRecommended />}
      <ol className={classes['list']} ref={moving}>
        {items.map((item) => (
          <li key={item.product.productId}>
            <RecommendationCard
              recommendation={item}
              bestScore={items[0]?.score ?? item.score}
              change={changeOf.get(item.product.productId) ?? null}
              open={why === item.product.productId}
              toggle={toggle}
            />
          </li>
        ))}
      </ol>
      <GoneList gone={gone} wishes={answer?.heard.understood ?? []} />
    </section>
  );
}
