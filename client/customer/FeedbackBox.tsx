import type { FragmentType } from '@apollo/client';
import type { ReactNode } from 'react';
import { graphql } from '../gql/index.js';
import { usePart } from '../words/use-part.js';

const FRAGMENT = graphql(`
  fragment FeedbackBox_customer on Customer {
    id
    name
  }
`);

interface FeedbackBoxProps {
  readonly customer: FragmentType<typeof FRAGMENT>;
}

export function FeedbackBox({ customer }: FeedbackBoxProps): ReactNode {
  const { name } = usePart(FRAGMENT, customer);
  return <section>FeedbackBox {name}</section>;
}
