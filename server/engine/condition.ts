import type { Value } from '../book/columns.js';

/** A column of the data dictionary, or a measure with a selector: a product id, a category, a regime, a tag or "this". */
export interface Operand {
  readonly name: string;
  readonly selector: string | null;
}

export type Comparison = '<' | '<=' | '>' | '>=' | '=';

/** The right-hand side of a comparison. A percentile is of the operand's own column over the book. */
export type Bound =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'percentile'; readonly percentile: number }
  | { readonly kind: 'operand'; readonly operand: Operand };

export type Atom =
  | {
      readonly kind: 'compare';
      readonly left: Operand;
      readonly comparison: Comparison;
      readonly right: Bound;
    }
  | {
      readonly kind: 'among';
      readonly left: Operand;
      readonly values: readonly string[];
      readonly negated: boolean;
    }
  | { readonly kind: 'known'; readonly left: Operand; readonly known: boolean };

export type Condition =
  | Atom
  | { readonly kind: 'tag'; readonly tag: string; readonly negated: boolean }
  /** The terms, or the need, that the catalogue states for the product being judged. */
  | { readonly kind: 'eligible' }
  | { readonly kind: 'needed' }
  | { readonly kind: 'all'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'any'; readonly conditions: readonly Condition[] };

/** Kleene's three values: null is "unknown", because a value is missing. */
export type Truth = boolean | null;

/** What a condition is judged by. `threshold` is what the value was compared with. */
export interface Evidence {
  readonly operand: Operand;
  readonly value: Value;
  readonly threshold: Value;
}

/** Looks up what conditions name. */
export interface Situation {
  value(operand: Operand): Value;
  /** The book's value at a percentile (0 to 100) of a column. */
  percentile(column: string, percentile: number): number | null;
  /** The condition behind a tag's name. */
  tagCondition(tag: string): Condition;
  /** The terms of the product being judged; all must hold. */
  eligibility(): readonly Condition[];
  /** What shows a need for the product being judged; one is enough. */
  need(): readonly Condition[];
}

function compare(left: number, comparison: Comparison, right: number): boolean {
  switch (comparison) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '=':
      return left === right;
  }
}

/** The value that an atom's left side is compared with; null where it is unknown or there is none. */
function thresholdOf(atom: Atom, situation: Situation): Value {
  if (atom.kind === 'known') return null;
  if (atom.kind === 'among') return atom.values.join(', ');
  switch (atom.right.kind) {
    case 'number':
      return atom.right.value;
    case 'percentile':
      return situation.percentile(atom.left.name, atom.right.percentile);
    case 'operand':
      return situation.value(atom.right.operand);
  }
}

function judgeAtom(atom: Atom, situation: Situation): Truth {
  const value = situation.value(atom.left);
  if (atom.kind === 'known') return (value !== null) === atom.known;
  if (value === null) return null;
  if (atom.kind === 'among') return atom.values.includes(String(value)) !== atom.negated;
  const threshold = thresholdOf(atom, situation);
  if (typeof value !== 'number' || typeof threshold !== 'number') return null;
  return compare(value, atom.comparison, threshold);
}

function negate(truth: Truth): Truth {
  return truth === null ? null : !truth;
}

function every(conditions: readonly Condition[], situation: Situation): Truth {
  let truth: Truth = true;
  for (const condition of conditions) {
    const one = judge(condition, situation);
    if (one === false) return false;
    if (one === null) truth = null;
  }
  return truth;
}

function some(conditions: readonly Condition[], situation: Situation): Truth {
  let truth: Truth = false;
  for (const condition of conditions) {
    const one = judge(condition, situation);
    if (one === true) return true;
    if (one === null) truth = null;
  }
  return truth;
}

/** Strong Kleene logic: a missing value makes a condition unknown unless the rest already decides it. */
export function judge(condition: Condition, situation: Situation): Truth {
  switch (condition.kind) {
    case 'all':
      return every(condition.conditions, situation);
    case 'any':
      return some(condition.conditions, situation);
    case 'tag': {
      const truth = judge(situation.tagCondition(condition.tag), situation);
      return condition.negated ? negate(truth) : truth;
    }
    case 'eligible':
      return every(situation.eligibility(), situation);
    case 'needed':
      return some(situation.need(), situation);
    default:
      return judgeAtom(condition, situation);
  }
}

function evidenceOfParts(
  conditions: readonly Condition[],
  verdict: Truth,
  situation: Situation,
): readonly Evidence[] {
  return conditions
    .filter((condition) => judge(condition, situation) === verdict)
    .flatMap((condition) => evidence(condition, situation));
}

/** The values that decided a condition, in rule order: of an `all` that fails only the parts that failed, and so on. */
export function evidence(condition: Condition, situation: Situation): readonly Evidence[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return evidenceOfParts(condition.conditions, judge(condition, situation), situation);
    case 'tag':
      // That a customer is not in arrears is no reason a person would give.
      return condition.negated ? [] : evidence(situation.tagCondition(condition.tag), situation);
    case 'eligible':
      return evidenceOfParts(situation.eligibility(), every(situation.eligibility(), situation), situation);
    case 'needed':
      return evidenceOfParts(situation.need(), some(situation.need(), situation), situation);
    default:
      return [
        {
          operand: condition.left,
          value: situation.value(condition.left),
          threshold: thresholdOf(condition, situation),
        },
      ];
  }
}
