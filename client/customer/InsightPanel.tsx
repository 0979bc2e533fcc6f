import type { FragmentType } from '@apollo/client';
import type { ReactNode } from 'react';
import { graphql } from '../gql/index.js';
import { usePart } from '../words/use-part.js';

const FRAGMENT = graphql(`
  fragment InsightPanel_customer on Customer {
    id
    name
  }
`);

interface InsightPanelProps {
  readonly customer: FragmentType<typeof FRAGMENT>;
}

export function InsightPanel({ customer }: InsightPanelProps): ReactNode {
  const { name } = usePart(FRAGMENT, customer);
  return <section>InsightPanel {name}</section>;
}
