import { z } from 'zod';
import type { CheckedYaml } from '../yaml/read-yaml.js';
import { CATEGORIES } from './catalogue.js';
import { conditionSchema, conditionsSchema } from './condition-schema.js';
import type { Category } from './feedback-state.js';
import { daySchema } from './load-catalogue.js';
import { STEPS, TAG_GROUPS } from './rules.js';

const categorySchema = z.enum(CATEGORIES as readonly [Category, ...Category[]], {
  error: `expected one of ${CATEGORIES.join(', ')}`,
});

const tagSchema = z.strictObject({
  group: z.enum(TAG_GROUPS, { error: `expected one of ${TAG_GROUPS.join(', ')}` }),
  audience: z.enum(['everyone', 'adviser']).default('everyone'),
  onlyFor: z.array(categorySchema).nullable().default(null),
  inherit: z.boolean().default(true),
  lean: z.enum(['lower-risk', 'higher-risk']).nullable().default(null),
  when: z.array(conditionSchema).min(1).optional(),
});

const selectorsSchema = z
  .union([z.string(), z.array(z.string())], { error: 'expected a product id, category or regime, or a list' })
  .transform((written) => (typeof written === 'string' ? [written] : written))
  .default([]);

const ruleSchema = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Z0-9]*$/, 'expected an id such as S05'),
  version: z
    .int({ error: 'expected a version, 1 or more' })
    .min(1, 'expected a version, 1 or more')
    .default(1),
  step: z.enum(STEPS, { error: `expected one of ${STEPS.join(', ')}` }),
  owner: z.string().min(1, 'name who answers for this rule'),
  basis: z.string().min(1, 'name the law or practice behind this rule'),
  from: daySchema,
  to: daySchema.nullable().default(null),
  appliesTo: z.array(z.string()).nullable().default(null),
  except: z.array(z.string()).default([]),
  require: conditionsSchema,
  block: conditionsSchema,
  warn: conditionsSchema,
  behind: conditionsSchema,
  personal: conditionsSchema,
  impersonal: conditionsSchema,
  most: z.int().min(0, 'expected a number of products, 0 or more').nullable().default(null),
  advice: z.enum(['INFORMATION', 'GUIDANCE', 'PERSONAL_RECOMMENDATION']).nullable().default(null),
  first: selectorsSchema,
  audience: z.enum(['everyone', 'adviser']).default('everyone'),
  reviewDays: z.record(z.string(), z.int().nonnegative()).default({}),
});

const riskClass = z
  .int({ error: 'expected a risk class, 0 to 7' })
  .min(0, 'expected a risk class, 0 to 7')
  .max(7, 'expected a risk class, 0 to 7');

/** rules.yaml as it is written; its own head says what each key means. */
export const rulesSchema = z.strictObject({
  version: z.literal(1, { error: 'expected 1; this finrec reads version 1 of the rules' }),
  riskCeilings: z.strictObject({ Low: riskClass, Moderate: riskClass, High: riskClass }),
  list: z.strictObject({ size: z.int().min(1).max(50), sameCategoryShare: z.number().min(0).max(1) }),
  tags: z.record(
    z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected lower-case letters, digits and hyphens'),
    tagSchema,
  ),
  gate: z.array(ruleSchema),
});

export type WrittenRules = z.infer<typeof rulesSchema>;
export type RulesSource = CheckedYaml<WrittenRules>;
