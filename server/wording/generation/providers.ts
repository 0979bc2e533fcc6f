import { z } from 'zod';

export const OWN_PROVIDER = 'hf-inference';

/** Somebody who serves a model now, and for what: text-generation, conversational, translation, ... */
export interface Provider {
  readonly provider: string;
  readonly providerId: string;
  readonly task: string;
  readonly status: 'live';
}

const served = z.object({ providerId: z.string(), task: z.string(), status: z.string() });

/** The Hub has answered with a list and with an object keyed by provider. */
const mapping = z.object({
  inferenceProviderMapping: z
    .union([z.array(served.extend({ provider: z.string() })), z.record(z.string(), served)])
    .nullish(),
});

/**
 * Who serves a model, out of the Hub's answer about it.
 * @throws {z.ZodError} where it is no such answer
 */
export function providersIn(answer: unknown): readonly Provider[] {
  const { inferenceProviderMapping: entries } = mapping.parse(answer);
  if (entries === undefined || entries === null) return [];
  const all = Array.isArray(entries)
    ? entries
    : Object.entries(entries).map(([provider, entry]) => ({ provider, ...entry }));
  return all.flatMap((entry) => (entry.status === 'live' ? [{ ...entry, status: entry.status }] : []));
}
