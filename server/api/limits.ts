import { createRequire } from 'node:module';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type TypeNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import type * as complexity from 'graphql-query-complexity';
import { LRUCache } from 'lru-cache';
import { expectedError } from './errors.js';

// Its ESM build brings a second copy of graphql, which refuses our schema.
const { fieldExtensionsEstimator, getComplexity, simpleEstimator } = createRequire(import.meta.url)(
  'graphql-query-complexity',
) as typeof complexity;

export const MAX_TOKENS = 1000;
export const MAX_RECURSIVE_SELECTIONS = 2000;
export const MAX_ERRORS = 3;
export const MAX_COST = 3000;
const MAX_ALIASES = 15;
const MAX_DIRECTIVES = 20;
const MAX_DEPTH = 8;
const COSTS_KEPT_PER_DOCUMENT = 50;

/** Reported as ordinary validation errors; thrown ones would end as server errors. */
const reporting = {
  exposeLimits: true,
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null, error: GraphQLError): void => {
      context?.reportError(error);
    },
  ],
};

/** What a document may look like, whatever the schema. */
export const STRUCTURAL_RULES: ValidationRule[] = [
  maxAliasesRule({ ...reporting, n: MAX_ALIASES, allowList: [] }),
  maxDirectivesRule({ ...reporting, n: MAX_DIRECTIVES }),
  maxDepthRule({ ...reporting, n: MAX_DEPTH, flattenFragments: true }),
];

function named(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type);
}

/** Values that the cost depends on: those of `first`, of list arguments, and of @include and @skip. */
function costlyVariables(
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const costly = (operation.variableDefinitions ?? []).filter(({ type }) => {
    const inner = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
    return inner.kind === Kind.LIST_TYPE || ['Int', 'Boolean'].includes(named(inner));
  });
  return Object.fromEntries(
    costly.map(({ variable }) => {
      const value = variables[variable.name.value];
      return [variable.name.value, Array.isArray(value) ? value.length : value];
    }),
  );
}

/** Clients with a cache ask for the type of everything; it is known beforehand and costs nothing. */
const typenameEstimator: complexity.ComplexityEstimator = ({ field }) =>
  field.name === '__typename' ? 0 : undefined;

/** How many fields an operation may come to, its lists taken at their longest; 0 where its variables do not fit. */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  try {
    return getComplexity({
      schema,
      query: document,
      variables,
      ...(operation.name === undefined ? {} : { operationName: operation.name.value }),
      estimators: [typenameEstimator, fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })],
    });
  } catch {
    // Variables that do not fit their types have no cost; execution refuses them with a better message.
    return 0;
  }
}

/** Refuses an operation whose lists multiply to more than the limit. @throws {GraphQLError} OPERATION_TOO_EXPENSIVE */
export type AssertAffordable = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
) => void;

export function costLimit(schema: GraphQLSchema): AssertAffordable {
  const costs = new WeakMap<OperationDefinitionNode, LRUCache<string, number>>();

  return (document, operation, variables) => {
    const known = costs.get(operation) ?? new LRUCache<string, number>({ max: COSTS_KEPT_PER_DOCUMENT });
    costs.set(operation, known);
    const key = JSON.stringify(costlyVariables(operation, variables));
    const cost = known.get(key) ?? costOf(schema, document, operation, variables);
    // A cost of 0 stands for one set of bad variables only; the next may be good.
    if (cost > 0 && key.length < 1000) known.set(key, cost);
    if (cost > MAX_COST) {
      throw expectedError(
        'OPERATION_TOO_EXPENSIVE',
        `This operation may cost ${cost} fields; the limit is ${MAX_COST}. Ask for fewer items with "first", or select fewer fields of each.`,
        400,
      );
    }
  };
}
