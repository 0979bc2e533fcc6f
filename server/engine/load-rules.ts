import type { Column } from '../book/columns.js';
import { parseYaml, SettingsError, type SettingsText } from '../yaml/read-yaml.js';
import { rulesProblems } from './check-rules.js';
import type { Condition } from './condition.js';
import type { LoadedCatalogue } from './load-catalogue.js';
import type { GateRule, Rules, TagRule } from './rules.js';
import { rulesSchema, type WrittenRules } from './rules-schema.js';

function tagRule(tag: string, { when, ...written }: WrittenRules['tags'][string]): TagRule {
  const conditions = when?.map(({ condition }) => condition);
  return {
    ...written,
    tag,
    when: conditions === undefined ? null : { kind: 'all', conditions },
    lines: when?.map(({ line }) => line) ?? [],
  };
}

function gateRule({ require, block, warn, ...written }: WrittenRules['gate'][number]): GateRule {
  const conditions = (read: readonly { readonly condition: Condition }[]): readonly Condition[] =>
    read.map(({ condition }) => condition);
  return { ...written, require: conditions(require), block: conditions(block), warn: conditions(warn) };
}

/**
 * The rules of rules.yaml, checked in themselves and against the catalogue and the columns of the book.
 * @throws {SettingsError} with every mistake, its line, and what to do
 */
export function loadRules(written: SettingsText, loaded: LoadedCatalogue, columns: readonly Column[]): Rules {
  const source = parseYaml(written, rulesSchema);
  const { ofRules, ofCatalogue } = rulesProblems(source, loaded, columns);
  if (ofRules.length > 0) throw new SettingsError(written.name, ofRules);
  if (ofCatalogue.length > 0) throw new SettingsError(loaded.source.source.name, ofCatalogue);
  const { value } = source;
  const tags = Object.entries(value.tags).map(([tag, written]) => tagRule(tag, written));
  return {
    version: source.version,
    written,
    riskCeilings: value.riskCeilings,
    listSize: value.list.size,
    sameCategoryShare: value.list.sameCategoryShare,
    tags,
    tag: new Map(tags.map((rule) => [rule.tag, rule])),
    wishes: new Set(tags.filter(({ when }) => when === null).map(({ tag }) => tag)),
    gate: value.gate.map(gateRule),
  };
}
