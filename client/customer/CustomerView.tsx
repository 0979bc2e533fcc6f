import type { FragmentType } from '@apollo/client';
import type { ReactNode } from 'react';
import { graphql } from '../gql/index.js';
import { usePart } from '../words/use-part.js';
import { ChangePanel } from './ChangePanel.js';
import { CustomerHeader } from './CustomerHeader.js';
import classes from './CustomerView.module.css';
import { FeedbackBox } from './FeedbackBox.js';
import { HistorySection } from './history/HistorySection.js';
import { InsightPanel } from './InsightPanel.js';
import { RecommendationList } from './RecommendationList.js';
import { WhatIfSection } from './what-if/WhatIfSection.js';
import { WhoPanel } from './WhoPanel.js';
import { WhyNotSection } from './why-not/WhyNotSection.js';
import { WithheldList } from './WithheldList.js';

const FRAGMENT = graphql(`
  fragment CustomerView_customer on Customer {
    id
    customerId
    version
    ...CustomerHeader_customer
    ...FeedbackBox_customer
    ...RecommendationList_customer
    ...WithheldList_customer
    ...WhyNotSection_customer
    ...InsightPanel_customer
    ...WhoPanel_customer
    ...HistorySection_customer
  }
`);

interface CustomerViewProps {
  readonly customer: FragmentType<typeof FRAGMENT>;
}

/** The page of one customer: what to say next on the left, who this is on the right; one below the other on a phone. */
export function CustomerView({ customer }: CustomerViewProps): ReactNode {
  const parts = usePart(FRAGMENT, customer);
  return (
    <>
      <CustomerHeader customer={parts} />
      <div className={classes['columns']}>
        <div className={classes['main']}>
          <FeedbackBox customer={parts} />
          <ChangePanel />
          <RecommendationList customer={parts} />
          <WithheldList customer={parts} />
          <WhyNotSection customer={parts} />
          <WhatIfSection customerId={parts.customerId} />
        </div>
        <div className={classes['aside']}>
          <InsightPanel customer={parts} />
          <WhoPanel customer={parts} />
        </div>
      </div>
      <HistorySection customer={parts} />
    </>
  );
}
