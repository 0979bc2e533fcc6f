import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { PROTECTED_COLUMNS } from '../../book/columns.js';
import { foldColumnName } from '../../book/header.js';
import type { CheckedYaml, Problem } from '../../yaml/read-yaml.js';
import { readYaml, SettingsError } from '../../yaml/read-yaml.js';
import type { EvaluationData } from '../evaluation-data.js';
import { EvaluationError } from '../evaluation-error.js';
import { assembleDataSet } from './assemble-data-set.js';
import type { DataSetSettings } from './data-set-schema.js';
import { dataSetShape } from './data-set-schema.js';
import { readAttributes } from './read-attributes.js';
import { readHoldings } from './read-holdings.js';
import { readInteractions } from './read-interactions.js';
import type { FileReading } from './reading-log.js';
import { chooseWindows } from './windows.js';

export interface DataSetRead {
  readonly data: EvaluationData;
  readonly settings: Pick<DataSetSettings, 'title' | 'about' | 'citation' | 'licence'>;
  readonly files: readonly FileReading[];
}

/**
 * Reads the data set that a YAML file describes.
 * @param folder where its files are; null: where the YAML says
 * @throws {SettingsError} with every mistake in the YAML
 * @throws {EvaluationError} where the folder is not there
 * @throws {BookError} where a file cannot be read
 */
export async function readDataSet(file: string, folder: string | null): Promise<DataSetRead> {
  const checked = readYaml(file, dataSetShape);
  const settings = checked.value;
  const mistakes = mistakesIn(checked);
  if (mistakes.length > 0) throw new SettingsError(file, mistakes);
  const directory = folder ?? resolve(dirname(file), settings.data);
  if (!existsSync(directory)) throw noFolder(directory, settings);
  const missing = new Set(settings.missing);
  const { interactions, holdings } = settings;
  const windowCount = settings.windows?.ends === undefined ? null : settings.windows.ends.length + 1;
  const { taken, reading } =
    interactions === undefined
      ? await readHoldings(directory, required(holdings), missing)
      : await readInteractions(directory, interactions, missing, windowCount);
  const windows = chooseWindows(taken, settings.windows, holdings !== undefined);
  const files = [reading];
  const tables = { customers: [], items: [] } as Record<'customers' | 'items', Table[]>;
  for (const kind of ['customers', 'items'] as const) {
    for (const [index, table] of settings[kind].entries()) {
      if (table.validFrom !== undefined && windows.ends.length === 0 && windows.count > 1) {
        throw new SettingsError(file, [checked.problemAt([kind, index, 'validFrom'], NO_ENDS)]);
      }
      const read = await readAttributes(directory, table, missing);
      tables[kind].push(read.table);
      files.push(read.reading);
    }
  }
  return { data: assembleDataSet(settings, taken, windows, tables), settings, files };
}

type Table = Awaited<ReturnType<typeof readAttributes>>['table'];

const NO_ENDS = 'needs the last day of each window: write them as windows.ends';

function required<Given>(given: Given | undefined): Given {
  if (given === undefined) throw new TypeError('The schema lets one of interactions and holdings through.');
  return given;
}

function mistakesIn({ value, problemAt }: CheckedYaml<DataSetSettings>): readonly Problem[] {
  const mistakes: Problem[] = [];
  const hidden = new Set(PROTECTED_COLUMNS.map(foldColumnName));
  for (const [index, { columns }] of value.customers.entries()) {
    for (const [at, { name }] of columns.entries()) {
      if (!hidden.has(foldColumnName(name))) continue;
      const path = ['customers', index, 'columns', at, 'name'];
      mistakes.push(
        problemAt(path, `${name} is a protected attribute: no ranker may learn from it; remove it`),
      );
    }
  }
  const names = value.customers.flatMap(({ columns }) => columns.map(({ name }) => name));
  for (const [index, name] of value.clusters.entries()) {
    if (names.includes(name)) continue;
    const known = names.length === 0 ? 'there are none' : names.join(', ');
    mistakes.push(problemAt(['clusters', index], `${name} is not among the customers' columns (${known})`));
  }
  const { windows, interactions } = value;
  if (interactions?.time !== undefined && windows === undefined) {
    mistakes.push(
      problemAt(['interactions', 'time'], 'needs windows: their ends, or their length in months'),
    );
  }
  if (interactions?.window !== undefined && windows?.months !== undefined) {
    mistakes.push(problemAt(['windows', 'months'], 'belongs to time; windows by number have ends'));
  }
  const hasDays = interactions === undefined ? value.holdings?.date !== undefined : true;
  if (!hasDays && windows !== undefined) {
    mistakes.push(problemAt(['windows'], 'needs holdings.date: rows without a date are all of one window'));
  }
  return mistakes;
}

function noFolder(directory: string, { title, citation, licence }: DataSetSettings): EvaluationError {
  const about = [citation, licence].filter((one) => one !== undefined).join(' Licence: ');
  return new EvaluationError(
    `${title} is not evaluated: its folder ${directory} does not exist. Get the files and name their folder with --data DIR.` +
      (about === '' ? '' : `\n${about}`),
  );
}
