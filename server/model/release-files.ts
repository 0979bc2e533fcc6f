import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Model } from './model.js';
import { ARRAYS_FILE, filesOf, ForeignFormatError, hashOf, MODEL_FILE, modelOf } from './release-content.js';
import { MendableError } from '../mendable-error.js';

/** Says which release is served. It, and not the release, knows when the training was. */
export interface ReleasePointer {
  readonly version: string;
  /** ISO 8601 instant. */
  readonly trainedAt: string;
}

/** A release that cannot be served; the message says which and what to do. */
export class ReleaseError extends MendableError {
  override readonly name = 'ReleaseError';
}

const UNFINISHED = '.writing-';

function releasesIn(stateDirectory: string): string {
  return join(stateDirectory, 'releases');
}

function pointerIn(stateDirectory: string): string {
  return join(releasesIn(stateDirectory), 'current.json');
}

function writeDurably(file: string, bytes: Uint8Array | string): void {
  const descriptor = openSync(file, 'w');
  try {
    writeFileSync(descriptor, bytes);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function removeUnfinished(releases: string): void {
  for (const name of readdirSync(releases)) {
    if (name.startsWith(UNFINISHED)) rmSync(join(releases, name), { recursive: true, force: true });
  }
}

/**
 * Writes releases/<version>/ whole or not at all, then makes it the current one. Returns its directory. The caller
 * holds the training lock.
 *
 * @param trainedAt ISO 8601 instant
 */
export function writeRelease(stateDirectory: string, model: Model, trainedAt: string): string {
  const releases = releasesIn(stateDirectory);
  mkdirSync(releases, { recursive: true });
  removeUnfinished(releases);
  const directory = join(releases, model.version);
  const unfinished = join(releases, `${UNFINISHED}${model.version}`);
  mkdirSync(unfinished);
  for (const [name, bytes] of filesOf(model)) writeDurably(join(unfinished, name), bytes);
  // An earlier training may have left the same release, or a damaged one of that name.
  rmSync(directory, { recursive: true, force: true });
  renameSync(unfinished, directory);
  const pointer: ReleasePointer = { version: model.version, trainedAt };
  const unfinishedPointer = join(releases, `${UNFINISHED}current.json`);
  writeDurably(unfinishedPointer, `${JSON.stringify(pointer)}\n`);
  renameSync(unfinishedPointer, pointerIn(stateDirectory));
  return directory;
}

function isPointer(value: unknown): value is ReleasePointer {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    'trainedAt' in value &&
    typeof value.version === 'string' &&
    typeof value.trainedAt === 'string' &&
    /^[0-9a-f]{64}$/.test(value.version)
  );
}

/**
 * Which release is current and when it was trained; null where nothing has been trained yet.
 *
 * @throws {ReleaseError} where the pointer is not one.
 */
export function readCurrentPointer(stateDirectory: string): ReleasePointer | null {
  const file = pointerIn(stateDirectory);
  if (!existsSync(file)) return null;
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    value = null;
  }
  if (isPointer(value)) return value;
  throw new ReleaseError(`${file} does not name a release. Run "npm run train" to write it anew.`);
}

function readReleaseFile(directory: string, name: string): Uint8Array {
  try {
    return readFileSync(join(directory, name));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ReleaseError(
      `The release in ${directory} cannot be read (${reason}). Run "npm run train" to make it anew.`,
    );
  }
}

/**
 * The current release, its hash verified; null where nothing has been trained yet.
 *
 * @throws {ReleaseError} where it is missing, damaged or of another format.
 */
export function readCurrentRelease(stateDirectory: string): Model | null {
  const pointer = readCurrentPointer(stateDirectory);
  if (pointer === null) return null;
  const directory = join(releasesIn(stateDirectory), pointer.version);
  const files = new Map([ARRAYS_FILE, MODEL_FILE].map((name) => [name, readReleaseFile(directory, name)]));
  if (hashOf(files) !== pointer.version) {
    throw new ReleaseError(
      `The release in ${directory} is damaged: its files do not match its name. Run "npm run train" to make it anew.`,
    );
  }
  try {
    return modelOf(files, pointer.version);
  } catch (error) {
    if (!(error instanceof ForeignFormatError)) throw error;
    throw new ReleaseError(
      `The release in ${directory} was written by another version of finrec (${error.message}). ` +
        'Run "npm run train" to make it anew.',
    );
  }
}
