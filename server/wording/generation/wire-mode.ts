/**
 * How a language model is spoken to. hf: Hugging Face's own provider, through its router. text2text: a dedicated
 * endpoint, {inputs, parameters} in and [{generated_text}] out. completions and chat: OpenAI's shapes, as vLLM, TGI and
 * llama.cpp speak them; chat without an endpoint goes to Hugging Face's router, which chooses a provider.
 */
export const WIRE_MODES = ['hf', 'text2text', 'completions', 'chat'] as const;
export type WireMode = (typeof WIRE_MODES)[number];

/** What is spoken where nobody said so. */
export function usualWireMode(endpoint: string | null): WireMode {
  if (endpoint === null) return 'hf';
  return /\/v1\/*$/.test(new URL(endpoint).pathname) ? 'completions' : 'text2text';
}
