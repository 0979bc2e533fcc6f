import {
  BREAK,
  type DocumentNode,
  execute,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type SourceLocation,
  visit,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { ApiContext } from './context.js';

export interface Operation {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: ApiContext;
}

export type Execute = (operation: Operation) => ExecutionResult | Promise<ExecutionResult>;

/** An operation is compiled when it comes back: compiling costs more than running a one-off by graphql-js. */
const RUNS_BEFORE_COMPILING = 1;

interface Candidate {
  runs: number;
  compiled: CompiledQuery | null;
}

/** graphql-jit turns an absent variable inside an input literal into null, so such operations are left to graphql-js. */
function hasVariableInLiteral(document: DocumentNode): boolean {
  let found = false;
  let depth = 0;
  const literal = {
    enter: (): void => {
      depth += 1;
    },
    leave: (): void => {
      depth -= 1;
    },
  };
  visit(document, {
    [Kind.OBJECT]: literal,
    [Kind.LIST]: literal,
    [Kind.VARIABLE]: () => {
      found ||= depth > 0;
      return found ? BREAK : undefined;
    },
  });
  return found;
}

/** An error of graphql-jit as graphql-js would have made it. */
function asGraphQLError(error: GraphQLError): GraphQLError {
  const original = error.originalError;
  if (original instanceof GraphQLError && original.path !== undefined) return original;
  const made = new GraphQLError(error.message, { path: error.path ?? null, originalError: original ?? null });
  const locations: readonly SourceLocation[] | undefined = error.locations;
  return locations === undefined
    ? made
    : Object.defineProperty(made, 'locations', { value: locations, enumerable: true });
}

type Path = readonly (string | number)[];

/** Where the answer turns null on the way to a failed field: the field itself, or what had to be nulled above it. */
function nulledAt(data: unknown, path: Path): Path {
  let value = data;
  for (const [depth, key] of path.entries()) {
    if (value === null || typeof value !== 'object') return path.slice(0, depth);
    value = (value as Readonly<Record<string | number, unknown>>)[key];
  }
  return path;
}

/**
 * graphql-jit adds to a failed non-null field that it is null, and goes on with the other items of a list that is
 * already lost. Of the errors of one field that null the same place, the first tells all.
 */
function withoutEchoes({ data, errors = [] }: ExecutionResult): readonly GraphQLError[] {
  const told = new Set<string>();
  return errors.filter(({ path = [] }) => {
    const field = path.filter((key) => typeof key === 'string');
    const place = JSON.stringify([nulledAt(data, path), field]);
    const fresh = !told.has(place);
    told.add(place);
    return fresh;
  });
}

function repaired(result: ExecutionResult): ExecutionResult {
  if (result.errors === undefined) return result;
  return { ...result, errors: withoutEchoes(result).map(asGraphQLError) };
}

/** Runs operations by graphql-js alone. */
export function plainExecutor(schema: GraphQLSchema): Execute {
  return ({ document, operationName, variables, context }) =>
    execute({ schema, document, operationName, variableValues: variables, contextValue: context });
}

/** Runs operations by graphql-jit once they come back, with the answers of graphql-js. */
export function jitExecutor(schema: GraphQLSchema): Execute {
  const plain = plainExecutor(schema);
  const candidates = new WeakMap<DocumentNode, Map<string, Candidate>>();

  function candidateOf(document: DocumentNode, operationName: string): Candidate {
    const known = candidates.get(document) ?? new Map<string, Candidate>();
    candidates.set(document, known);
    const candidate = known.get(operationName) ?? {
      runs: hasVariableInLiteral(document) ? -Infinity : 0,
      compiled: null,
    };
    known.set(operationName, candidate);
    return candidate;
  }

  return (operation) => {
    const { document, operationName, variables, context } = operation;
    const candidate = candidateOf(document, operationName ?? '');
    if (candidate.runs === RUNS_BEFORE_COMPILING) {
      const compiled = compileQuery(schema, document, operationName);
      candidate.compiled = isCompiledQuery(compiled) ? compiled : null;
    }
    candidate.runs += 1;
    if (candidate.compiled === null) return plain(operation);
    const result = candidate.compiled.query(undefined, context, variables);
    // No data at all means that the variables were refused before any resolver ran. graphql-js has the last word on
    // those: its messages are the standard ones, and it knows defaults that graphql-jit misses.
    if (result instanceof Promise) return result.then((late: ExecutionResult) => repaired(late));
    return result.data === undefined ? plain(operation) : repaired(result);
  };
}
