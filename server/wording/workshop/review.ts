import { z } from 'zod';
import { TONES } from '../speech.js';

const DECISIONS = ['', 'accept', 'reject'] as const;

const proposalSchema = z.object({
  code: z.string(),
  /** Null: the message is the same in every tone. */
  tone: z.enum(TONES).nullable(),
  /** What stands in the message now, as ICU. */
  current: z.string(),
  /** What would stand there. */
  proposal: z.string(),
  /** The whole message as it would be, since it is approved as a whole. */
  message: z.string(),
  /** Why the guard refuses it; empty where it passed. */
  codes: z.array(z.string()),
  verdict: z.enum(['passed', 'refused']),
  /** For a person to fill in. */
  decision: z.enum(DECISIONS, { error: 'expected "accept", "reject" or "" for not decided' }),
});

/** What a model proposed for the messages of one language, for a person to read. */
export const reviewSchema = z.object({
  locale: z.string(),
  model: z.string(),
  promptVersion: z.string(),
  guardVersion: z.string(),
  proposals: z.array(proposalSchema),
});

export type Proposal = z.infer<typeof proposalSchema>;
export type Review = z.infer<typeof reviewSchema>;
