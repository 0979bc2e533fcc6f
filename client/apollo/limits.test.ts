import 'reflect-metadata';
import { ApolloLink, type DocumentNode } from '@apollo/client';
import { describe, expect, it } from '@jest/globals';
import {
  type GraphQLSchema,
  Kind,
  Lexer,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  print,
  Source,
  TokenKind,
  validate,
} from 'graphql';
import { EMPTY } from 'rxjs';
import { costOf, MAX_COST, MAX_TOKENS, STRUCTURAL_RULES } from '../../server/api/limits.js';
import { buildApiSchema } from '../../server/api/schema.js';
import * as generated from '../gql/graphql.js';
import { createClient } from './create-client.js';

/** Whoever adds fields shall learn of the limits here, not from a server that refuses the whole page. */
const MOST = 0.9;

const INPUT = {
  customerId: '5',
  idempotencyKey: '0b2f6d1e-1111-4222-8333-444455556666',
};
const INPUTS: Readonly<Record<string, object>> = {
  SubmitFeedback: { ...INPUT, words: ['more travel'] },
  UndoFeedback: { ...INPUT, feedbackId: 'any' },
  RecordShown: { customerId: '5', decisionId: 'any', productIds: ['recurring-deposit'] },
};

interface Sent {
  readonly name: string;
  readonly text: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

function operationIn({ definitions }: DocumentNode): OperationDefinitionNode | undefined {
  return definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
}

/** What the client makes of a document before it sends it: it asks for the type of everything. */
function sentFor(query: DocumentNode, { operation: kind, name }: OperationDefinitionNode): Sent {
  const texts: string[] = [];
  const client = createClient(
    new ApolloLink(({ query: sent }) => {
      texts.push(print(sent));
      return EMPTY;
    }),
  );
  const operationName = name?.value ?? '';
  const variables = {
    customerId: '5',
    productId: 'premium-card',
    traits: { income: '50000', creditUtilization: 0.2 },
    text: 'a',
    speech: { tone: 'FRIENDLY', locale: 'en' },
    ids: ['any'],
    input: INPUTS[operationName],
  };
  const ignored = (): void => undefined;
  if (kind === OperationTypeNode.QUERY) client.query({ query, variables }).catch(ignored);
  else if (kind === OperationTypeNode.MUTATION) client.mutate({ mutation: query, variables }).catch(ignored);
  else client.subscribe({ query, variables }).subscribe({ error: ignored });
  const [text] = texts;
  if (text === undefined) throw new Error(`${operationName} was not sent at once.`);
  const document = parse(text);
  const operation = operationIn(document);
  if (operation === undefined) throw new Error(`${operationName} was sent without an operation.`);
  return { name: operationName, text, document, operation, variables };
}

function tokensIn(text: string): number {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  while (lexer.advance().kind !== TokenKind.EOF) count += 1;
  return count;
}

const SENT = Object.values(generated).flatMap((document: DocumentNode) => {
  const operation = operationIn(document);
  return operation === undefined ? [] : sentFor(document, operation);
});

describe('What the dashboard sends', () => {
  const schema: GraphQLSchema = buildApiSchema(null);

  it('is every kind of operation', () => {
    expect(SENT.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'CustomerPage',
        'StartPage',
        'SubmitFeedback',
        'UndoFeedback',
        'CustomerChanged',
        'RecordShown',
      ]),
    );
  });

  it.each(SENT)(
    'keeps well within the limits of the server: $name',
    ({ document, operation, variables, text }) => {
      const cost = costOf(schema, document, operation, variables);
      expect(cost).toBeGreaterThan(0);
      expect(cost).toBeLessThanOrEqual(MAX_COST * MOST);
      expect(tokensIn(text)).toBeLessThanOrEqual(MAX_TOKENS * MOST);
      expect(validate(schema, document, STRUCTURAL_RULES)).toEqual([]);
    },
  );
});
