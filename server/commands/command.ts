import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ConfigError, readConfig, type Config, type OwnFlags } from '../config.js';
import { MendableError } from '../mendable-error.js';

/** Where a command's lines go. */
export interface Voice {
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

export type Flags = Readonly<Record<string, string | boolean | undefined>>;

/** Something to run from a shell. */
export interface Command {
  /** Printed by --help: how to call it, then a line a flag. */
  readonly usage: string;
  /** Flags beyond those that every command knows. */
  readonly flags: OwnFlags;
  run(config: Config, flags: Flags, voice: Voice): Promise<void>;
}

const HELP = { help: { type: 'boolean', short: 'h' } } as const;

/**
 * Runs a command on the words after its name.
 * @returns the exit code: 0, or 2 where the request or a file has to be mended first
 */
export async function runCommand(command: Command, args: readonly string[], voice: Voice): Promise<number> {
  try {
    const { config, own } = readConfig(args, { ...command.flags, ...HELP });
    if (own.help === true) voice.say(command.usage);
    else await command.run(config, own, voice);
    return 0;
  } catch (error) {
    if (!(error instanceof MendableError)) throw error;
    voice.complain(error instanceof ConfigError ? `${error.message}\n\n${command.usage}` : error.message);
    return 2;
  }
}

/** The words after the name of the script where its file was started as one; null where it was imported. */
export function argumentsAsScript(moduleUrl: string): readonly string[] | null {
  const [, script, ...args] = process.argv;
  return script === undefined || realpathSync(script) !== fileURLToPath(moduleUrl) ? null : args;
}

/** Runs the command where its file was started as a script, and not where it was imported. */
export async function runAsScript(command: Command, moduleUrl: string): Promise<void> {
  const args = argumentsAsScript(moduleUrl);
  if (args === null) return;
  const voice: Voice = {
    say: (line) => process.stdout.write(`${line}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
  };
  process.exitCode = await runCommand(command, args, voice);
}
