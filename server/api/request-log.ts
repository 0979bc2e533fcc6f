import { performance } from 'node:perf_hooks';
import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { ApiContext } from './context.js';
import { isExpected } from './errors.js';
import type { AssertAffordable } from './limits.js';

/** Where log lines go; a pino logger fits. */
export interface ApiLog {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

const LONGEST_NAME = 64;

/** One line an operation: who, what, how long, and how it ended; never variables. Bugs are logged whole. */
export function requestLog(log: ApiLog): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: ({
      contextValue: { requestId, viewer },
    }): Promise<GraphQLRequestListener<ApiContext>> => {
      const start = performance.now();
      let outcome = 'ok';
      return Promise.resolve({
        didEncounterErrors({ errors }) {
          const bugs = errors.filter((error) => !isExpected(error));
          outcome = bugs.length > 0 ? 'failed' : String(errors[0]?.extensions.code);
          for (const error of bugs) {
            log.error(
              { requestId, path: error.path, err: error.originalError ?? error },
              'An operation failed by our fault.',
            );
          }
          return Promise.resolve();
        },
        willSendResponse({ operationName }) {
          const milliseconds = Math.round((performance.now() - start) * 10) / 10;
          const operation = operationName?.slice(0, LONGEST_NAME) ?? null;
          log.info({ requestId, role: viewer.role, operation, ms: milliseconds, outcome }, 'graphql');
          return Promise.resolve();
        },
      });
    },
  };
}

/** Refuses operations that cost too much before they run. */
export function costGuard(assertAffordable: AssertAffordable): ApolloServerPlugin<ApiContext> {
  const listener: GraphQLRequestListener<ApiContext> = {
    didResolveOperation({ document, operation, request }) {
      if (operation !== undefined) assertAffordable(document, operation, request.variables ?? {});
      return Promise.resolve();
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}
