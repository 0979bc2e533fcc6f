import {
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import type { ApiContext } from '../context.js';
import { expectedError } from '../errors.js';
import type { Operation } from '../executor.js';
import { createGraphQLServer } from '../graphql-server.js';
import { MAX_ERRORS } from '../limits.js';
import type { ApiLog } from '../request-log.js';
import { isSubscription } from './subscriptions-only.js';

/** What a client sends to subscribe. */
export interface Wish {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** The way in for subscriptions: what it lets through may run. */
export interface Admission {
  readonly admit: (wish: Wish, context: ApiContext) => Promise<ExecutionArgs | readonly GraphQLError[]>;
  readonly stop: () => Promise<void>;
}

/** What is wrong with an operation that passed all rules, or null. */
function complaint(
  { document, operationName, variables }: Operation,
  schema: GraphQLSchema,
): ExecutionResult | null {
  if (!isSubscription(document, operationName)) {
    return {
      errors: [
        expectedError(
          'BAD_REQUEST',
          'This connection carries subscriptions only. Send queries and mutations by POST to /graphql.',
        ),
      ],
    };
  }
  const declared = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  const { errors } = getVariableValues(schema, declared, variables, { maxErrors: MAX_ERRORS });
  return errors === undefined ? null : { errors };
}

/**
 * Sends subscriptions through a server like that of HTTP, with the same parser, rules, limits, log and messages; only
 * that in place of running them it hands them back.
 */
export async function createAdmission(
  schema: GraphQLSchema,
  introspection: boolean,
  log: ApiLog,
): Promise<Admission> {
  const admitted = new Map<string, ExecutionArgs>();
  const server = createGraphQLServer(
    schema,
    (operation) => {
      const { document, operationName, variables, context } = operation;
      const refused = complaint(operation, schema);
      if (refused !== null) return refused;
      admitted.set(context.requestId, {
        schema,
        document,
        operationName,
        variableValues: variables,
        contextValue: context,
      });
      return { data: {} };
    },
    introspection,
    log,
  );
  await server.start();
  return {
    async admit({ query, operationName, variables }, context) {
      const { body } = await server.executeOperation(
        {
          query,
          variables: { ...variables },
          ...(typeof operationName === 'string' ? { operationName } : {}),
        },
        { contextValue: context },
      );
      const passed = admitted.get(context.requestId);
      admitted.delete(context.requestId);
      if (passed !== undefined) return passed;
      const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
      return errors.map(
        ({ message, extensions }) => new GraphQLError(message, { extensions: { ...extensions } }),
      );
    },
    stop: () => server.stop(),
  };
}
