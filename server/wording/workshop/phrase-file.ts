import { isMap, isScalar, parseDocument } from 'yaml';
import { readYaml } from '../../yaml/read-yaml.js';
import { phraseFileSchema, type Approved, type Entry } from '../approval.js';

/** The messages of one language as their file has them. */
export interface PhraseFile {
  readonly file: string;
  readonly text: string;
  readonly entries: Readonly<Record<string, Entry>>;
}

/** @throws {SettingsError} where it is no phrase file */
export function readPhraseFile(file: string): PhraseFile {
  const { source, value } = readYaml(file, phraseFileSchema);
  return { file, text: source.text, entries: value };
}

interface Span {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

function spansOf(text: string): readonly Span[] {
  const { contents } = parseDocument(text);
  if (!isMap(contents)) return [];
  return contents.items.flatMap(({ key, value }): readonly Span[] => {
    const range: unknown =
      typeof value === 'object' && value !== null && 'range' in value ? value.range : null;
    if (!isScalar(key) || !Array.isArray(range)) return [];
    return [{ code: String(key.value), start: Number(range[0]), end: Number(range[1]) }];
  });
}

function written({ status, by, on, of, text }: Approved): string {
  const lines = Object.entries({ status, by, on, of, text }).map(
    ([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{\n${lines.join(',\n')}\n  }`;
}

/** The file's text with these entries in place of the former ones; every other byte stays. */
export function withEntries({ file, text }: PhraseFile, changed: ReadonlyMap<string, Approved>): string {
  const spans = spansOf(text).filter(({ code }) => changed.has(code));
  if (spans.length !== changed.size)
    throw new Error(`${file} has not each of ${[...changed.keys()].join(', ')}.`);
  let result = text;
  for (const { code, start, end } of spans.toSorted((one, other) => other.start - one.start)) {
    const entry = changed.get(code);
    if (entry !== undefined) result = result.slice(0, start) + written(entry) + result.slice(end);
  }
  return result;
}
