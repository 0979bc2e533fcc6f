import { z } from 'zod';
import { textIn, type AnswerSchema, type Ask } from './call.js';
import { asCompletion, generateText } from './text-generation.js';

const choice = z.object({ text: z.string() });

export const completionsAnswer: AnswerSchema = z
  .object({ choices: z.tuple([choice], choice) })
  .transform(({ choices: [{ text }] }) => text);

/** An OpenAI-compatible server; an endpoint that ends in /v1 gets /completions added, any other /v1/completions. */
export function completionsAt(endpoint: string): Ask {
  return (call) =>
    generateText(call, { endpointUrl: endpoint }, async (input, init) =>
      asCompletion(await textIn(await call.fetch(input, init), completionsAnswer)),
    );
}
