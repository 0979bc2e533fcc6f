import type { Config, OwnFlags } from '../../config.js';
import type { Flags, Voice } from '../command.js';

/** Standard input, or what a test puts in its place: pieces of UTF-8 text. */
export type WordingInput = NodeJS.ReadableStream;

/** Something that `npm run wording -- NAME` does. */
export interface Verb {
  /** One line for the list of verbs. */
  readonly summary: string;
  /** Printed by --help. */
  readonly usage: string;
  /** Flags beyond those that every command knows. */
  readonly flags: OwnFlags;
  /** @returns the exit code: 0, or 1 where not all of it could be done */
  run(config: Config, flags: Flags, voice: Voice, input: WordingInput): Promise<number>;
}
