import { textIn, type Ask } from './call.js';
import { completionsAnswer } from './completions.js';
import { NotServedError } from './generation-error.js';
import { OWN_PROVIDER, providersIn } from './providers.js';
import { asCompletion, generateText } from './text-generation.js';

/**
 * Hugging Face's own provider. The client looks up who serves the model and remembers it for as long as the program
 * runs, so it is told of a model only where it is served: what is served tomorrow shall be asked tomorrow.
 */
export const askHuggingFace: Ask = (call) =>
  generateText(call, { provider: OWN_PROVIDER }, async (input, init) => {
    const response = await call.fetch(input, init);
    if (init?.method === 'POST') return asCompletion(await textIn(response, completionsAnswer));
    const own = providersIn(await response.json()).filter(
      ({ provider, task }) => provider === OWN_PROVIDER && task === 'text-generation',
    );
    if (own.length === 0) throw new NotServedError();
    return Response.json({ inferenceProviderMapping: own });
  });
