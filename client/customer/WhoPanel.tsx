import type { FragmentType } from '@apollo/client';
import type { ReactNode } from 'react';
import { graphql } from '../gql/index.js';
import { usePart } from '../words/use-part.js';

const FRAGMENT = graphql(`
  fragment WhoPanel_customer on Customer {
    id
    name
  }
`);

interface WhoPanelProps {
  readonly customer: FragmentType<typeof FRAGMENT>;
}

export function WhoPanel({ customer }: WhoPanelProps): ReactNode {
  const { name } = usePart(FRAGMENT, customer);
  return <section>WhoPanel {name}</section>;
}
