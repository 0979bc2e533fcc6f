import { graphql } from '../gql/index.js';

/** Everything a customer's page shows, in one request; each part of the page states its own fields. */
export const CUSTOMER_PAGE = graphql(`
  query CustomerPage($customerId: ID!, $speech: Speech) {
    customer(customerId: $customerId) {
      id
      ...CustomerView_customer
      ...LiveLine_customer
    }
    viewer {
      may
    }
  }
`);
