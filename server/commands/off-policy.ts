import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readBook } from '../book/read-book.js';
import { writeAtomically } from '../book/write-atomically.js';
import { estimateOffPolicy } from '../evaluation/off-policy.js';
import { NOTHING_LEARNT } from '../learning/snapshot.js';
import { MendableError } from '../mendable-error.js';
import { loggedChoices } from '../service/logged-choices.js';
import { describePlace } from '../storage/feedback-place.js';
import { openStorage } from '../storage/open-storage.js';
import { assemble } from './assemble.js';
import { runAsScript, type Command, type Flags } from './command.js';
import { currentModel } from './current-model.js';
import { describeOffPolicy } from './off-policy-text.js';

const USAGE = `npm run off-policy -- [--rules FILE] [--catalogue FILE] [--no-learning] [--json FILE] [--data DIR] [--state DIR] [--seed N]
Estimates from the log how often customers would have accepted what other rules, other products or a ranking without
learning show, before anybody is shown it. docs/learning.md says how, and when not to trust it.
  --rules FILE      a changed rules.yaml (the one in force)
  --catalogue FILE  a changed catalogue.yaml (the one in force)
  --no-learning     rank without what customers answered
  --json FILE       also write the figures to this file
  --data DIR        the folder of the three CSVs; nothing is written there (data)
  --state DIR       the state folder with the log; end its server first, or read a copy (npm run backup) in a folder of its own
  --seed N          of the intervals: the same log and seed give the same figures (42)`;

/** A request that has to be mended; the message says how. */
class OffPolicyError extends MendableError {
  override readonly name = 'OffPolicyError';
}

function fileIn(flags: Flags, name: string): string | null {
  const file = flags[name];
  if (typeof file !== 'string') return null;
  if (existsSync(file)) return file;
  throw new OffPolicyError(
    `--${name} ${file}: there is no such file. Copy the one in force, change it and name the copy.`,
  );
}

function policyName(changed: Readonly<Record<string, string | null>>, unlearnt: boolean): string {
  const files = Object.values(changed).filter((file) => file !== null);
  const by = files.length === 0 ? 'the rules and products in force' : files.join(' and ');
  return unlearnt ? `${by}, without learning,` : by;
}

export const OFF_POLICY: Command = {
  usage: USAGE,
  flags: {
    rules: { type: 'string' },
    catalogue: { type: 'string' },
    'no-learning': { type: 'boolean' },
    json: { type: 'string' },
  },
  async run(config, flags, voice) {
    const changed = { rules: fileIn(flags, 'rules'), catalogue: fileIn(flags, 'catalogue') };
    const unlearnt = flags['no-learning'] === true;
    if (config.feedback.kind === 'memory')
      throw new OffPolicyError(
        'With FEEDBACK_DB=memory no log is kept, so there is nothing to estimate from.',
      );
    const read = await readBook(config.data);
    const { release } = assemble(config, read.book, await currentModel(config, read, voice), changed);
    const options = { serverId: randomUUID(), onTrouble: voice.complain };
    const storage = await openStorage(config.feedback, options);
    const { choices, untold } = await loggedChoices(storage, (learning) => ({
      ...release,
      learning: unlearnt ? NOTHING_LEARNT : learning,
    })).finally(() => storage.close());
    if (choices.length === 0)
      throw new OffPolicyError(
        `${untold === 0 ? 'Nothing was shown yet' : `None of ${untold} lists shown can be told again`}, so there is nothing to estimate from. ${describePlace(config.feedback)} Let the dashboard (or recordShown) take down what customers see, or name the state folder of a server that did with --state DIR.`,
      );
    const estimates = estimateOffPolicy(choices, config.seed);
    voice.say(describeOffPolicy(estimates, policyName(changed, unlearnt), untold));
    if (typeof flags.json === 'string')
      await writeAtomically(flags.json, `${JSON.stringify({ ...estimates, untold }, null, 2)}\n`);
  },
};

await runAsScript(OFF_POLICY, import.meta.url);
