import type { FragmentType } from '@apollo/client';
import type { ReactNode } from 'react';
import { graphql } from '../gql/index.js';
import { usePart } from '../words/use-part.js';

const FRAGMENT = graphql(`
  fragment CustomerHeader_customer on Customer {
    id
    name
  }
`);

interface CustomerHeaderProps {
  readonly customer: FragmentType<typeof FRAGMENT>;
}

export function CustomerHeader({ customer }: CustomerHeaderProps): ReactNode {
  const { name } = usePart(FRAGMENT, customer);
  return <section>CustomerHeader {name}</section>;
}
