import { textGeneration } from '@huggingface/inference';
import { credentials, optionsOf, type Call } from './call.js';
import type { Fetch } from './safe-fetch.js';

/** The only shape in which the client takes generated text. */
export function asCompletion(text: string): Response {
  return Response.json({ choices: [{ text }] });
}

/** The client's task: it sends model, max_tokens, temperature, seed and prompt by the given fetch. */
export async function generateText(
  call: Call,
  where: { readonly endpointUrl: string } | { readonly provider: 'hf-inference' },
  fetch: Fetch,
): Promise<string> {
  const { model, prompt, longest, temperature, seed } = call;
  const { generated_text: text } = await textGeneration(
    {
      model,
      inputs: prompt,
      parameters: { max_new_tokens: longest, temperature, seed },
      ...credentials(call),
      ...where,
    },
    optionsOf(call, fetch),
  );
  return text;
}
