import { createHash } from 'node:crypto';
import { z } from 'zod';

const textSchema = z
  .string('has no text; write the message or take the code out')
  .min(1, 'is empty; write the message or take the code out');

const approvedSchema = z.strictObject({
  status: z.literal('approved'),
  by: z.string('lacks the name of whoever approved it').min(1, 'lacks the name of whoever approved it'),
  on: z.iso.date('lacks the day of approval, such as 2026-01-31'),
  /** The mark of the very text that was approved; see markOf. */
  of: z.string('lacks the mark of the text that was approved; npm run wording -- approve sets it'),
  text: textSchema,
});
const draftSchema = z.strictObject({ status: z.literal('draft'), text: textSchema });

/** A message in its file: its text, and whether a person has approved it. A bare text is a draft. */
const entrySchema = z.preprocess(
  (entry) => (typeof entry === 'string' ? { status: 'draft', text: entry } : entry),
  z.discriminatedUnion('status', [draftSchema, approvedSchema], {
    error: 'expected a text, or {"status": "draft", "text": …}',
  }),
);

/** A phrase file: codes to messages. */
export const phraseFileSchema = z.record(z.string().min(1), entrySchema);

export type Entry = z.infer<typeof entrySchema>;
export type Approved = z.infer<typeof approvedSchema>;

const MARK_LENGTH = 12;

/** What an approval holds of the text that it is for, so that no later change can pass for approved. */
function markOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, MARK_LENGTH);
}

/** @param on the day, as 2026-01-31 */
export function approve(text: string, by: string, on: string): Approved {
  return { status: 'approved', by, on, of: markOf(text), text };
}

/** Why an approval does not hold; null where there is none or it does. */
export function approvalProblem(entry: Entry): string | null {
  if (entry.status === 'draft' || entry.of === markOf(entry.text)) return null;
  const { by, on } = entry;
  return `was changed since ${by} approved it on ${on}; make it a draft, or have it approved again`;
}
