import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

import { codeOf } from '../../error-code.js';
import type { GeneratedCustomer } from './generate.js';
import { csvLines, TABLES } from './tables.js';
import type { Table } from './tables.js';
import { MendableError } from '../../mendable-error.js';

/** Something that whoever asked for the files can mend; the message says how. */
export class GenerationError extends MendableError {
  override readonly name = 'GenerationError';
}

export interface WrittenFile {
  readonly path: string;
  /** Without the header. */
  readonly rows: number;
}

/** Customers that are held at a time. */
const BATCH = 1_000;

interface OpenTable {
  readonly table: Table;
  readonly path: string;
  readonly partial: string;
  readonly handle: FileHandle;
  rows: number;
}

/**
 * Writes the three CSVs into `directory`, which is made where it is missing. The files appear under their names only
 * when all three are complete, so that an interrupted run leaves an older set as it was.
 *
 * @throws {GenerationError} where one of the files is there and `overwrite` is false, or the disk refuses.
 */
export async function writeCustomers(
  directory: string,
  customers: Iterable<GeneratedCustomer>,
  overwrite: boolean,
): Promise<readonly WrittenFile[]> {
  const opened: OpenTable[] = [];
  try {
    await mkdir(directory, { recursive: true });
    if (!overwrite) await refuseToOverwrite(directory);
    for (const table of TABLES) {
      const path = join(directory, table.file);
      const partial = `${path}.partial`;
      opened.push({ table, path, partial, handle: await open(partial, 'w'), rows: 0 });
    }
    await fill(opened, customers);
    await close(opened);
    for (const { partial, path } of opened) await rename(partial, path);
    return opened.map(({ path, rows }) => ({ path, rows }));
  } catch (error) {
    await close(opened);
    await Promise.all(opened.map(({ partial }) => rm(partial, { force: true })));
    throw explained(error, directory);
  }
}

async function refuseToOverwrite(directory: string): Promise<void> {
  const present = await readdir(directory);
  const files = TABLES.map(({ file }) => file).filter((file) => present.includes(file));
  if (files.length === 0) return;
  throw new GenerationError(
    `${directory} already holds ${files.join(', ')}. Add --force to overwrite, or name another folder with --out DIR.`,
  );
}

async function fill(opened: readonly OpenTable[], customers: Iterable<GeneratedCustomer>): Promise<void> {
  let header = true;
  for (const batch of batches(customers)) {
    for (const file of opened) {
      await file.handle.appendFile(csvLines(file.table, batch, header));
      file.rows += batch.reduce((sum, customer) => sum + file.table.rows(customer).length, 0);
    }
    header = false;
  }
}

function* batches(customers: Iterable<GeneratedCustomer>): Iterable<readonly GeneratedCustomer[]> {
  let batch: GeneratedCustomer[] = [];
  for (const customer of customers) {
    batch.push(customer);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function close(opened: readonly OpenTable[]): Promise<void> {
  for (const { handle } of opened) await handle.close();
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'that disk is read-only',
  ENOSPC: 'the disk is full',
  EEXIST: 'it is a file, not a folder',
  ENOTDIR: 'part of that path is a file, not a folder',
};

function explained(error: unknown, directory: string): unknown {
  const reason = REASONS[codeOf(error)];
  if (reason === undefined) return error;
  return new GenerationError(
    `Cannot write the customers to ${directory}: ${reason}. Name another folder with --out DIR.`,
  );
}
