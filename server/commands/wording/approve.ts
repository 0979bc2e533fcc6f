import { writeAtomically } from '../../book/write-atomically.js';
import { formatDay, parseDay } from '../../book/day.js';
import { approve } from '../../wording/approval.js';
import { loadGuard } from '../../wording/guard/guard.js';
import { accept } from '../../wording/workshop/accepting.js';
import { withEntries, type PhraseFile } from '../../wording/workshop/phrase-file.js';
import type { Flags, Voice } from '../command.js';
import { messageIn, phrasesOf, WorkshopError } from './phrases-of.js';
import { readReview } from './proposal-file.js';
import type { Verb } from './verb.js';

const USAGE = `npm run wording -- approve --file FILE --by "NAME" [--on DATE] [--data DIR]
npm run wording -- approve --code CODE --by "NAME" [--locale LOCALE] [--on DATE] [--data DIR]
Writes into data/phrases that a person has read and approved messages: those that are marked "accept" in a file of propose,
or one as it stands. A message is approved as a whole, in all its tones. Where one proposal cannot be taken over, none is.
  --file FILE      what propose wrote, with decisions filled in
  --code CODE      the message to approve as it stands, for example product.fixed-deposit.pitch
  --locale LOCALE  the language of --code (en)
  --by NAME        who has read them; there is no other way to approve
  --on DATE        the day of approval (today)`;

const LONGEST_NAME = 100;

function nameIn({ by }: Flags): string {
  const name = typeof by === 'string' ? by.trim() : '';
  if (name !== '' && name.length <= LONGEST_NAME && !/\p{Cc}/u.test(name)) return name;
  throw new WorkshopError(
    `--by: expected the name of the person who has read and approves the messages, of at most ${LONGEST_NAME} letters. Nothing is approved without.`,
  );
}

function dayIn({ on }: Flags): string {
  if (on === undefined) return new Date().toISOString().slice(0, 10);
  const day = parseDay(String(on));
  if (day !== null) return formatDay(day);
  throw new WorkshopError(`--on ${String(on)}: expected a date such as 2026-01-31.`);
}

async function take(
  phrases: PhraseFile,
  messages: ReadonlyMap<string, string>,
  by: { readonly name: string; readonly on: string },
  { say }: Voice,
): Promise<void> {
  const entries = [...messages].map(([code, text]) => [code, approve(text, by.name, by.on)] as const);
  await writeAtomically(phrases.file, [withEntries(phrases, new Map(entries))]);
  for (const [code, text] of messages) say(`${code}: ${text}`);
  say(`${phrases.file}: approved by ${by.name} on ${by.on}: ${messages.size}, as above.`);
}

export const APPROVE: Verb = {
  summary: 'writes down which messages a person has approved',
  usage: USAGE,
  flags: {
    file: { type: 'string' },
    code: { type: 'string' },
    locale: { type: 'string' },
    by: { type: 'string' },
    on: { type: 'string' },
  },
  async run(config, flags, voice) {
    const { file, code, locale } = flags;
    const by = { name: nameIn(flags), on: dayIn(flags) };
    if (typeof code === 'string' && file === undefined) {
      const phrases = phrasesOf(config, String(locale ?? 'en'));
      await take(phrases, new Map([[code, messageIn(phrases, code)]]), by, voice);
      return 0;
    }
    if (typeof file !== 'string' || code !== undefined || locale !== undefined) {
      throw new WorkshopError(
        'Name either what propose wrote with --file, whose language is in it, or one message with --code and --locale.',
      );
    }
    const review = readReview(file);
    const phrases = phrasesOf(config, review.locale);
    await loadGuard();
    const { messages, refused } = accept(review.proposals, { ...phrases, locale: review.locale });
    if (refused.length > 0) {
      const reasons = refused.map(
        ({ proposal, why }) =>
          `  ${proposal.code}${proposal.tone === null ? '' : ` ${proposal.tone}`}: ${why}`,
      );
      throw new WorkshopError(
        `Nothing was changed, since not all that was accepted can be taken over:\n${reasons.join('\n')}`,
      );
    }
    if (messages.size === 0) {
      throw new WorkshopError(`Nothing in ${file} is marked "accept", so nothing was changed.`);
    }
    await take(phrases, messages, by, voice);
    return 0;
  },
};
