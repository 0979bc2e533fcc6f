import { graphql } from '../gql/index.js';

// A mutation answers with everything that it may have changed, so that the page needs no second request.

export const SUBMIT_FEEDBACK = graphql(`
  mutation SubmitFeedback($input: SubmitFeedbackInput!, $speech: Speech) {
    submitFeedback(input: $input) {
      ... on SubmitFeedbackSuccess {
        feedback {
          ...HeardFields @unmask
        }
        changes {
          ...ChangeFields @unmask
        }
        customer {
          id
          ...CustomerView_customer
        }
      }
      ... on UserError {
        message(speech: $speech)
      }
    }
  }
`);

export const UNDO_FEEDBACK = graphql(`
  mutation UndoFeedback($input: UndoFeedbackInput!, $speech: Speech) {
    undoFeedback(input: $input) {
      ... on UndoFeedbackSuccess {
        undo {
          ...HeardFields @unmask
        }
        changes {
          ...ChangeFields @unmask
        }
        customer {
          id
          ...CustomerView_customer
        }
      }
      ... on UserError {
        message(speech: $speech)
      }
    }
  }
`);

/** The newest piece of feedback, as its answer told it. */
export const LAST_HEARD = graphql(`
  query LastHeard($customerId: ID!, $speech: Speech) {
    customer(customerId: $customerId) {
      id
      feedback(first: 1) {
        nodes {
          ...HeardFields @unmask
          changes {
            ...ChangeFields @unmask
          }
        }
      }
    }
  }
`);

// Shown once, beside the list, and kept nowhere: so these are read from the answer itself, not from the cache.

graphql(`
  fragment HeardFields on Feedback {
    id
    undoes
    understood {
      id
      feedbackId
      add
      category
      product {
        id
      }
      label(speech: $speech)
    }
    verdicts {
      verdict
      product {
        id
        name(speech: $speech)
      }
    }
    question {
      text(speech: $speech) {
        body
      }
      choices {
        id
        label(speech: $speech)
      }
    }
  }
`);

graphql(`
  fragment ChangeFields on RecommendationChange {
    kind
    fromRank
    toRank
    causedBy
    product {
      id
      productId
      category
      name(speech: $speech)
    }
    text(speech: $speech) {
      body
    }
  }
`);
