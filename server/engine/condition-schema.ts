import { z } from 'zod';
import type { Condition } from './condition.js';
import { ConditionSyntaxError, parseCondition } from './parse-condition.js';

type Written = string | { readonly all: readonly Written[] } | { readonly any: readonly Written[] };

/** A condition as rules.yaml writes it: a line, or a list of them under `all` or `any`. */
const writtenSchema: z.ZodType<Written> = z.lazy(() =>
  z.union(
    [
      z.string(),
      z.strictObject({ all: z.array(writtenSchema).min(1) }),
      z.strictObject({ any: z.array(writtenSchema).min(1) }),
    ],
    { error: 'expected a condition such as "Income >= p40", or a list of conditions under `all` or `any`' },
  ),
);

function parsed(written: Written): Condition {
  if (typeof written === 'string') return parseCondition(written);
  return 'all' in written
    ? { kind: 'all', conditions: written.all.map(parsed) }
    : { kind: 'any', conditions: written.any.map(parsed) };
}

/** The condition as a line a person reads. */
function lineOf(written: Written): string {
  if (typeof written === 'string') return written;
  return 'all' in written
    ? written.all.map(lineOf).join(' and ')
    : `(${written.any.map(lineOf).join(' or ')})`;
}

export interface ReadCondition {
  readonly condition: Condition;
  readonly line: string;
}

export const conditionSchema = writtenSchema.transform((written, context): ReadCondition => {
  try {
    return { condition: parsed(written), line: lineOf(written) };
  } catch (cause) {
    if (!(cause instanceof ConditionSyntaxError)) throw cause;
    context.addIssue({ code: 'custom', message: cause.message });
    return z.NEVER;
  }
});

export const conditionsSchema = z.array(conditionSchema).default([]);
