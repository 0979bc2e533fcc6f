/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The kind of product, as a customer would sort them. */
export type Category =
  /** Credit, charge and prepaid cards. */
  | 'CARD'
  /** Savings and deposits. */
  | 'DEPOSIT'
  /** Cover for people, homes and travel. */
  | 'INSURANCE'
  /** Funds and investment plans. */
  | 'INVESTMENT'
  /** Loans other than mortgages. */
  | 'LOAN'
  /** Loans secured by a home, and their review. */
  | 'MORTGAGE'
  /** Plans for or in retirement. */
  | 'PENSION'
  /** Help and services that are not sold: a referral, a plan, an app. */
  | 'SERVICE'
  | '%future added value';

/** How a product moved between two lists. */
export type ChangeKind =
  /** It ranks lower. */
  | 'DOWN'
  /** It is no longer on the list. */
  | 'GONE'
  /** It was not on the list before. */
  | 'NEW'
  /** It ranks higher. */
  | 'UP'
  | '%future added value';

/** How texts shall speak. Declare one variable ($speech: Speech) and hand it to every text of the document, so that a page speaks one language. */
export type Speech = {
  /** Language as a BCP 47 tag, e.g. "en" or "de-AT"; null: the Accept-Language header, then "en". A language without messages falls back to "en". */
  locale?: string | null | undefined;
  /** The tone; null: FRIENDLY. */
  tone?: Tone | null | undefined;
};

/** Feedback in words, by verdicts, or by picking an offered choice: at least one of the three. Who gives it follows from the token. */
export type SubmitFeedbackInput = {
  /** Ids of choices that an earlier question offered. */
  choiceIds?: Array<string> | null | undefined;
  /** The bank's own id of the customer; "007" is not "7". */
  customerId: string;
  /** A fresh UUID for every piece of feedback. Send the same one when you repeat a request that got no answer: it counts once. */
  idempotencyKey: string;
  /** An adviser passes on what the customer said; null: false. Of no effect for customers. */
  onBehalfOfCustomer?: boolean | null | undefined;
  /** Verdicts on products. */
  verdicts?: Array<VerdictInput> | null | undefined;
  /** What was said, e.g. ["fixed deposit", "too conservative"]. A bare product or topic means less of it; "add travel" or "more travel" means more. */
  words?: Array<string> | null | undefined;
};

/** How a text speaks to its reader. The facts in it are the same in every tone. */
export type Tone =
  /** As on a small card: the fewest words that say it. */
  | 'BRIEF'
  /** As in a letter from the bank: full sentences, no contractions. */
  | 'FORMAL'
  /** As an adviser speaks at the counter. The default. */
  | 'FRIENDLY'
  | '%future added value';

/** What to take back: a whole piece of feedback, or by intentIds and productIds only some of what it says. Who takes it back follows from the token. */
export type UndoFeedbackInput = {
  /** The bank's own id of the customer; "007" is not "7". */
  customerId: string;
  /** The feedback: its id, or the feedbackId of anything that rests on it. The id of an undo brings back what that took back. */
  feedbackId: string;
  /** A fresh UUID for every undo. Send the same one when you repeat a request that got no answer: it counts once. */
  idempotencyKey: string;
  /** Only these of its intents, by their id. Whatever the customer said earlier that asks the same is taken back as well. */
  intentIds?: Array<string> | null | undefined;
  /** An adviser passes on what the customer said; null: false. Of no effect for customers. */
  onBehalfOfCustomer?: boolean | null | undefined;
  /** Only what it says about these products, by their `productId`. Whatever the customer said earlier that says the same about them is taken back as well. */
  productIds?: Array<string> | null | undefined;
};

/** What somebody says about one product, by a button. */
export type Verdict =
  /** The customer has it, here or elsewhere. */
  | 'ALREADY_HAVE'
  /** No, not that. */
  | 'DISLIKED'
  /** Yes, that interests me. Not a sale. */
  | 'LIKED'
  /** Later: it rests until the day given, or for the usual time. */
  | 'NOT_NOW'
  /** It was offered and refused: it rests for the cool-off time. */
  | 'REFUSED'
  /** It was taken out. */
  | 'TAKEN'
  /** A question, not an answer. */
  | 'TELL_ME_MORE'
  /** Too conservative: toward the top of what the risk profile allows, never above it. */
  | 'TOO_CONSERVATIVE'
  /** Too risky: nothing of this risk class or above from now on. */
  | 'TOO_RISKY'
  | '%future added value';

/** What somebody says about one product, by a button. */
export type VerdictInput = {
  /** The product, by its `productId`. */
  productId: string;
  /** For NOT_NOW: the day from which it may come back; null: the usual time. */
  until?: string | null | undefined;
  /** What is said about it. */
  verdict: Verdict;
};

export type CustomerHeader_CustomerFragment = { __typename: 'Customer', id: string, name: string | null } & { ' $fragmentName'?: 'CustomerHeader_CustomerFragment' };

export type CustomerPageQueryVariables = Exact<{
  customerId: string;
  speech?: Speech | null | undefined;
}>;


export type CustomerPageQuery = { customer: (
    { __typename: 'Customer', id: string }
    & { ' $fragmentRefs'?: { 'CustomerView_CustomerFragment': CustomerView_CustomerFragment } }
  ) | null };

export type CustomerView_CustomerFragment = (
  { __typename: 'Customer', id: string, version: string }
  & { ' $fragmentRefs'?: { 'CustomerHeader_CustomerFragment': CustomerHeader_CustomerFragment;'FeedbackBox_CustomerFragment': FeedbackBox_CustomerFragment;'RecommendationList_CustomerFragment': RecommendationList_CustomerFragment;'WithheldList_CustomerFragment': WithheldList_CustomerFragment;'InsightPanel_CustomerFragment': InsightPanel_CustomerFragment;'WhoPanel_CustomerFragment': WhoPanel_CustomerFragment } }
) & { ' $fragmentName'?: 'CustomerView_CustomerFragment' };

export type FeedbackBox_CustomerFragment = { __typename: 'Customer', id: string, name: string | null } & { ' $fragmentName'?: 'FeedbackBox_CustomerFragment' };

export type InsightPanel_CustomerFragment = { __typename: 'Customer', id: string, name: string | null } & { ' $fragmentName'?: 'InsightPanel_CustomerFragment' };

export type RecommendationList_CustomerFragment = { __typename: 'Customer', id: string, name: string | null } & { ' $fragmentName'?: 'RecommendationList_CustomerFragment' };

export type WhoPanel_CustomerFragment = { __typename: 'Customer', id: string, name: string | null } & { ' $fragmentName'?: 'WhoPanel_CustomerFragment' };

export type WithheldList_CustomerFragment = { __typename: 'Customer', id: string, name: string | null } & { ' $fragmentName'?: 'WithheldList_CustomerFragment' };

export type SubmitFeedbackMutationVariables = Exact<{
  input: SubmitFeedbackInput;
  speech?: Speech | null | undefined;
}>;


export type SubmitFeedbackMutation = { submitFeedback:
    | { __typename: 'ChoiceNotFound', message: string }
    | { __typename: 'ContradictoryFeedback', message: string }
    | { __typename: 'CustomerNotFound', message: string }
    | { __typename: 'EmptyFeedback', message: string }
    | { __typename: 'FeedbackTooLong', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'ProductNotFound', message: string }
    | { __typename: 'SubmitFeedbackSuccess', feedback: { __typename: 'Feedback', id: string, undoes: string | null, understood: Array<{ __typename: 'Intent', id: string, feedbackId: string | null, add: boolean, label: string }>, question: { __typename: 'Question', text: { __typename: 'Text', body: string }, choices: Array<{ __typename: 'Intent', id: string, label: string }> } | null }, changes: Array<{ __typename: 'RecommendationChange', kind: ChangeKind, fromRank: number | null, toRank: number | null, causedBy: string, product: { __typename: 'Product', id: string, productId: string, category: Category, name: string }, text: { __typename: 'Text', body: string } }>, customer: (
        { __typename: 'Customer', id: string }
        & { ' $fragmentRefs'?: { 'CustomerView_CustomerFragment': CustomerView_CustomerFragment } }
      ) }
   };

export type UndoFeedbackMutationVariables = Exact<{
  input: UndoFeedbackInput;
  speech?: Speech | null | undefined;
}>;


export type UndoFeedbackMutation = { undoFeedback:
    | { __typename: 'CustomerNotFound', message: string }
    | { __typename: 'FeedbackNotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'UndoFeedbackSuccess', undo: { __typename: 'Feedback', id: string, undoes: string | null, understood: Array<{ __typename: 'Intent', id: string, feedbackId: string | null, add: boolean, label: string }>, question: { __typename: 'Question', text: { __typename: 'Text', body: string }, choices: Array<{ __typename: 'Intent', id: string, label: string }> } | null }, changes: Array<{ __typename: 'RecommendationChange', kind: ChangeKind, fromRank: number | null, toRank: number | null, causedBy: string, product: { __typename: 'Product', id: string, productId: string, category: Category, name: string }, text: { __typename: 'Text', body: string } }>, customer: (
        { __typename: 'Customer', id: string }
        & { ' $fragmentRefs'?: { 'CustomerView_CustomerFragment': CustomerView_CustomerFragment } }
      ) }
   };

export type HeardFieldsFragment = { __typename: 'Feedback', id: string, undoes: string | null, understood: Array<{ __typename: 'Intent', id: string, feedbackId: string | null, add: boolean, label: string }>, question: { __typename: 'Question', text: { __typename: 'Text', body: string }, choices: Array<{ __typename: 'Intent', id: string, label: string }> } | null } & { ' $fragmentName'?: 'HeardFieldsFragment' };

export type ChangeFieldsFragment = { __typename: 'RecommendationChange', kind: ChangeKind, fromRank: number | null, toRank: number | null, causedBy: string, product: { __typename: 'Product', id: string, productId: string, category: Category, name: string }, text: { __typename: 'Text', body: string } } & { ' $fragmentName'?: 'ChangeFieldsFragment' };

export const CustomerHeader_CustomerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomerHeader_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]} as unknown as DocumentNode<CustomerHeader_CustomerFragment, unknown>;
export const FeedbackBox_CustomerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FeedbackBox_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]} as unknown as DocumentNode<FeedbackBox_CustomerFragment, unknown>;
export const RecommendationList_CustomerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecommendationList_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]} as unknown as DocumentNode<RecommendationList_CustomerFragment, unknown>;
export const WithheldList_CustomerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldList_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]} as unknown as DocumentNode<WithheldList_CustomerFragment, unknown>;
export const InsightPanel_CustomerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"InsightPanel_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]} as unknown as DocumentNode<InsightPanel_CustomerFragment, unknown>;
export const WhoPanel_CustomerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhoPanel_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]} as unknown as DocumentNode<WhoPanel_CustomerFragment, unknown>;
export const CustomerView_CustomerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomerView_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomerHeader_customer"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FeedbackBox_customer"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecommendationList_customer"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldList_customer"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"InsightPanel_customer"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoPanel_customer"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomerHeader_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FeedbackBox_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecommendationList_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldList_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"InsightPanel_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhoPanel_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]} as unknown as DocumentNode<CustomerView_CustomerFragment, unknown>;
export const HeardFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HeardFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Feedback"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"undoes"}},{"kind":"Field","name":{"kind":"Name","value":"understood"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackId"}},{"kind":"Field","name":{"kind":"Name","value":"add"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"speech"},"value":{"kind":"Variable","name":{"kind":"Name","value":"speech"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"question"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"speech"},"value":{"kind":"Variable","name":{"kind":"Name","value":"speech"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"speech"},"value":{"kind":"Variable","name":{"kind":"Name","value":"speech"}}}]}]}}]}}]}}]} as unknown as DocumentNode<HeardFieldsFragment, unknown>;
export const ChangeFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecommendationChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"fromRank"}},{"kind":"Field","name":{"kind":"Name","value":"toRank"}},{"kind":"Field","name":{"kind":"Name","value":"causedBy"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"productId"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"speech"},"value":{"kind":"Variable","name":{"kind":"Name","value":"speech"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"text"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"speech"},"value":{"kind":"Variable","name":{"kind":"Name","value":"speech"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"body"}}]}}]}}]} as unknown as DocumentNode<ChangeFieldsFragment, unknown>;
export const CustomerPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CustomerPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"customerId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"speech"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Speech"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"customerId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"customerId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomerView_customer"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomerHeader_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FeedbackBox_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecommendationList_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldList_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"InsightPanel_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhoPanel_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomerView_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomerHeader_customer"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FeedbackBox_customer"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecommendationList_customer"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldList_customer"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"InsightPanel_customer"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoPanel_customer"}}]}}]} as unknown as DocumentNode<CustomerPageQuery, CustomerPageQueryVariables>;
export const SubmitFeedbackDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitFeedback"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitFeedbackInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"speech"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Speech"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitFeedback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitFeedbackSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"feedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HeardFields"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"unmask"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeFields"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"unmask"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomerView_customer"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"speech"},"value":{"kind":"Variable","name":{"kind":"Name","value":"speech"}}}]}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomerHeader_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FeedbackBox_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecommendationList_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldList_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"InsightPanel_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhoPanel_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HeardFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Feedback"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"undoes"}},{"kind":"Field","name":{"kind":"Name","value":"understood"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackId"}},{"kind":"Field","name":{"kind":"Name","value":"add"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"speech"},"value":{"kind":"Variable","name":{"kind":"Name","value":"speech"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"question"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"speech"},"value":{"kind":"Variable","name":{"kind":"Name","value":"speech"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"speech"},"value":{"kind":"Variable","name":{"kind":"Name","value":"speech"}}}]}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecommendationChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"fromRank"}},{"kind":"Field","name":{"kind":"Name","value":"toRank"}},{"kind":"Field","name":{"kind":"Name","value":"causedBy"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"productId"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"speech"},"value":{"kind":"Variable","name":{"kind":"Name","value":"speech"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"text"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"speech"},"value":{"kind":"Variable","name":{"kind":"Name","value":"speech"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"body"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomerView_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomerHeader_customer"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FeedbackBox_customer"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecommendationList_customer"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldList_customer"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"InsightPanel_customer"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoPanel_customer"}}]}}]} as unknown as DocumentNode<SubmitFeedbackMutation, SubmitFeedbackMutationVariables>;
export const UndoFeedbackDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UndoFeedback"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UndoFeedbackInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"speech"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Speech"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"undoFeedback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UndoFeedbackSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"undo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HeardFields"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"unmask"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeFields"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"unmask"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomerView_customer"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"speech"},"value":{"kind":"Variable","name":{"kind":"Name","value":"speech"}}}]}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomerHeader_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FeedbackBox_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecommendationList_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldList_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"InsightPanel_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhoPanel_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HeardFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Feedback"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"undoes"}},{"kind":"Field","name":{"kind":"Name","value":"understood"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackId"}},{"kind":"Field","name":{"kind":"Name","value":"add"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"speech"},"value":{"kind":"Variable","name":{"kind":"Name","value":"speech"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"question"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"speech"},"value":{"kind":"Variable","name":{"kind":"Name","value":"speech"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"speech"},"value":{"kind":"Variable","name":{"kind":"Name","value":"speech"}}}]}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecommendationChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"fromRank"}},{"kind":"Field","name":{"kind":"Name","value":"toRank"}},{"kind":"Field","name":{"kind":"Name","value":"causedBy"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"productId"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"speech"},"value":{"kind":"Variable","name":{"kind":"Name","value":"speech"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"text"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"speech"},"value":{"kind":"Variable","name":{"kind":"Name","value":"speech"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"body"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomerView_customer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomerHeader_customer"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FeedbackBox_customer"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecommendationList_customer"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldList_customer"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"InsightPanel_customer"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoPanel_customer"}}]}}]} as unknown as DocumentNode<UndoFeedbackMutation, UndoFeedbackMutationVariables>;