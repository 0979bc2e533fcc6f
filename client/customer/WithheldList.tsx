import type { FragmentType } from '@apollo/client';
import type { ReactNode } from 'react';
import { graphql } from '../gql/index.js';
import { usePart } from '../words/use-part.js';

const FRAGMENT = graphql(`
  fragment WithheldList_customer on Customer {
    id
    name
  }
`);

interface WithheldListProps {
  readonly customer: FragmentType<typeof FRAGMENT>;
}

export function WithheldList({ customer }: WithheldListProps): ReactNode {
  const { name } = usePart(FRAGMENT, customer);
  return <section>WithheldList {name}</section>;
}
