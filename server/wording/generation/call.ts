import type { Options } from '@huggingface/inference';
import type { z } from 'zod';
import type { Fetch } from './safe-fetch.js';

/** One prompt on its way, with all that an adapter needs. */
export interface Call {
  readonly prompt: string;
  /** Tokens of the answer at the most. */
  readonly longest: number;
  readonly model: string;
  readonly token: string | null;
  /** The organisation that Hugging Face bills; null: the token's owner. */
  readonly billTo: string | null;
  readonly temperature: number;
  readonly seed: number;
  /** See safeFetch. */
  readonly fetch: Fetch;
}

/** Speaks one wire mode. */
export type Ask = (call: Call) => Promise<string>;

/** An answer of the service as text. */
export type AnswerSchema = z.ZodType<string>;

export function credentials({ token }: Call): { accessToken?: string } {
  return token === null ? {} : { accessToken: token };
}

/** Left alone, the client would ask again at once and without end while a model is loading. */
export function optionsOf({ billTo }: Call, fetch: Fetch): Options {
  return { retry_on_error: false, fetch, ...(billTo === null ? {} : { billTo }) };
}

/** @throws {SyntaxError | z.ZodError} where the answer is not of the shape */
export async function textIn(response: Response, schema: AnswerSchema): Promise<string> {
  return schema.parse(JSON.parse(await response.text()));
}
