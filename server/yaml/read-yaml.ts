import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { MendableError } from '../mendable-error.js';

/** One mistake in a settings file, where it stands and what to do. */
export interface Problem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A settings file that cannot be used. The message lists every problem as file:line:column. */
export class SettingsError extends MendableError {
  override readonly name = 'SettingsError';

  constructor(file: string, problems: readonly Problem[]) {
    const lines = problems.map(({ line, column, message }) => `  ${file}:${line}:${column} ${message}`);
    super(`${file} cannot be used; mend this and start again:\n${lines.join('\n')}`);
  }
}

/** The text of a settings file, wherever it is kept; the name is for messages. */
export interface SettingsText {
  readonly name: string;
  readonly text: string;
}

export interface CheckedYaml<T> {
  readonly value: T;
  readonly source: SettingsText;
  /** SHA-256 (hex) of the file's bytes, the first 16 characters. */
  readonly version: string;
  /** A problem at a path of the document, for checks that need more than one entry. */
  readonly problemAt: (path: readonly PropertyKey[], message: string) => Problem;
}

function locate(
  document: Document,
  lines: LineCounter,
  path: readonly PropertyKey[],
): { line: number; column: number } {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
      const { line, col } = lines.linePos(Number(node.range[0]));
      return { line, column: col };
    }
  }
  return { line: 1, column: 1 };
}

/**
 * Parses YAML and checks it against a schema.
 * @throws {SettingsError} with every problem and its place
 */
export function parseYaml<Schema extends z.ZodType>(
  source: SettingsText,
  schema: Schema,
): CheckedYaml<z.infer<Schema>> {
  const { name: file, text } = source;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    throw new SettingsError(
      file,
      document.errors.map(({ message, pos }) => {
        const { line, col } = lines.linePos(pos[0]);
        return { line, column: col, message: message.split('\n')[0] ?? message };
      }),
    );
  }
  const problemAt = (path: readonly PropertyKey[], message: string): Problem => ({
    ...locate(document, lines, path),
    message: `${path.map(String).join('.') || 'the file'}: ${message}`,
  });
  const checked = schema.safeParse(document.toJS());
  if (!checked.success) {
    throw new SettingsError(
      file,
      checked.error.issues.map(({ path, message }) => problemAt(path, message)),
    );
  }
  return {
    value: checked.data,
    source,
    version: createHash('sha256').update(text).digest('hex').slice(0, 16),
    problemAt,
  };
}

/** @throws {SettingsError} where the file cannot be read */
export function readSettings(file: string): SettingsText {
  try {
    return { name: file, text: readFileSync(file, 'utf8') };
  } catch (cause) {
    throw new SettingsError(file, [
      {
        line: 1,
        column: 1,
        message: `the file cannot be read (${cause instanceof Error ? cause.message : String(cause)}); put it back or name another folder with --data`,
      },
    ]);
  }
}

/**
 * Reads a YAML file and checks it against a schema.
 * @throws {SettingsError} with every problem and its place
 */
export function readYaml<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): CheckedYaml<z.infer<Schema>> {
  return parseYaml(readSettings(file), schema);
}
