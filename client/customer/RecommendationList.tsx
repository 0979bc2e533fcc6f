import type { FragmentType } from '@apollo/client';
import type { ReactNode } from 'react';
import { graphql } from '../gql/index.js';
import { usePart } from '../words/use-part.js';

const FRAGMENT = graphql(`
  fragment RecommendationList_customer on Customer {
    id
    name
  }
`);

interface RecommendationListProps {
  readonly customer: FragmentType<typeof FRAGMENT>;
}

export function RecommendationList({ customer }: RecommendationListProps): ReactNode {
  const { name } = usePart(FRAGMENT, customer);
  return <section>RecommendationList {name}</section>;
}
