import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Book } from '../book/book.js';
import type { Config } from '../config.js';
import { type Assembled, assembleRelease } from '../engine/assemble-release.js';
import { loadCatalogue } from '../engine/load-catalogue.js';
import { loadRules } from '../engine/load-rules.js';
import { readSettings } from '../yaml/read-yaml.js';
import type { Trained } from './current-model.js';
import { projectFolder } from './project.js';

/** A bank may keep its own rules, catalogue or phrases beside its CSVs; what it has not comes with finrec. */
export function settingsPath(data: string, name: string): string {
  const own = join(data, name);
  return existsSync(own) ? own : join(projectFolder(), 'data', name);
}

/** Files to read in place of those that go with the data; null: those. */
export interface SettingsInstead {
  readonly rules: string | null;
  readonly catalogue: string | null;
}

/**
 * The release of a book, a model and the rules and catalogue that go with the data, and the book counted by it.
 * @throws {SettingsError} where rules.yaml or catalogue.yaml cannot be used
 */
export function assemble(
  { data, asOf }: Pick<Config, 'data' | 'asOf'>,
  book: Book,
  { model, trainedAt }: Trained,
  instead: SettingsInstead = { rules: null, catalogue: null },
): Assembled {
  const loaded = loadCatalogue(readSettings(instead.catalogue ?? settingsPath(data, 'catalogue.yaml')));
  const rules = loadRules(
    readSettings(instead.rules ?? settingsPath(data, 'rules.yaml')),
    loaded,
    book.columns,
  );
  return assembleRelease(book, asOf ?? book.asOf, model, rules, loaded.catalogue, trainedAt);
}
