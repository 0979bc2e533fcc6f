import { graphql } from '../../gql/index.js';

export const VALUES_ON_RECORD = graphql(`
  query ValuesOnRecord($customerId: ID!) {
    customer(customerId: $customerId) {
      id
      income {
        amount
      }
      loanAmount {
        amount
      }
      creditUtilization
      riskProfile
      spendingHabit
      defaultStatus
    }
  }
`);

export const WHAT_IF = graphql(`
  query WhatIf($customerId: ID!, $traits: TraitsInput!, $speech: Speech) {
    customer(customerId: $customerId) {
      id
      whatIf(traits: $traits) {
        membership {
          cluster {
            id
            name(speech: $speech)
          }
        }
        membershipBefore {
          cluster {
            id
          }
        }
        tagsGained {
          tag {
            id
            label(speech: $speech)
          }
        }
        tagsLost {
          tag {
            id
            label(speech: $speech)
          }
        }
        changes {
          kind
          product {
            id
          }
          text(speech: $speech) {
            body
          }
        }
      }
    }
  }
`);
