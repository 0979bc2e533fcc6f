import type { Column } from '../book/columns.js';
import { parseYaml, SettingsError, type SettingsText } from '../yaml/read-yaml.js';
import { rulesProblems } from './check-rules.js';
import type { LoadedCatalogue } from './load-catalogue.js';
import { GATE_PARTS, type GatePart, type GateRule, type Rules, type TagRule } from './rules.js';
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

/** The same of every part of a rule. */
function ofParts<Value>(of: (part: GatePart) => Value): Readonly<Record<GatePart, Value>> {
  return Object.fromEntries(GATE_PARTS.map((part) => [part, of(part)])) as Record<GatePart, Value>;
}

function gateRule(written: WrittenRules['gate'][number]): GateRule {
  return {
    ...written,
    ...ofParts((part) => written[part].map(({ condition }) => condition)),
    lines: ofParts((part) => written[part].map(({ line }) => line)),
  };
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
