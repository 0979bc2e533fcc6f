import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { closest } from 'fastest-levenshtein';
import type { Config } from '../../config.js';
import { MendableError } from '../../mendable-error.js';
import { readPhraseFile, type PhraseFile } from '../../wording/workshop/phrase-file.js';
import { settingsPath } from '../assemble.js';

/** A request to the workshop that has to be mended; the message says how. */
export class WorkshopError extends MendableError {
  override readonly name = 'WorkshopError';
}

/**
 * The phrases of one language, of the bank's own where it keeps some.
 * @throws {WorkshopError} where there is no such language
 */
export function phrasesOf({ data }: Pick<Config, 'data'>, locale: string): PhraseFile {
  const folder = settingsPath(data, 'phrases');
  const name = `${locale}.json`;
  if (/^[\w-]+$/.test(locale) && existsSync(join(folder, name))) return readPhraseFile(join(folder, name));
  const known = readdirSync(folder).flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -5)] : []));
  throw new WorkshopError(
    `--locale ${locale}: ${folder} has no such language. There are: ${known.join(', ')}.`,
  );
}

/** @throws {WorkshopError} where the file has no such message, with the nearest there is */
export function messageIn({ entries, file }: PhraseFile, code: string): string {
  const entry = Object.hasOwn(entries, code) ? entries[code] : undefined;
  if (entry !== undefined) return entry.text;
  throw new WorkshopError(
    `--code ${code}: ${file} has no such message. Did you mean ${closest(code, Object.keys(entries))}?`,
  );
}
