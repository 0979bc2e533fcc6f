import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../../book/write-atomically.js';
import { codeOf } from '../../error-code.js';
import { reviewSchema, type Review } from '../../wording/workshop/review.js';
import { WorkshopError } from './phrases-of.js';

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Writes what was proposed beside what was proposed before.
 * @returns the file: wording/proposals-<locale>-<n>.json of the state folder
 */
export async function writeReview(state: string, review: Review): Promise<string> {
  const folder = join(state, 'wording');
  const numbers = namesIn(folder).map((name) =>
    Number(/^proposals-(.+)-(\d+)\.json$/.exec(name)?.slice(1).at(-1) ?? 0),
  );
  const file = join(folder, `proposals-${review.locale}-${Math.max(0, ...numbers) + 1}.json`);
  await writeAtomically(file, [`${JSON.stringify(review, null, 2)}\n`]);
  return file;
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WorkshopError(`--file ${file} cannot be read (${reason}). Name a file that propose wrote.`);
  }
}

/** @throws {WorkshopError} where it is no such file, or a decision is none, with every place */
export function readReview(file: string): Review {
  const read = reviewSchema.safeParse(parsed(file));
  if (read.success) return read.data;
  const places = read.error.issues.map(({ path, message }) => `  ${path.map(String).join('.')}: ${message}`);
  throw new WorkshopError(`--file ${file} cannot be used:\n${places.join('\n')}`);
}
