import { chatCompletion } from '@huggingface/inference';
import { z } from 'zod';
import { credentials, optionsOf, textIn, type AnswerSchema, type Ask } from './call.js';
import type { Fetch } from './safe-fetch.js';

const SYSTEM =
  'You rewrite short messages of a bank as the user asks. Answer with the rewritten message only: plain text on one ' +
  'line, without quotation marks, comments or formatting. Keep every placeholder such as PRODUCT1 or AMOUNT1 exactly as ' +
  'it is, once for each time it is there. Add no facts, numbers, names, promises or advice, and leave none out.';

const choice = z.object({ message: z.object({ content: z.string() }) });

export const chatAnswer: AnswerSchema = z
  .object({ choices: z.tuple([choice], choice) })
  .transform(({ choices: [{ message }] }) => message.content);

/** The client reads the router's answers more strictly than others: everything that OpenAI's have must be there. */
function asChat(text: string, model: string): Response {
  return Response.json({
    id: '',
    created: 0,
    model,
    usage: {},
    choices: [{ message: { role: 'assistant', content: text } }],
  });
}

/**
 * A chat model: at an OpenAI-compatible server, or, without an endpoint, at Hugging Face's router, which chooses a
 * provider itself.
 */
export function chatAt(endpoint: string | null): Ask {
  return async (call) => {
    const { model, prompt, longest, temperature, seed } = call;
    const fetch: Fetch = async (input, init) =>
      asChat(await textIn(await call.fetch(input, init), chatAnswer), model);
    const { choices } = await chatCompletion(
      {
        model,
        messages: [
          { role: 'system', content: SYSTEM },
          { role: 'user', content: prompt },
        ],
        max_tokens: longest,
        temperature,
        seed,
        ...credentials(call),
        ...(endpoint === null ? {} : { endpointUrl: endpoint }),
      },
      optionsOf(call, fetch),
    );
    return choices[0]?.message.content ?? '';
  };
}
