import { setLogger } from '@huggingface/inference';
import type { Ask } from './generation/call.js';
import { chatAt } from './generation/chat.js';
import { completionsAt } from './generation/completions.js';
import { askHuggingFace } from './generation/hf.js';
import { safeFetch, within, type Fetch } from './generation/safe-fetch.js';
import { text2textAt } from './generation/text2text.js';
import type { WireMode } from './generation/wire-mode.js';

export type { Fetch };

export interface GenerationSettings {
  /** Null where the service needs none. */
  readonly token: string | null;
  readonly wire: WireMode;
  /** Where text2text, completions or chat are spoken; null: at Hugging Face, by hf or chat. */
  readonly endpoint: string | null;
  readonly model: string;
  /** The organisation that Hugging Face bills; null: the token's owner. */
  readonly billTo: string | null;
  /** For everything a call does, the client's look-up of the model's provider included. */
  readonly deadlineMilliseconds: number;
  readonly fetch: Fetch;
  /** How freely it writes, above 0 (0.2, which keeps to the text). */
  readonly temperature?: number;
  /** Of a service that knows seeds: the same one gives the same answer (7). */
  readonly seed?: number;
}

/** Sends one prompt. `signal` gives up early; the deadline holds for everything the call does. */
export type Generate = (prompt: string, longest: number, signal: AbortSignal) => Promise<string>;

const USUAL_TEMPERATURE = 0.2;
const USUAL_SEED = 7;

function askerFor({ wire, endpoint }: GenerationSettings): Ask {
  if (wire === 'chat') return chatAt(endpoint);
  if (endpoint === null) return askHuggingFace;
  return wire === 'completions' ? completionsAt(endpoint) : text2textAt(endpoint);
}

/** The client writes to the console on its own account, prompts among it. */
function silenceClient(): void {
  const silent = (): void => undefined;
  setLogger({ debug: silent, info: silent, warn: silent, error: silent, log: silent });
}

/** @huggingface/inference made safe to wait for, whichever way the model is spoken to. */
export function createGeneration(settings: GenerationSettings): Generate {
  silenceClient();
  const { token, model, billTo, deadlineMilliseconds, fetch } = settings;
  const { temperature = USUAL_TEMPERATURE, seed = USUAL_SEED } = settings;
  const ask = askerFor(settings);
  return (prompt, longest, signal) =>
    within(deadlineMilliseconds, signal, (limit) =>
      ask({
        prompt,
        longest,
        model,
        token,
        billTo,
        temperature,
        seed,
        fetch: safeFetch(fetch, limit),
      }),
    );
}
