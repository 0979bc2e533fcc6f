import { failureOf } from './failure.js';
import { createGeneration, type Fetch, type GenerationSettings } from './generation.js';
import { boundedText } from './generation/bounded-text.js';
import { GenerationHttpError } from './generation/generation-error.js';
import { OWN_PROVIDER, providersIn } from './generation/providers.js';
import { safeFetch, within } from './generation/safe-fetch.js';
import { modeOfAnswer } from './generation/shapes.js';
import type { WireMode } from './generation/wire-mode.js';

/** Whether a model can be asked as the settings say, as far as one question tells. */
export type Availability =
  /** `by`: the providers, where Hugging Face was asked; empty where an endpoint answered itself. */
  | { readonly kind: 'served'; readonly by: readonly string[] }
  | { readonly kind: 'nobody' }
  /** These providers serve it, but as a chat. */
  | { readonly kind: 'asChat'; readonly by: readonly string[] }
  | { readonly kind: 'otherMode'; readonly mode: WireMode }
  /** It answered what no text model answers. */
  | { readonly kind: 'noText' }
  | { readonly kind: 'refused'; readonly status: number }
  /** `code` as in Failure. */
  | { readonly kind: 'unreachable'; readonly code: string };

const HUB = 'https://huggingface.co';
/** Holds nothing of anybody. */
const PROBE = 'Rewrite this bank message in a friendly tone. Message: Good morning.';
const PROBE_TOKENS = 16;

function outcomeOf(error: unknown): Availability {
  return error instanceof GenerationHttpError
    ? { kind: 'refused', status: error.status }
    : { kind: 'unreachable', code: failureOf(error).code };
}

async function askHub(settings: GenerationSettings, signal: AbortSignal): Promise<Availability> {
  const { token, wire, model, deadlineMilliseconds, fetch } = settings;
  const providers = await within(deadlineMilliseconds, signal, async (limit) => {
    const response = await safeFetch(fetch, limit)(
      `${HUB}/api/models/${model}?expand[]=inferenceProviderMapping`,
      { headers: token === null ? {} : { authorization: `Bearer ${token}` } },
    );
    return providersIn(await response.json());
  });
  const chats = providers.filter(({ task }) => task === 'conversational').map(({ provider }) => provider);
  const own = providers.some(({ provider, task }) => provider === OWN_PROVIDER && task === 'text-generation');
  if (wire === 'hf' && own) return { kind: 'served', by: [OWN_PROVIDER] };
  if (chats.length === 0) return { kind: 'nobody' };
  return { kind: wire === 'chat' ? 'served' : 'asChat', by: chats };
}

async function askEndpoint(settings: GenerationSettings, signal: AbortSignal): Promise<Availability> {
  const heard: string[] = [];
  const listening: Fetch = async (input, init) => {
    const response = await settings.fetch(input, init);
    if (!response.ok) return response;
    const answer = await boundedText(response);
    heard.push(answer);
    return new Response(answer, { headers: response.headers });
  };
  try {
    await createGeneration({ ...settings, fetch: listening })(PROBE, PROBE_TOKENS, signal);
    return { kind: 'served', by: [] };
  } catch (error) {
    const [answer] = heard;
    if (answer === undefined) throw error;
    const mode = modeOfAnswer(answer);
    return mode === null ? { kind: 'noText' } : { kind: 'otherMode', mode };
  }
}

/**
 * Asks once whether the model is really served: Hugging Face who serves it, an endpoint for a rewrite of two words.
 * Never throws; what goes wrong is an outcome.
 */
export async function checkAvailability(
  settings: GenerationSettings,
  signal: AbortSignal,
): Promise<Availability> {
  try {
    return await (settings.endpoint === null ? askHub(settings, signal) : askEndpoint(settings, signal));
  } catch (error) {
    return outcomeOf(error);
  }
}
