import type { FragmentType } from '@apollo/client';
import type { ReactNode } from 'react';
import { graphql } from '../../gql/index.js';
import { usePart } from '../../words/use-part.js';
import { useWords } from '../../words/use-words.js';
import { FoldedSection } from '../folded/FoldedSection.js';
import { loaded } from '../folded/loaded.js';

const FRAGMENT = graphql(`
  fragment WhyNotSection_customer on Customer {
    id
    customerId
    version
    recommendations {
      items {
        id
        product {
          id
          productId
        }
      }
    }
  }
`);

const WhyNotPanel = loaded(() => import('./WhyNotPanel.js').then((module) => module.WhyNotPanel));

interface WhyNotSectionProps {
  readonly customer: FragmentType<typeof FRAGMENT>;
}

/** Where somebody asks after a product that is not on the list. */
export function WhyNotSection({ customer }: WhyNotSectionProps): ReactNode {
  const say = useWords();
  const { customerId, version, recommendations } = usePart(FRAGMENT, customer);
  const listed = recommendations?.items.map(({ product }) => product.productId) ?? [];
  return (
    <FoldedSection title={say('whyNot.title')}>
      <WhyNotPanel customerId={customerId} version={version} listed={listed} />
    </FoldedSection>
  );
}
