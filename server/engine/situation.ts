import type { Value } from '../book/columns.js';
import { median, percentile, type Statistics } from '../model/statistics.js';
import type { Product } from './catalogue.js';
import type { Condition, Evidence, Operand, Situation } from './condition.js';
import type { Fact } from './fact.js';
import { measureNamed, unitOf, type Subject } from './measures.js';
import type { PhraseValue } from './phrase.js';

const NEVER: Condition = { kind: 'any', conditions: [] };

function valueOf(subject: Subject, { name, selector }: Operand): Value {
  const measure = measureNamed(name);
  return measure === undefined
    ? (subject.customer.traits[name] ?? null)
    : measure.take(subject, selector ?? '');
}

/** What conditions see of one customer, and of one product where one is being judged. */
export function situationOf(subject: Subject, statistics: Statistics): Situation {
  return {
    value: (operand) => valueOf(subject, operand),
    percentile: (column, p) => percentile(statistics.book, column, p),
    tagCondition: (tag) => subject.rules.tag.get(tag)?.when ?? NEVER,
    eligibility: () => subject.product?.eligible ?? [],
    need: () => subject.product?.need ?? [],
  };
}

export function about(subject: Subject, product: Product): Subject {
  return { ...subject, product };
}

function operandName({ name, selector }: Operand): string {
  return selector === null || selector === 'this' ? name : `${name}(${selector})`;
}

/** A value of the customer beside the medians of its column. */
export function factOf(
  column: string,
  value: Value,
  statistics: Statistics,
  cluster: number,
  threshold: Value = null,
): Fact {
  const clusterSummary = statistics.clusters[cluster];
  return {
    column,
    unit: unitOf(column.replace(/\(.*$/, '')),
    value: value === Infinity ? null : value,
    clusterMedian: clusterSummary === undefined ? null : median(clusterSummary, column),
    bookMedian: median(statistics.book, column),
    threshold,
    estimated: false,
  };
}

/** The evidence as facts, each column once. */
export function factsOf(
  evidence: readonly Evidence[],
  statistics: Statistics,
  cluster: number,
): readonly Fact[] {
  const seen = new Map<string, Fact>();
  for (const { operand, value, threshold } of evidence) {
    const column = operandName(operand);
    if (!seen.has(column)) seen.set(column, factOf(column, value, statistics, cluster, threshold));
  }
  return [...seen.values()];
}

/** Facts as the values of a sentence: {Income}, {Income_threshold} and {Income_median}; brackets are left off. */
export function phraseValues(facts: readonly Fact[]): Readonly<Record<string, PhraseValue>> {
  const values: Record<string, PhraseValue> = {};
  for (const { column, unit, value, threshold, bookMedian } of facts) {
    const name = column.replace(/\(.*$/, '');
    values[name] = { kind: 'quantity', unit, value, column: name };
    values[`${name}_threshold`] = { kind: 'quantity', unit, value: threshold, column: name };
    values[`${name}_median`] = { kind: 'quantity', unit, value: bookMedian, column: name };
  }
  return values;
}
