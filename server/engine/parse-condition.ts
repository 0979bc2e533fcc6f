import type { Bound, Comparison, Condition, Operand } from './condition.js';

/** A condition that is not of the language described at the head of rules.yaml. */
export class ConditionSyntaxError extends Error {
  override readonly name = 'ConditionSyntaxError';
}

const OPERAND = String.raw`([A-Z][A-Za-z0-9_]*)(?:\(([A-Za-z0-9_-]+)\))?`;
const COMPARED = new RegExp(`^${OPERAND}\\s*(<=|>=|<|>|=)\\s*(.+)$`);
const DESCRIBED = new RegExp(`^${OPERAND}\\s+is\\s+(not\\s+)?(.+)$`);
const ALONE = new RegExp(`^${OPERAND}$`);
const TAG = /^(not\s+)?(?!not$)([a-z][a-z0-9-]*)$/;
const PERCENTILE = /^p(\d{1,2}|100)$/;

function operand(name: string | undefined, selector: string | undefined): Operand {
  return { name: name ?? '', selector: selector ?? null };
}

function bound(text: string): Bound {
  const percentile = PERCENTILE.exec(text);
  if (percentile !== null) return { kind: 'percentile', percentile: Number(percentile[1]) };
  const other = ALONE.exec(text);
  if (other !== null) return { kind: 'operand', operand: operand(other[1], other[2]) };
  const value = Number(text);
  if (!Number.isFinite(value)) {
    throw new ConditionSyntaxError(
      `"${text}" is no number, percentile (p0 to p100) or column; write for example 0.25, p40 or Risk_Ceiling`,
    );
  }
  return { kind: 'number', value };
}

/**
 * Reads one line of the condition language, e.g. "Income >= p40" or "not in-arrears".
 * @throws {ConditionSyntaxError} saying what was expected
 */
export function parseCondition(text: string): Condition {
  const line = text.trim();
  const compared = COMPARED.exec(line);
  if (compared !== null) {
    const [, name, selector, comparison, right = ''] = compared;
    return {
      kind: 'compare',
      left: operand(name, selector),
      comparison: comparison as Comparison,
      right: bound(right.trim()),
    };
  }
  const described = DESCRIBED.exec(line);
  if (described !== null) {
    const [, name, selector, not, right = ''] = described;
    const left = operand(name, selector);
    if (right === 'known' || right === 'unknown') {
      return { kind: 'known', left, known: (right === 'known') === (not === undefined) };
    }
    return { kind: 'among', left, values: right.split(/\s+or\s+/), negated: not !== undefined };
  }
  const tag = TAG.exec(line);
  if (tag !== null) {
    const [, not, key = ''] = tag;
    if ((key === 'eligible' || key === 'needed') && not === undefined) return { kind: key };
    return { kind: 'tag', tag: key, negated: not !== undefined };
  }
  throw new ConditionSyntaxError(
    `"${line}" is not a condition; write for example "Income >= p40", "Spending_Habit is Budget or Moderate", "Debt_Burden is unknown" or "not in-arrears"`,
  );
}
