import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { CheckedYaml, Problem as Mistake } from '../yaml/read-yaml.js';
import { readYaml, SettingsError } from '../yaml/read-yaml.js';
import type { Dataset } from './book.js';
import type { CategoryColumn, NumberColumn } from './columns.js';
import { COLUMNS } from './columns.js';
import { datasetShape } from './dataset-schema.js';
import { DERIVED_COLUMNS } from './derived.js';
import { GUARD_COLUMNS } from './guard-columns.js';
import { foldColumnName } from './header.js';
import { isProtectedName, protectedNames } from './protected.js';
import type { Problem } from './report.js';

type Settings = z.infer<typeof datasetShape>;

const DATASET_FILE = 'dataset.yaml';

const WITHOUT_FILE: Dataset = {
  currency: 'USD',
  riskProfileMeans: 'unknown',
  asOf: null,
  columns: [],
  protectedColumns: [],
};

/** Names that finrec itself gives or reads, besides the contract's columns. */
const OWN_NAMES = [
  'Customer_ID',
  'Name',
  'Cluster',
  'Enquiry_Date',
  'Last_Enquiry_Date',
  'Product_ID',
  'Status',
];
const OWN_PREFIX = 'enquiries';

/**
 * What dataset.yaml of a data folder says, with notices about what it leaves open. Without the file: US dollars,
 * no answer on riskProfileMeans, as of the latest enquiry.
 * @throws {SettingsError} naming file:line:column of every mistake
 */
export async function readDataset(
  directory: string,
): Promise<{ readonly dataset: Dataset; readonly notices: readonly Problem[] }> {
  const file = join(directory, DATASET_FILE);
  if (!(await exists(file))) {
    return {
      dataset: WITHOUT_FILE,
      notices: [notice(null, `is absent: amounts count as USD; ${OPEN_QUESTION}`)],
    };
  }
  const checked = readYaml(file, datasetShape);
  const { value } = checked;
  const mistakes = mistakesIn(checked);
  if (mistakes.length > 0) throw new SettingsError(file, mistakes);
  const dataset: Dataset = {
    currency: value.currency,
    riskProfileMeans: value.riskProfileMeans,
    asOf: value.asOf,
    columns: value.columns.map(toColumn),
    protectedColumns: value.protectedColumns,
  };
  const isOpen = dataset.riskProfileMeans === 'unknown';
  return { dataset, notices: isOpen ? [notice('riskProfileMeans', OPEN_QUESTION)] : [] };
}

const OPEN_QUESTION =
  'until riskProfileMeans says appetite or credit-grade, a High Risk_Profile counts as Moderate (see data/README.md)';

function notice(column: string | null, message: string): Problem {
  return { severity: 'notice', file: DATASET_FILE, line: null, column, value: null, message };
}

function mistakesIn(checked: CheckedYaml<Settings>): readonly Mistake[] {
  const { columns, protectedColumns } = checked.value;
  const hidden = protectedNames({ protectedColumns });
  const seen = new Set(takenNames());
  const mistakes: Mistake[] = [];
  for (const [index, { name }] of columns.entries()) {
    const folded = foldColumnName(name);
    const path = ['columns', index, 'name'];
    if (isProtectedName(name, hidden)) {
      mistakes.push(
        checked.problemAt(
          path,
          `${name} is a protected attribute and cannot be a feature; remove this entry`,
        ),
      );
    } else if (seen.has(folded) || folded.startsWith(OWN_PREFIX)) {
      mistakes.push(
        checked.problemAt(
          path,
          `${name} is the name of another column; remove this entry or rename the column`,
        ),
      );
    }
    seen.add(folded);
  }
  const taken = takenNames();
  for (const [index, name] of protectedColumns.entries()) {
    if (!taken.has(foldColumnName(name))) continue;
    mistakes.push(
      checked.problemAt(
        ['protectedColumns', index],
        `${name} is part of the data contract; remove this entry`,
      ),
    );
  }
  return mistakes;
}

function takenNames(): ReadonlySet<string> {
  const names = [...COLUMNS, ...GUARD_COLUMNS, ...DERIVED_COLUMNS].map(({ name }) => name);
  return new Set([...names, ...OWN_NAMES].map(foldColumnName));
}

function toColumn(entry: Settings['columns'][number]): NumberColumn | CategoryColumn {
  const { name, file, optional, meaning = name } = entry;
  if (entry.kind === 'number') {
    const { kind, unit, minimum, maximum, whole } = entry;
    return { kind, name, file, unit, minimum, maximum, whole, optional, meaning };
  }
  const { kind, levels, ordered } = entry;
  return { kind, name, file, unit: 'CATEGORY', levels, ordered, optional, meaning };
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}
