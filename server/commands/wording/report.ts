import { randomUUID } from 'node:crypto';
import { MendableError } from '../../mendable-error.js';
import { openRewrites } from '../../storage/rewrites/open-rewrites.js';
import { type KeptRewrite, MOST_KEPT } from '../../wording/rewriting/rewrite-store.js';
import { formatTable } from '../table.js';
import type { Verb } from './verb.js';

const USAGE = `npm run wording -- report [--state DIR] [--most N]
Tells what the guard accepted and refused of a language model's words: counts, and the refused texts by code, the newest
first, each with the sentence it was made from. Both are masked; nothing of a customer is in them. A server may go on running.
  --state DIR   the state folder of the server (var for data, else a folder of its own in var); or set DATABASE_URL
  --most N      refused texts to print for each code (5)`;

const PERCENT = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : PERCENT.format(part / whole);
}

function grouped(
  rewrites: readonly KeptRewrite[],
  keysOf: (rewrite: KeptRewrite) => readonly string[],
): Map<string, KeptRewrite[]> {
  const groups = new Map<string, KeptRewrite[]>();
  for (const rewrite of rewrites) {
    for (const key of keysOf(rewrite)) groups.set(key, [...(groups.get(key) ?? []), rewrite]);
  }
  return groups;
}

function isAccepted({ codes }: KeptRewrite): boolean {
  return codes.length === 0;
}

function summary(rewrites: readonly KeptRewrite[]): string {
  const versions = grouped(rewrites, ({ model, mode, promptVersion, guardVersion }) => [
    JSON.stringify([model, mode, promptVersion, guardVersion]),
  ]);
  return formatTable(
    ['model', 'mode', 'prompt', 'guard', 'texts', 'accepted', 'rate'],
    [...versions.values()].flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const accepted = group.filter(isAccepted).length;
      const { model, mode, promptVersion, guardVersion } = first;
      return [
        [model, mode, promptVersion, guardVersion, group.length, accepted, share(accepted, group.length)],
      ];
    }),
  );
}

function refusals(rewrites: readonly KeptRewrite[], most: number): readonly string[] {
  const codes = [...grouped(rewrites, (rewrite) => rewrite.codes)];
  return codes
    .sort(([, one], [, other]) => other.length - one.length)
    .flatMap(([code, group]) => [
      '',
      `${code} (${group.length})`,
      ...group
        .slice(0, most)
        .flatMap(({ source, text, tone, at }) => [
          `  ${at.slice(0, 'YYYY-MM-DD'.length)} ${tone} ${JSON.stringify(source)}`,
          `    -> ${JSON.stringify(text)}`,
        ]),
    ]);
}

function mostAsked(asked: string | boolean | undefined): number {
  if (asked === undefined) return 5;
  if (/^\d{1,6}$/.test(String(asked))) return Number(asked);
  throw new MendableError(`--most ${String(asked)}: expected a whole number, such as 5.`);
}

export const REPORT: Verb = {
  summary: "what was refused of a language model's words, and why",
  usage: USAGE,
  flags: { most: { type: 'string' } },
  async run({ feedback }, { most }, { say }) {
    const shown = mostAsked(most);
    const { store, close } = await openRewrites(feedback, randomUUID());
    try {
      const rewrites = await store.newest(MOST_KEPT);
      const calls = await store.spent(new Date().toISOString().slice(0, 'YYYY-MM-DD'.length));
      say(`${rewrites.length} texts are kept; the model was called ${calls} times today (UTC).`);
      if (rewrites.length === 0) return 0;
      say(`\n${summary(rewrites)}`);
      for (const line of refusals(rewrites, shown)) say(line);
      return 0;
    } finally {
      await close();
    }
  },
};
