import { type DocumentNode, getOperationAST, OperationTypeNode } from 'graphql';
import { expectedError } from '../errors.js';
import type { Execute } from '../executor.js';

export function isSubscription(document: DocumentNode, operationName: string | undefined): boolean {
  return getOperationAST(document, operationName)?.operation === OperationTypeNode.SUBSCRIPTION;
}

/** Over HTTP a subscription would be answered once, and look as if it went on. */
export function withoutSubscriptions(run: Execute): Execute {
  const refusal = expectedError(
    'BAD_REQUEST',
    'A subscription goes on, and an HTTP request does not. Open a WebSocket at /graphql with the protocol graphql-transport-ws, ' +
      'e.g. by the package graphql-ws, and subscribe there.',
    400,
  );
  return (operation) =>
    isSubscription(operation.document, operation.operationName) ? { errors: [refusal] } : run(operation);
}
