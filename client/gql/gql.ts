/* eslint-disable */
import * as types from './graphql.js';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment CustomerHeader_customer on Customer {\n    id\n    name\n  }\n": typeof types.CustomerHeader_CustomerFragmentDoc,
    "\n  query CustomerPage($customerId: ID!, $speech: Speech) {\n    customer(customerId: $customerId) {\n      id\n      ...CustomerView_customer\n    }\n  }\n": typeof types.CustomerPageDocument,
    "\n  fragment CustomerView_customer on Customer {\n    id\n    version\n    ...CustomerHeader_customer\n    ...FeedbackBox_customer\n    ...RecommendationList_customer\n    ...WithheldList_customer\n    ...InsightPanel_customer\n    ...WhoPanel_customer\n  }\n": typeof types.CustomerView_CustomerFragmentDoc,
    "\n  fragment FeedbackBox_customer on Customer {\n    id\n    name\n  }\n": typeof types.FeedbackBox_CustomerFragmentDoc,
    "\n  fragment InsightPanel_customer on Customer {\n    id\n    name\n  }\n": typeof types.InsightPanel_CustomerFragmentDoc,
    "\n  fragment RecommendationList_customer on Customer {\n    id\n    name\n  }\n": typeof types.RecommendationList_CustomerFragmentDoc,
    "\n  fragment WhoPanel_customer on Customer {\n    id\n    name\n  }\n": typeof types.WhoPanel_CustomerFragmentDoc,
    "\n  fragment WithheldList_customer on Customer {\n    id\n    name\n  }\n": typeof types.WithheldList_CustomerFragmentDoc,
    "\n  mutation SubmitFeedback($input: SubmitFeedbackInput!, $speech: Speech) {\n    submitFeedback(input: $input) {\n      ... on SubmitFeedbackSuccess {\n        feedback {\n          ...HeardFields @unmask\n        }\n        changes {\n          ...ChangeFields @unmask\n        }\n        customer {\n          id\n          ...CustomerView_customer\n        }\n      }\n      ... on UserError {\n        message(speech: $speech)\n      }\n    }\n  }\n": typeof types.SubmitFeedbackDocument,
    "\n  mutation UndoFeedback($input: UndoFeedbackInput!, $speech: Speech) {\n    undoFeedback(input: $input) {\n      ... on UndoFeedbackSuccess {\n        undo {\n          ...HeardFields @unmask\n        }\n        changes {\n          ...ChangeFields @unmask\n        }\n        customer {\n          id\n          ...CustomerView_customer\n        }\n      }\n      ... on UserError {\n        message(speech: $speech)\n      }\n    }\n  }\n": typeof types.UndoFeedbackDocument,
    "\n  fragment HeardFields on Feedback {\n    id\n    undoes\n    understood {\n      id\n      feedbackId\n      add\n      label(speech: $speech)\n    }\n    question {\n      text(speech: $speech) {\n        body\n      }\n      choices {\n        id\n        label(speech: $speech)\n      }\n    }\n  }\n": typeof types.HeardFieldsFragmentDoc,
    "\n  fragment ChangeFields on RecommendationChange {\n    kind\n    fromRank\n    toRank\n    causedBy\n    product {\n      id\n      productId\n      category\n      name(speech: $speech)\n    }\n    text(speech: $speech) {\n      body\n    }\n  }\n": typeof types.ChangeFieldsFragmentDoc,
};
const documents: Documents = {
    "\n  fragment CustomerHeader_customer on Customer {\n    id\n    name\n  }\n": types.CustomerHeader_CustomerFragmentDoc,
    "\n  query CustomerPage($customerId: ID!, $speech: Speech) {\n    customer(customerId: $customerId) {\n      id\n      ...CustomerView_customer\n    }\n  }\n": types.CustomerPageDocument,
    "\n  fragment CustomerView_customer on Customer {\n    id\n    version\n    ...CustomerHeader_customer\n    ...FeedbackBox_customer\n    ...RecommendationList_customer\n    ...WithheldList_customer\n    ...InsightPanel_customer\n    ...WhoPanel_customer\n  }\n": types.CustomerView_CustomerFragmentDoc,
    "\n  fragment FeedbackBox_customer on Customer {\n    id\n    name\n  }\n": types.FeedbackBox_CustomerFragmentDoc,
    "\n  fragment InsightPanel_customer on Customer {\n    id\n    name\n  }\n": types.InsightPanel_CustomerFragmentDoc,
    "\n  fragment RecommendationList_customer on Customer {\n    id\n    name\n  }\n": types.RecommendationList_CustomerFragmentDoc,
    "\n  fragment WhoPanel_customer on Customer {\n    id\n    name\n  }\n": types.WhoPanel_CustomerFragmentDoc,
    "\n  fragment WithheldList_customer on Customer {\n    id\n    name\n  }\n": types.WithheldList_CustomerFragmentDoc,
    "\n  mutation SubmitFeedback($input: SubmitFeedbackInput!, $speech: Speech) {\n    submitFeedback(input: $input) {\n      ... on SubmitFeedbackSuccess {\n        feedback {\n          ...HeardFields @unmask\n        }\n        changes {\n          ...ChangeFields @unmask\n        }\n        customer {\n          id\n          ...CustomerView_customer\n        }\n      }\n      ... on UserError {\n        message(speech: $speech)\n      }\n    }\n  }\n": types.SubmitFeedbackDocument,
    "\n  mutation UndoFeedback($input: UndoFeedbackInput!, $speech: Speech) {\n    undoFeedback(input: $input) {\n      ... on UndoFeedbackSuccess {\n        undo {\n          ...HeardFields @unmask\n        }\n        changes {\n          ...ChangeFields @unmask\n        }\n        customer {\n          id\n          ...CustomerView_customer\n        }\n      }\n      ... on UserError {\n        message(speech: $speech)\n      }\n    }\n  }\n": types.UndoFeedbackDocument,
    "\n  fragment HeardFields on Feedback {\n    id\n    undoes\n    understood {\n      id\n      feedbackId\n      add\n      label(speech: $speech)\n    }\n    question {\n      text(speech: $speech) {\n        body\n      }\n      choices {\n        id\n        label(speech: $speech)\n      }\n    }\n  }\n": types.HeardFieldsFragmentDoc,
    "\n  fragment ChangeFields on RecommendationChange {\n    kind\n    fromRank\n    toRank\n    causedBy\n    product {\n      id\n      productId\n      category\n      name(speech: $speech)\n    }\n    text(speech: $speech) {\n      body\n    }\n  }\n": types.ChangeFieldsFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CustomerHeader_customer on Customer {\n    id\n    name\n  }\n"): (typeof documents)["\n  fragment CustomerHeader_customer on Customer {\n    id\n    name\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CustomerPage($customerId: ID!, $speech: Speech) {\n    customer(customerId: $customerId) {\n      id\n      ...CustomerView_customer\n    }\n  }\n"): (typeof documents)["\n  query CustomerPage($customerId: ID!, $speech: Speech) {\n    customer(customerId: $customerId) {\n      id\n      ...CustomerView_customer\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CustomerView_customer on Customer {\n    id\n    version\n    ...CustomerHeader_customer\n    ...FeedbackBox_customer\n    ...RecommendationList_customer\n    ...WithheldList_customer\n    ...InsightPanel_customer\n    ...WhoPanel_customer\n  }\n"): (typeof documents)["\n  fragment CustomerView_customer on Customer {\n    id\n    version\n    ...CustomerHeader_customer\n    ...FeedbackBox_customer\n    ...RecommendationList_customer\n    ...WithheldList_customer\n    ...InsightPanel_customer\n    ...WhoPanel_customer\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FeedbackBox_customer on Customer {\n    id\n    name\n  }\n"): (typeof documents)["\n  fragment FeedbackBox_customer on Customer {\n    id\n    name\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InsightPanel_customer on Customer {\n    id\n    name\n  }\n"): (typeof documents)["\n  fragment InsightPanel_customer on Customer {\n    id\n    name\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RecommendationList_customer on Customer {\n    id\n    name\n  }\n"): (typeof documents)["\n  fragment RecommendationList_customer on Customer {\n    id\n    name\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WhoPanel_customer on Customer {\n    id\n    name\n  }\n"): (typeof documents)["\n  fragment WhoPanel_customer on Customer {\n    id\n    name\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WithheldList_customer on Customer {\n    id\n    name\n  }\n"): (typeof documents)["\n  fragment WithheldList_customer on Customer {\n    id\n    name\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubmitFeedback($input: SubmitFeedbackInput!, $speech: Speech) {\n    submitFeedback(input: $input) {\n      ... on SubmitFeedbackSuccess {\n        feedback {\n          ...HeardFields @unmask\n        }\n        changes {\n          ...ChangeFields @unmask\n        }\n        customer {\n          id\n          ...CustomerView_customer\n        }\n      }\n      ... on UserError {\n        message(speech: $speech)\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SubmitFeedback($input: SubmitFeedbackInput!, $speech: Speech) {\n    submitFeedback(input: $input) {\n      ... on SubmitFeedbackSuccess {\n        feedback {\n          ...HeardFields @unmask\n        }\n        changes {\n          ...ChangeFields @unmask\n        }\n        customer {\n          id\n          ...CustomerView_customer\n        }\n      }\n      ... on UserError {\n        message(speech: $speech)\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UndoFeedback($input: UndoFeedbackInput!, $speech: Speech) {\n    undoFeedback(input: $input) {\n      ... on UndoFeedbackSuccess {\n        undo {\n          ...HeardFields @unmask\n        }\n        changes {\n          ...ChangeFields @unmask\n        }\n        customer {\n          id\n          ...CustomerView_customer\n        }\n      }\n      ... on UserError {\n        message(speech: $speech)\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UndoFeedback($input: UndoFeedbackInput!, $speech: Speech) {\n    undoFeedback(input: $input) {\n      ... on UndoFeedbackSuccess {\n        undo {\n          ...HeardFields @unmask\n        }\n        changes {\n          ...ChangeFields @unmask\n        }\n        customer {\n          id\n          ...CustomerView_customer\n        }\n      }\n      ... on UserError {\n        message(speech: $speech)\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment HeardFields on Feedback {\n    id\n    undoes\n    understood {\n      id\n      feedbackId\n      add\n      label(speech: $speech)\n    }\n    question {\n      text(speech: $speech) {\n        body\n      }\n      choices {\n        id\n        label(speech: $speech)\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment HeardFields on Feedback {\n    id\n    undoes\n    understood {\n      id\n      feedbackId\n      add\n      label(speech: $speech)\n    }\n    question {\n      text(speech: $speech) {\n        body\n      }\n      choices {\n        id\n        label(speech: $speech)\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ChangeFields on RecommendationChange {\n    kind\n    fromRank\n    toRank\n    causedBy\n    product {\n      id\n      productId\n      category\n      name(speech: $speech)\n    }\n    text(speech: $speech) {\n      body\n    }\n  }\n"): (typeof documents)["\n  fragment ChangeFields on RecommendationChange {\n    kind\n    fromRank\n    toRank\n    causedBy\n    product {\n      id\n      productId\n      category\n      name(speech: $speech)\n    }\n    text(speech: $speech) {\n      body\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;