import { ApolloServer, type ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { ApiContext } from './context.js';
import { formatError } from './errors.js';
import type { Execute } from './executor.js';
import { costLimit, MAX_ERRORS, MAX_RECURSIVE_SELECTIONS, MAX_TOKENS, STRUCTURAL_RULES } from './limits.js';
import { type ApiLog, costGuard, requestLog } from './request-log.js';

type Gateway = ApolloServerOptionsWithGateway<ApiContext>['gateway'];

/** A gateway is Apollo's door for an executor of one's own; there is nothing behind it but our schema. */
function gatewayTo(schema: GraphQLSchema, run: Execute): Gateway {
  return {
    load: () =>
      Promise.resolve({
        // The name as it was sent: Apollo's own is null where no operation has it, which would run another one.
        executor: async ({ document, request, context }) =>
          await run({
            document,
            operationName: request.operationName,
            variables: request.variables ?? {},
            // Gateways do not say whose context they carry; it is the one that our handler makes.
            context: context as ApiContext,
          }),
      }),
    onSchemaLoadOrUpdate(publish) {
      publish({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}

/** Apollo Server over the schema, with every limit set. Start it before use. */
export function createGraphQLServer(
  schema: GraphQLSchema,
  run: Execute,
  introspection: boolean,
  log: ApiLog,
): ApolloServer<ApiContext> {
  return new ApolloServer<ApiContext>({
    gateway: gatewayTo(schema, run),
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxLexicalTokens: MAX_TOKENS },
    maxRecursiveSelections: MAX_RECURSIVE_SELECTIONS,
    validationRules: STRUCTURAL_RULES,
    validationOptions: { maxErrors: MAX_ERRORS },
    formatError,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      costGuard(costLimit(schema)),
      requestLog(log),
    ],
  });
}
