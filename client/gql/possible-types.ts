
      export type PossibleTypesResultData = {
  "possibleTypes": {
    "Node": [
      "Cluster",
      "Customer",
      "Product",
      "Recommendation",
      "Release",
      "Tag",
      "Text"
    ],
    "RecordShownResult": [
      "CustomerNotFound",
      "DecisionNotFound",
      "ProductNotFound",
      "RecordShownSuccess"
    ],
    "SubmitFeedbackResult": [
      "ChoiceNotFound",
      "ContradictoryFeedback",
      "CustomerNotFound",
      "EmptyFeedback",
      "FeedbackTooLong",
      "IdempotencyKeyReused",
      "ProductNotFound",
      "SubmitFeedbackSuccess"
    ],
    "UndoFeedbackResult": [
      "CustomerNotFound",
      "FeedbackNotFound",
      "IdempotencyKeyReused",
      "UndoFeedbackSuccess"
    ],
    "UserError": [
      "ChoiceNotFound",
      "ContradictoryFeedback",
      "CustomerNotFound",
      "DecisionNotFound",
      "EmptyFeedback",
      "FeedbackNotFound",
      "FeedbackTooLong",
      "IdempotencyKeyReused",
      "ProductNotFound"
    ]
  }
};
      const result: PossibleTypesResultData = {
  "possibleTypes": {
    "Node": [
      "Cluster",
      "Customer",
      "Product",
      "Recommendation",
      "Release",
      "Tag",
      "Text"
    ],
    "RecordShownResult": [
      "CustomerNotFound",
      "DecisionNotFound",
      "ProductNotFound",
      "RecordShownSuccess"
    ],
    "SubmitFeedbackResult": [
      "ChoiceNotFound",
      "ContradictoryFeedback",
      "CustomerNotFound",
      "EmptyFeedback",
      "FeedbackTooLong",
      "IdempotencyKeyReused",
      "ProductNotFound",
      "SubmitFeedbackSuccess"
    ],
    "UndoFeedbackResult": [
      "CustomerNotFound",
      "FeedbackNotFound",
      "IdempotencyKeyReused",
      "UndoFeedbackSuccess"
    ],
    "UserError": [
      "ChoiceNotFound",
      "ContradictoryFeedback",
      "CustomerNotFound",
      "DecisionNotFound",
      "EmptyFeedback",
      "FeedbackNotFound",
      "FeedbackTooLong",
      "IdempotencyKeyReused",
      "ProductNotFound"
    ]
  }
};
      export default result;
    