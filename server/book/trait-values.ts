import { closest } from 'fastest-levenshtein';
import type { CategoryColumn, Column, NumberColumn, Value } from './columns.js';
import { contradictionsIn } from './cross-checks.js';
import { DERIVED_COLUMNS } from './derived.js';
import { foldColumnName } from './header.js';
import { cellParser } from './parse-cell.js';
import { isProtectedName, protectedNames } from './protected.js';

/** A value that somebody names for a column, as text like a cell's; null: unknown. */
export interface NamedValue {
  /** How the caller wrote it, for messages: "traits.age". */
  readonly argument: string;
  readonly column: string;
  readonly text: string | null;
}

/** Values by the column's own name; null: unknown. A column that is not in here keeps its value. */
export type TraitValues = ReadonlyMap<string, Value>;

export type ReadValues =
  | { readonly kind: 'read'; readonly values: TraitValues }
  /** One sentence a mistake: the argument, what was expected, what to do. */
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

type TraitColumn = NumberColumn | CategoryColumn;

const LONGEST_SHOWN = 40;

function shown(text: string): string {
  return text.length <= LONGEST_SHOWN ? `"${text}"` : `"${text.slice(0, LONGEST_SHOWN)}…"`;
}

/** Why a name is none of the columns whose values may be given. */
function noColumn({ argument, column }: NamedValue, columns: readonly TraitColumn[]): string {
  if (isProtectedName(column, protectedNames({ protectedColumns: [] }))) {
    return `${argument} names ${shown(column)}, a protected attribute: no answer depends on it. Leave it out.`;
  }
  const derived = DERIVED_COLUMNS.find(({ name }) => foldColumnName(name) === foldColumnName(column));
  if (derived !== undefined) {
    return `${argument} names ${derived.name}, which follows from other values: ${derived.formula}. Give those.`;
  }
  const names = columns.map(({ name }) => name);
  return `${argument} names ${shown(column)}, which is no column of the book. Did you mean "${closest(column.slice(0, LONGEST_SHOWN), names)}"? There are ${names.join(', ')}.`;
}

/** Values that contradict each other, both of which were given. */
function contradictions(values: TraitValues, named: ReadonlyMap<string, string>): readonly string[] {
  return contradictionsIn((column) => values.get(column) ?? null).map(
    ({ column, message }) =>
      `${named.get(column) ?? column} contradicts another value: ${message}. Change one of the two.`,
  );
}

/**
 * Checks values by the rules for the cells of their columns, those of a bank's own columns included. All mistakes are
 * told at once.
 * @param columns the trait columns of the book
 */
export function readValues(given: readonly NamedValue[], columns: readonly Column[]): ReadValues {
  const byName = new Map(columns.map((column) => [foldColumnName(column.name), column]));
  const values = new Map<string, Value>();
  const named = new Map<string, string>();
  const problems: string[] = [];
  for (const one of given) {
    const { argument, text } = one;
    const column = byName.get(foldColumnName(one.column));
    if (column === undefined) {
      problems.push(noColumn(one, columns));
      continue;
    }
    const before = named.get(column.name);
    if (before !== undefined) {
      problems.push(
        `${argument} gives ${column.name} a value that ${before} gives already. Leave one of them out.`,
      );
      continue;
    }
    named.set(column.name, argument);
    const cell = text === null ? { value: null } : cellParser(column)(text);
    if ('value' in cell) values.set(column.name, cell.value);
    else {
      problems.push(
        `${argument} (${column.name}) cannot be ${shown(text ?? '')}: expected ${cell.expected}. Send that, or null where the value is not known.`,
      );
    }
  }
  problems.push(...contradictions(values, named));
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'read', values };
}
