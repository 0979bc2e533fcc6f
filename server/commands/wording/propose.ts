import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../../config.js';
import type { RewritingSettings } from '../../rewriting-settings.js';
import { createGeneration } from '../../wording/generation.js';
import { GUARD_VERSION, loadGuard, rewritable } from '../../wording/guard/guard.js';
import { PROMPT_VERSION } from '../../wording/rewriting/prompt.js';
import { TONES, type Tone } from '../../wording/speech.js';
import { productNameOf } from '../../wording/workshop/accepting.js';
import type { PhraseFile } from '../../wording/workshop/phrase-file.js';
import { propose, type Proposed, type Task } from '../../wording/workshop/proposing.js';
import { templatesOf } from '../../wording/workshop/template.js';
import type { Flags } from '../command.js';
import { phrasesOf, WorkshopError } from './phrases-of.js';
import { writeReview } from './proposal-file.js';
import type { Verb } from './verb.js';

const USAGE = `npm run wording -- propose [--code PATTERN] [--tone TONE] [--locale LOCALE] [--variants N] [--data DIR] [--state DIR]
Asks the language model (HF_TOKEN or HF_ENDPOINT, see the README) for other words for messages of data/phrases, judges each
answer by the guard, and writes them all to a file for a person to read. It changes no message.
  --code PATTERN   which messages, for example product.*-card.pitch (product.*.pitch)
  --tone TONE      FORMAL, FRIENDLY or BRIEF (all three)
  --locale LOCALE  a language whose vocabulary the guard knows: en (en)
  --variants N     how many to ask for of each text, 1 to 10 (3)
Then write "accept" or "reject" into the decisions of the file, and: npm run wording -- approve --file FILE --by "NAME"`;

/** Nobody waits for it as for an answer to a customer. */
const DEADLINE_MILLISECONDS = 30_000;
/** Free enough to find other words. */
const TEMPERATURE = 0.8;
const USUAL_CODES = 'product.*.pitch';

function variantsIn({ variants = '3' }: Flags): number {
  if (/^([1-9]|10)$/.test(String(variants))) return Number(variants);
  throw new WorkshopError(`--variants: expected a whole number from 1 to 10, not "${String(variants)}".`);
}

function tonesIn({ tone }: Flags): readonly Tone[] {
  const named = TONES.filter((one) => tone === undefined || one === String(tone).toUpperCase());
  if (named.length > 0) return named;
  throw new WorkshopError(`--tone ${String(tone)}: there is no such tone. There are: ${TONES.join(', ')}.`);
}

function localeIn({ locale = 'en' }: Flags): string {
  if (rewritable(String(locale))) return String(locale);
  throw new WorkshopError(
    `--locale ${String(locale)}: the guard has no closed vocabulary for it, so nothing could tell what a model made up. Have a person write its messages, and approve them one by one: npm run wording -- approve --code CODE --locale ${String(locale)} --by "NAME"`,
  );
}

function tasksOf({ entries, file }: PhraseFile, pattern: string, tones: readonly Tone[]): readonly Task[] {
  const escaped = pattern.replace(/[.+?^$()|[\]{}\\]/g, '\\$&').replaceAll('*', '.*');
  const wanted = new RegExp(`^${escaped}$`);
  const tasks = Object.entries(entries)
    .filter(([code]) => wanted.test(code))
    .flatMap(([code, { text }]) =>
      templatesOf(code, text).flatMap((template): readonly Task[] => {
        // A text that is the same in every tone is asked for in the usual one.
        const tone = template.tone ?? (tones.length === 1 ? tones[0] : 'FRIENDLY') ?? 'FRIENDLY';
        const asked = template.tone === null || tones.includes(template.tone);
        return asked ? [{ template, message: text, productName: productNameOf(code, entries), tone }] : [];
      }),
    );
  if (tasks.length > 0) return tasks;
  throw new WorkshopError(
    `--code ${pattern}: ${file} has no sentence of that name and tone; labels have no other words.`,
  );
}

function modelOf({ rewriting }: Config): RewritingSettings {
  if (rewriting !== null) return rewriting;
  throw new WorkshopError(
    'There is no language model to ask. Set HF_TOKEN, or HF_ENDPOINT to the address of one; the README says how under "Rephrasing".',
  );
}

function counted(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  return sorted.map(([word, count]) => `${word} ${count}`).join(', ');
}

function summaryOf(
  model: string,
  { asked, answered, alike, unsendable, failed, proposals }: Proposed,
): string {
  const passed = proposals.filter(({ verdict }) => verdict === 'passed').length;
  const refusals = proposals.flatMap(({ codes }) => codes);
  return [
    `Asked ${model} ${asked} times: ${answered} answers, ${alike} of them like another or like the text itself, ${proposals.length - passed} refused by the guard, ${passed} passed.`,
    ...(refusals.length === 0 ? [] : [`Refused for: ${counted(refusals)}`]),
    ...(failed.length === 0 ? [] : [`Not answered: ${counted(failed)}`]),
    ...(unsendable === 0 ? [] : [`Not asked, since no words could be sent: ${unsendable} texts`]),
  ].join('\n');
}

export const PROPOSE: Verb = {
  summary: 'asks the language model for other words, for a person to read',
  usage: USAGE,
  flags: {
    code: { type: 'string' },
    tone: { type: 'string' },
    locale: { type: 'string' },
    variants: { type: 'string' },
  },
  async run(config, flags, { say }) {
    const model = modelOf(config);
    const [locale, tones, variants] = [localeIn(flags), tonesIn(flags), variantsIn(flags)];
    const phrases = phrasesOf(config, locale);
    const tasks = tasksOf(phrases, String(flags.code ?? USUAL_CODES), tones);
    await loadGuard();
    const settings = {
      ...model,
      deadlineMilliseconds: DEADLINE_MILLISECONDS,
      temperature: TEMPERATURE,
      fetch: globalThis.fetch,
    };
    const proposed = await propose(tasks, {
      locale,
      variants,
      generateBy: (seed) => createGeneration({ ...settings, seed }),
      wait: (milliseconds) => sleep(milliseconds),
      signal: new AbortController().signal,
    });
    say(summaryOf(model.model, proposed));
    if (proposed.answered === 0) {
      throw new WorkshopError(
        'Nothing was answered, so nothing was written. Mend what the codes above say, and try again.',
      );
    }
    const file = await writeReview(config.state, {
      locale,
      model: model.model,
      promptVersion: PROMPT_VERSION,
      guardVersion: GUARD_VERSION,
      proposals: proposed.proposals.toSorted((one, other) => one.codes.length - other.codes.length),
    });
    say(
      `Wrote ${file}\nRead it, write "accept" or "reject" as decisions, and then: npm run wording -- approve --file ${file} --by "NAME"`,
    );
    if (!proposed.gaveUp) return 0;
    say('Not all was asked, since the model stopped answering.');
    return 1;
  },
};
