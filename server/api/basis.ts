import {
  BREAK,
  type DocumentNode,
  getOperationAST,
  Kind,
  OperationTypeNode,
  type ValueNode,
  visit,
} from 'graphql';
import type { RecommendationService } from '../service/recommendation-service.js';
import type { Execute, Operation } from './executor.js';
import { mayRead } from './policy.js';

/** How a query names its customer: by a value, or by the variable that holds it. */
type Asked = { readonly value: string } | { readonly variable: string };

function askedBy(value: ValueNode): Asked | null {
  if (value.kind === Kind.VARIABLE) return { variable: value.name.value };
  return value.kind === Kind.STRING || value.kind === Kind.INT ? { value: value.value } : null;
}

/** Through a cluster a query comes to its other customers, whose answers change without this one's. */
function reachesOthers(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    [Kind.FIELD]: ({ name }) => {
      found ||= name.value === 'customers';
      return found ? BREAK : undefined;
    },
  });
  return found;
}

/** Only a query whose one root field is `customer` rests on nothing but that customer. */
function askedIn(document: DocumentNode, operationName: string | undefined): Asked | null {
  const operation = getOperationAST(document, operationName);
  const [root, ...others] = operation?.selectionSet.selections ?? [];
  if (operation?.operation !== OperationTypeNode.QUERY || root?.kind !== Kind.FIELD || others.length > 0)
    return null;
  const [argument] = root.arguments ?? [];
  if (root.name.value !== 'customer' || argument === undefined || reachesOthers(document)) return null;
  return (root.directives ?? []).length > 0 ? null : askedBy(argument.value);
}

/** Apollo keeps parsed documents, so each is looked through once. */
function rememberingAsked(): typeof askedIn {
  const known = new WeakMap<DocumentNode, Map<string | undefined, Asked | null>>();
  return (document, operationName) => {
    const operations = known.get(document) ?? new Map<string | undefined, Asked | null>();
    known.set(document, operations);
    const found = operations.get(operationName);
    if (found !== undefined) return found;
    const asked = askedIn(document, operationName);
    operations.set(operationName, asked);
    return asked;
  };
}

function customerIdOf({ variables, context }: Operation, asked: Asked | null): string | null {
  if (asked === null) return null;
  const customerId = 'value' in asked ? asked.value : variables[asked.variable];
  return typeof customerId === 'string' && mayRead(context.viewer, customerId) ? customerId : null;
}

/** Tells the request's context what its answer rests on, where that is one customer and nothing failed. */
export function tellBasis(run: Execute, service: Pick<RecommendationService, 'stampOf'>): Execute {
  const askedBefore = rememberingAsked();
  return async (operation) => {
    const { document, operationName } = operation;
    const customerId = customerIdOf(operation, askedBefore(document, operationName));
    // Taken before the run: feedback that comes meanwhile makes the answer old at once.
    const stamp = customerId === null ? null : await service.stampOf(customerId).catch(() => null);
    const result = await run(operation);
    // Without a new stamp, a text on its way is ready the next time.
    const { settled } = operation.context.words;
    if (customerId !== null && stamp !== null && settled && result.errors === undefined) {
      operation.context.answer.basis = { customerId, stamp };
    }
    return result;
  };
}
