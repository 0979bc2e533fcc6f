import { TONES, type ToneName } from './words/speech.js';

/** What the address bar holds beside the path; anything else in it is ignored. */
export interface PageState {
  readonly tone?: ToneName;
  /** The product whose reasons are open. */
  readonly why?: string;
}

/** Of whatever an address says, what a page can use. */
export function pageStateOf({ tone, why }: Record<string, unknown>): PageState {
  const known = TONES.find((name) => name === tone);
  return {
    ...(known === undefined ? {} : { tone: known }),
    ...(typeof why === 'string' && why.length <= 100 ? { why } : {}),
  };
}
