import { closest } from 'fastest-levenshtein';
import { argumentsAsScript, runCommand, type Voice } from './command.js';
import { APPROVE } from './wording/approve.js';
import { CHECK } from './wording/check.js';
import { PROPOSE } from './wording/propose.js';
import { REPORT } from './wording/report.js';
import type { Verb, WordingInput } from './wording/verb.js';

/** Each verb is a file in wording/; name it here, and `npm run wording -- NAME` runs it. */
const VERBS: Readonly<Record<string, Verb>> = {
  check: CHECK,
  propose: PROPOSE,
  approve: APPROVE,
  report: REPORT,
};

const USAGE = `npm run wording -- VERB [--help]
Looks after the sentences that customers read. VERB is one of:
${Object.entries(VERBS)
  .map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`)
  .join('\n')}`;

/**
 * Runs the verb that the first word names.
 * @returns the exit code: 0, 1 where a verb could not do all of it, or 2 where the request has to be mended first
 */
export async function runWording(
  args: readonly string[],
  voice: Voice,
  input: WordingInput,
): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h') {
    (name === undefined ? voice.complain : voice.say)(USAGE);
    return name === undefined ? 2 : 0;
  }
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (verb === undefined) {
    voice.complain(`There is no "${name}". Did you mean ${closest(name, Object.keys(VERBS))}?\n\n${USAGE}`);
    return 2;
  }
  let code = 0;
  const { usage, flags } = verb;
  const command = {
    usage,
    flags,
    run: async (...[config, own, told]: Parameters<Parameters<typeof runCommand>[0]['run']>) => {
      code = await verb.run(config, own, told, input);
    },
  };
  return Math.max(await runCommand(command, rest, voice), code);
}

const args = argumentsAsScript(import.meta.url);
if (args !== null) {
  process.exitCode = await runWording(
    args,
    {
      say: (line) => process.stdout.write(`${line}\n`),
      complain: (line) => process.stderr.write(`${line}\n`),
    },
    process.stdin,
  );
}
