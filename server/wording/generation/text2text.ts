import { z } from 'zod';
import { textIn, type AnswerSchema, type Ask } from './call.js';
import { asCompletion, generateText } from './text-generation.js';

const generated = z.object({ generated_text: z.string() });

export const text2textAnswer: AnswerSchema = z
  .union([generated, z.tuple([generated], generated).transform(([first]) => first)])
  .transform(({ generated_text: text }) => text);

/**
 * A dedicated endpoint, called at exactly its address. The client no longer speaks to these, so its request is
 * translated on the way out and the answer on the way in. A seed is not sent: such endpoints refuse what they do not
 * know. Without do_sample they would pass over the temperature.
 */
export function text2textAt(endpoint: string): Ask {
  return (call) => {
    const { prompt, longest, temperature } = call;
    const body = JSON.stringify({
      inputs: prompt,
      parameters: { max_new_tokens: longest, temperature, do_sample: true },
    });
    return generateText(call, { endpointUrl: endpoint }, async (_input, init) =>
      asCompletion(await textIn(await call.fetch(endpoint, { ...init, body }), text2textAnswer)),
    );
  };
}
