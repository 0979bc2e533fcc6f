import { createInterface } from 'node:readline';
import { z } from 'zod';
import { guard, loadGuard, LOCALES, type Rewrite } from '../../wording/guard/guard.js';
import type { Verb } from './verb.js';

const USAGE = `npm run --silent wording -- check < rewrites.jsonl
Judges rewrites of bank messages. Reads a JSON object a line from standard input,
  {"source": "...", "names": ["recurring deposit"], "text": "...", "locale": "en"}
and prints one for each, in order: {"ok": true, "codes": []}, or false with the codes that say why.
  source   the message; text: its rewrite; both plain, or both with placeholders such as AMOUNT1
  names    product names that must stay as they are; may be missing
  locale   ${LOCALES.join(', ')}, or one of these with a region. Only English is rewritten: a text of another language
           is worded by templates only, and gets the code LOCALE beside those it deserves
Blank lines are skipped. A line that cannot be read gets an "error" that names it, and the exit code is 1.`;

const EXPECTED = '{"source": "...", "names": ["..."], "text": "...", "locale": "en"}';

function isKnown(locale: string): boolean {
  return LOCALES.some((known) => known === locale.toLowerCase().split(/[-_]/)[0]);
}

const text = (field: string): z.ZodString => z.string(`expected "${field}" to be a text`);
const line: z.ZodType<Rewrite> = z.object(
  {
    source: text('source'),
    names: z.array(z.string(), 'expected "names" to be a list of texts').default([]),
    text: text('text'),
    locale: text('locale').refine(isKnown, `expected "locale" to be one of ${LOCALES.join(', ')}`),
  },
  `expected ${EXPECTED}`,
);

interface Answer {
  readonly ok: boolean;
  readonly codes: readonly string[];
  readonly error?: string;
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    // Told by the schema, which expects an object.
    return null;
  }
}

function judge(written: string, number: number): Answer {
  const read = line.safeParse(parsed(written));
  if (!read.success) {
    const expected = read.error.issues.map(({ message }) => message).join('; ');
    return { ok: false, codes: [], error: `line ${number}: ${expected}` };
  }
  const { codes } = guard(read.data);
  return { ok: codes.length === 0, codes };
}

export const CHECK: Verb = {
  summary: 'judges rewrites, a JSON object a line',
  usage: USAGE,
  flags: {},
  async run(_config, _flags, { say }, input) {
    await loadGuard();
    let number = 0;
    let broken = false;
    for await (const raw of createInterface({ input, crlfDelay: Infinity })) {
      number += 1;
      const written = raw.replace(/^\uFEFF/, '').trim();
      if (written === '') continue;
      const answer = judge(written, number);
      broken ||= answer.error !== undefined;
      say(JSON.stringify(answer));
    }
    return broken ? 1 : 0;
  },
};
