import { BookError } from './book-error.js';

/** A column that reading looks for. */
export interface WantedColumn {
  readonly name: string;
  readonly mayBeAbsent: boolean;
}

/** Where the wanted and the protected columns stand in a file's header. */
export interface Header {
  /** Index of the cell for each wanted column, in the order asked; -1 where an optional column is absent. */
  readonly indexes: readonly number[];
  readonly protectedColumns: readonly { readonly name: string; readonly index: number }[];
  /** Header names that are neither wanted nor protected. */
  readonly unused: readonly string[];
  /** Names written otherwise than the contract has them, e.g. "customer id". */
  readonly respelled: readonly { readonly found: string; readonly name: string }[];
}

/** Column names are the same when they differ only in letter case, blanks, hyphens and underscores. */
export function foldColumnName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}

/**
 * @param dictionary where the reader finds what the columns are called
 * @throws {BookError} for a column named twice or a required column that is missing
 */
export function bindHeader(
  file: string,
  header: readonly string[],
  wanted: readonly WantedColumn[],
  protectedNames: readonly string[],
  dictionary = 'data/README.md lists every column',
): Header {
  const found = indexByName(file, header);
  const missing = wanted.filter(({ name, mayBeAbsent }) => !mayBeAbsent && !found.has(foldColumnName(name)));
  if (missing.length > 0) throw missingColumns(file, header, missing, dictionary);
  const wantedNames = new Map(wanted.map(({ name }) => [foldColumnName(name), name]));
  const hidden = new Map(protectedNames.map((name) => [foldColumnName(name), name]));
  const protectedColumns = [...found].flatMap(([folded, index]) => {
    const name = hidden.get(folded);
    return name === undefined ? [] : [{ name, index }];
  });
  const respelled = header.flatMap((name) => {
    const known = wantedNames.get(foldColumnName(name));
    return known === undefined || known === name ? [] : [{ found: name, name: known }];
  });
  return {
    indexes: wanted.map(({ name }) => found.get(foldColumnName(name)) ?? -1),
    protectedColumns,
    unused: header.filter(
      (name) => !wantedNames.has(foldColumnName(name)) && !hidden.has(foldColumnName(name)),
    ),
    respelled,
  };
}

function indexByName(file: string, header: readonly string[]): ReadonlyMap<string, number> {
  const indexes = new Map<string, number>();
  for (const [index, name] of header.entries()) {
    const folded = foldColumnName(name);
    const before = indexes.get(folded);
    if (before !== undefined) {
      throw new BookError(
        `${file}, line 1: column "${name}" stands in the header twice (cells ${before + 1} and ${index + 1}). ` +
          'Each column may be there once: remove or rename one of them.',
      );
    }
    // Spreadsheets leave trailing commas, and with them columns without a name.
    if (folded !== '') indexes.set(folded, index);
  }
  return indexes;
}

function missingColumns(
  file: string,
  header: readonly string[],
  missing: readonly WantedColumn[],
  dictionary: string,
): BookError {
  const names = missing.map(({ name }) => name).join(', ');
  return new BookError(
    `${file}, line 1: ${missing.length === 1 ? 'column' : 'columns'} ${names} missing. ` +
      `The header has: ${header.join(', ').slice(0, 400)}. Add what is missing, or rename a column; ` +
      `${dictionary}.`,
  );
}
