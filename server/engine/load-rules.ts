import { z } from 'zod';
import { readYaml, SettingsError, type CheckedYaml, type Problem } from '../yaml/read-yaml.js';
import { CATEGORIES, REGIMES, type Catalogue } from './catalogue.js';
import { problemsOf, suggestion, tagsIn, type Vocabulary } from './check-condition.js';
import { conditionSchema, conditionsSchema } from './condition-schema.js';
import type { Condition } from './condition.js';
import type { Category } from './feedback-state.js';
import { daySchema, type LoadedCatalogue } from './load-catalogue.js';
import { STEPS, TAG_GROUPS, type GateRule, type Rules, type TagRule } from './rules.js';

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

const ruleSchema = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Z0-9]*$/, 'expected an id such as S05'),
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
  advice: z.enum(['INFORMATION', 'GUIDANCE', 'PERSONAL_RECOMMENDATION']).nullable().default(null),
  first: categorySchema.nullable().default(null),
  reviewDays: z.record(z.string(), z.int().nonnegative()).default({}),
});

const rulesSchema = z.strictObject({
  version: z.literal(1, { error: 'expected 1; this finrec reads version 1 of the rules' }),
  riskCeilings: z.record(z.string(), z.int().min(0).max(7)),
  list: z.strictObject({ size: z.int().min(1).max(50), sameCategoryShare: z.number().min(0).max(1) }),
  tags: z.record(
    z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected lower-case letters, digits and hyphens'),
    tagSchema,
  ),
  gate: z.array(ruleSchema),
});

type Written = z.infer<typeof rulesSchema>;
type Source = CheckedYaml<Written>;

function tagRule(tag: string, { when, ...written }: Written['tags'][string]): TagRule {
  const conditions = when?.map(({ condition }) => condition);
  return {
    ...written,
    tag,
    when: conditions === undefined ? null : { kind: 'all', conditions },
    lines: when?.map(({ line }) => line) ?? [],
  };
}

function gateRule({ require, block, warn, ...written }: Written['gate'][number]): GateRule {
  const conditions = (read: readonly { readonly condition: Condition }[]): readonly Condition[] =>
    read.map(({ condition }) => condition);
  return { ...written, require: conditions(require), block: conditions(block), warn: conditions(warn) };
}

function conditionProblems({ value, problemAt }: Source, known: Vocabulary): readonly Problem[] {
  const wishes = new Set(Object.keys(value.tags).filter((tag) => value.tags[tag]?.when === undefined));
  const check = (
    read: readonly { readonly condition: Condition }[],
    path: readonly PropertyKey[],
  ): readonly Problem[] =>
    read.flatMap(({ condition }, index) => [
      ...problemsOf(condition, known).map((message) => problemAt([...path, index], message)),
      ...tagsIn(condition)
        .filter((tag) => wishes.has(tag))
        .map((tag) =>
          problemAt([...path, index], `"${tag}" comes from feedback only; write Asked_For(${tag}) is yes`),
        ),
    ]);
  const tags = Object.entries(value.tags).flatMap(([tag, { when }]) =>
    check(when ?? [], ['tags', tag, 'when']),
  );
  const gate = value.gate.flatMap((rule, index) =>
    (['require', 'block', 'warn'] as const).flatMap((part) => check(rule[part], ['gate', index, part])),
  );
  return [...tags, ...gate];
}

function cycleProblems({ value, problemAt }: Source): readonly Problem[] {
  const reaches = (from: string, tag: string, seen: ReadonlySet<string>): boolean =>
    (value.tags[from]?.when ?? [])
      .flatMap(({ condition }) => tagsIn(condition))
      .some((next) => next === tag || (!seen.has(next) && reaches(next, tag, new Set([...seen, next]))));
  return Object.keys(value.tags)
    .filter((tag) => reaches(tag, tag, new Set()))
    .map((tag) => problemAt(['tags', tag], 'rests on itself through other tags; break the circle'));
}

function scopeProblems({ value, problemAt }: Source, selectors: ReadonlySet<string>): readonly Problem[] {
  const ids = value.gate.map(({ id }) => id);
  return value.gate.flatMap((rule, index) => {
    const path = ['gate', index];
    const names = [...(rule.appliesTo ?? []), ...rule.except];
    const problems = names
      .filter((name) => !selectors.has(name))
      .map((name) =>
        problemAt(path, `"${name}" is no product, category or regime.${suggestion(name, selectors)}`),
      );
    if (ids.indexOf(rule.id) !== index)
      problems.push(problemAt([...path, 'id'], `"${rule.id}" stands twice; give one another id`));
    if (rule.require.length + rule.block.length + rule.warn.length === 0) {
      problems.push(problemAt(path, 'does nothing; give it require, block or warn'));
    }
    return problems;
  });
}

function productTagProblems(
  { value }: Source,
  { catalogue, source }: LoadedCatalogue,
  known: Vocabulary,
): readonly Problem[] {
  return catalogue.products.flatMap(({ productId, category, tags, eligible }) => [
    ...tags.flatMap((tag, index) => {
      const rule = value.tags[tag];
      const path = ['products', productId, 'tags', index];
      if (rule === undefined)
        return [source.problemAt(path, `"${tag}" is no tag of rules.yaml.${suggestion(tag, known.tags)}`)];
      if (rule.onlyFor?.includes(category) === false) {
        return [
          source.problemAt(
            path,
            `"${tag}" may propose only ${rule.onlyFor.join(', ')}, not ${category}; take it out`,
          ),
        ];
      }
      return [];
    }),
    ...eligible.flatMap((condition) =>
      problemsOf(condition, known).map((message) =>
        source.problemAt(['products', productId, 'eligible'], message),
      ),
    ),
  ]);
}

function selectorsOf(catalogue: Catalogue): ReadonlySet<string> {
  return new Set<string>([...catalogue.byId.keys(), ...CATEGORIES, ...REGIMES]);
}

/**
 * The rules in `file`, checked in themselves and against the catalogue and the columns of the book.
 * @throws {SettingsError} with every mistake, its line, and what to do
 */
export function loadRules(
  file: string,
  loaded: LoadedCatalogue,
  catalogueFile: string,
  columns: ReadonlySet<string>,
): Rules {
  const source = readYaml(file, rulesSchema);
  const { value } = source;
  const known = { columns, tags: new Set(Object.keys(value.tags)), selectors: selectorsOf(loaded.catalogue) };
  const problems = [
    ...conditionProblems(source, known),
    ...cycleProblems(source),
    ...scopeProblems(source, known.selectors),
  ];
  if (problems.length > 0) throw new SettingsError(file, problems);
  const foreign = productTagProblems(source, loaded, known);
  if (foreign.length > 0) throw new SettingsError(catalogueFile, foreign);
  const tags = Object.entries(value.tags).map(([tag, written]) => tagRule(tag, written));
  return {
    version: source.version,
    riskCeilings: value.riskCeilings,
    listSize: value.list.size,
    sameCategoryShare: value.list.sameCategoryShare,
    tags,
    tag: new Map(tags.map((rule) => [rule.tag, rule])),
    wishes: new Set(tags.filter(({ when }) => when === null).map(({ tag }) => tag)),
    gate: value.gate.map(gateRule),
  };
}
