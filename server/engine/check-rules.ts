import type { Column } from '../book/columns.js';
import { DERIVED_COLUMNS } from '../book/derived.js';
import { GUARD_COLUMNS } from '../book/guard-columns.js';
import type { Problem } from '../yaml/read-yaml.js';
import { CATEGORIES, REGIMES, type Catalogue } from './catalogue.js';
import { problemsOf, suggestion, tagsIn, type ColumnKind, type Vocabulary } from './check-condition.js';
import { gateProblems } from './check-gate.js';
import type { Condition } from './condition.js';
import type { LoadedCatalogue } from './load-catalogue.js';
import { GATE_PARTS } from './rules.js';
import type { RulesSource } from './rules-schema.js';

function kindsOf(columns: readonly Column[]): ReadonlyMap<string, ColumnKind> {
  return new Map<string, ColumnKind>([
    ...[...GUARD_COLUMNS, ...columns].map((column) => [column.name, column] as const),
    ...DERIVED_COLUMNS.map(({ name }) => [name, { kind: 'number' }] as const),
  ]);
}

function conditionProblems({ value, problemAt }: RulesSource, known: Vocabulary): readonly Problem[] {
  const wishes = new Set(Object.keys(value.tags).filter((tag) => value.tags[tag]?.when === undefined));
  const check = (
    read: readonly { readonly condition: Condition }[],
    path: readonly PropertyKey[],
    ofProducts: boolean,
  ): readonly Problem[] =>
    read.flatMap(({ condition }, index) => [
      ...problemsOf(condition, { ...known, ofProducts }).map((message) =>
        problemAt([...path, index], message),
      ),
      ...tagsIn(condition)
        .filter((tag) => wishes.has(tag))
        .map((tag) =>
          problemAt([...path, index], `"${tag}" comes from feedback only; write Asked_For(${tag}) is yes`),
        ),
    ]);
  const tags = Object.entries(value.tags).flatMap(([tag, { when }]) =>
    check(when ?? [], ['tags', tag, 'when'], false),
  );
  const gate = value.gate.flatMap((rule, index) =>
    GATE_PARTS.flatMap((part) => check(rule[part], ['gate', index, part], true)),
  );
  return [...tags, ...gate];
}

function cycleProblems({ value, problemAt }: RulesSource): readonly Problem[] {
  const reaches = (from: string, tag: string, seen: ReadonlySet<string>): boolean =>
    (value.tags[from]?.when ?? [])
      .flatMap(({ condition }) => tagsIn(condition))
      .some((next) => next === tag || (!seen.has(next) && reaches(next, tag, new Set([...seen, next]))));
  return Object.keys(value.tags)
    .filter((tag) => reaches(tag, tag, new Set()))
    .map((tag) => problemAt(['tags', tag], 'rests on itself through other tags; break the circle'));
}

function scopeProblems(
  { value, problemAt }: RulesSource,
  selectors: ReadonlySet<string>,
): readonly Problem[] {
  return value.gate.flatMap((rule, index) => {
    const path = ['gate', index];
    const names = [...(rule.appliesTo ?? []), ...rule.except, ...rule.first];
    const problems = names
      .filter((name) => !selectors.has(name.replace(/^(category|regime):/, '')))
      .map((name) =>
        problemAt(path, `"${name}" is no product, category or regime.${suggestion(name, selectors)}`),
      );
    if (rule.most === null && GATE_PARTS.every((part) => rule[part].length === 0)) {
      problems.push(problemAt(path, 'does nothing; give it require, block or warn'));
    }
    return problems;
  });
}

function productTagProblems(
  { value }: RulesSource,
  { catalogue, source }: LoadedCatalogue,
  known: Vocabulary,
): readonly Problem[] {
  const termsProblems = (terms: readonly Condition[], path: readonly PropertyKey[]): readonly Problem[] =>
    terms.flatMap((condition) =>
      problemsOf(condition, known).map((message) => source.problemAt(path, message)),
    );
  return catalogue.products.flatMap(({ productId, category, tags, eligible, need }) => [
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
    ...termsProblems(eligible, ['products', productId, 'eligible']),
    ...termsProblems(need, ['products', productId, 'need']),
  ]);
}

function selectorsOf(catalogue: Catalogue): ReadonlySet<string> {
  return new Set<string>([...catalogue.byId.keys(), ...CATEGORIES, ...REGIMES]);
}

/** What the conditions of these rules may name. */
function vocabularyOf({ value }: RulesSource, catalogue: Catalogue, columns: readonly Column[]): Vocabulary {
  return {
    columns: kindsOf(columns),
    tags: new Set(Object.keys(value.tags)),
    selectors: selectorsOf(catalogue),
    ofProducts: false,
  };
}

/** What is wrong with rules.yaml, and what in catalogue.yaml does not fit it. */
export function rulesProblems(
  source: RulesSource,
  loaded: LoadedCatalogue,
  columns: readonly Column[],
): { readonly ofRules: readonly Problem[]; readonly ofCatalogue: readonly Problem[] } {
  const known = vocabularyOf(source, loaded.catalogue, columns);
  return {
    ofRules: [
      ...conditionProblems(source, known),
      ...cycleProblems(source),
      ...scopeProblems(source, known.selectors),
      ...gateProblems(source),
    ],
    ofCatalogue: productTagProblems(source, loaded, known),
  };
}
