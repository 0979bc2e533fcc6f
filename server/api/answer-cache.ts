import {
  type DocumentNode,
  type ExecutionResult,
  getOperationAST,
  Kind,
  OperationTypeNode,
  type ValueNode,
} from 'graphql';
import type { CustomerView, RecommendationService } from '../service/recommendation-service.js';
import type { Execute, Operation } from './executor.js';
import { mayRead } from './policy.js';

const ANSWERS_KEPT_PER_CUSTOMER = 4;
const LONGEST_ANSWER = 100_000;
const LONGEST_KEY = 2_000;

/** An answer's data, as JSON already. Whoever reads or writes it some other way gets the same. */
export class WrittenData {
  readonly [field: string]: unknown;

  constructor(readonly json: string) {}

  toJSON(): unknown {
    return JSON.parse(this.json);
  }
}

/** How a query names its customer: by a value, or by the variable that holds it. */
type Asked = { readonly value: string } | { readonly variable: string };

function askedBy(value: ValueNode): Asked | null {
  if (value.kind === Kind.VARIABLE) return { variable: value.name.value };
  return value.kind === Kind.STRING || value.kind === Kind.INT ? { value: value.value } : null;
}

/** Only a query whose one root field is `customer` rests on nothing but that customer. */
function askedIn(document: DocumentNode, operationName: string | undefined): Asked | null {
  const operation = getOperationAST(document, operationName);
  const [root, ...others] = operation?.selectionSet.selections ?? [];
  if (operation?.operation !== OperationTypeNode.QUERY || root?.kind !== Kind.FIELD || others.length > 0)
    return null;
  const [argument] = root.arguments ?? [];
  if (root.name.value !== 'customer' || argument === undefined) return null;
  return (root.directives ?? []).length > 0 ? null : askedBy(argument.value);
}

function customerIdIn(asked: Asked, variables: Operation['variables']): string | null {
  const value = 'value' in asked ? asked.value : variables[asked.variable];
  return typeof value === 'string' ? value : null;
}

/** What is known of a document: a number to tell it from others, and whom each of its operations asks about. */
interface Question {
  readonly number: number;
  readonly asked: Map<string | undefined, Asked | null>;
}

/**
 * Remembers whole answers about one customer beside the service's view of that customer. A view is immutable and is
 * replaced whenever an answer may change, so what stands beside the present view is the present answer.
 */
export function rememberAnswers(run: Execute, service: RecommendationService): Execute {
  const answers = new WeakMap<CustomerView, Map<string, ExecutionResult>>();
  const questions = new WeakMap<DocumentNode, Question>();
  let lastNumber = 0;

  function questionOf(document: DocumentNode): Question {
    const known = questions.get(document);
    if (known !== undefined) return known;
    const question: Question = { number: (lastNumber += 1), asked: new Map() };
    questions.set(document, question);
    return question;
  }

  function customerOf(
    { document, operationName, variables, context }: Operation,
    { asked }: Question,
  ): string | null {
    const name = asked.get(operationName);
    const found = name === undefined ? askedIn(document, operationName) : name;
    if (name === undefined) asked.set(operationName, found);
    const customerId = found === null ? null : customerIdIn(found, variables);
    return customerId !== null && mayRead(context.viewer, customerId) ? customerId : null;
  }

  function keep(view: CustomerView, key: string, result: ExecutionResult): ExecutionResult {
    const json = JSON.stringify(result.data);
    if (json.length > LONGEST_ANSWER) return result;
    const kept = answers.get(view) ?? new Map<string, ExecutionResult>();
    answers.set(view, kept);
    const [oldest] = kept.keys();
    if (kept.size >= ANSWERS_KEPT_PER_CUSTOMER && oldest !== undefined) kept.delete(oldest);
    const written = { data: new WrittenData(json) };
    kept.set(key, written);
    return written;
  }

  return async (operation) => {
    const question = questionOf(operation.document);
    const customerId = customerOf(operation, question);
    if (customerId === null) return run(operation);
    const { operationName, variables, context } = operation;
    const key = JSON.stringify([
      question.number,
      operationName,
      variables,
      context.viewer,
      context.words.locale,
    ]);
    if (key.length > LONGEST_KEY) return run(operation);
    // A service that fails is asked again by the resolver, where its error has a place in the answer.
    const [view] = await service.views([customerId]).catch(() => [null]);
    if (view === null || view === undefined) return run(operation);
    const known = answers.get(view)?.get(key);
    if (known !== undefined) return known;
    const result = await run(operation);
    return result.errors === undefined ? keep(view, key, result) : result;
  };
}
