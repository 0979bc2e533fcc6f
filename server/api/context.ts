import type { Viewer } from './viewer.js';
import type { Words } from './words.js';

/** What a whole answer rests on besides the release: one customer, as they stood when it was made. */
export interface Basis {
  readonly customerId: string;
  readonly stamp: string;
}

/** What every resolver knows about its request. */
export interface ApiContext {
  readonly requestId: string;
  readonly viewer: Viewer;
  readonly words: Words;
  /** Set by the executor; null where the answer rests on more than one customer, or failed. Apollo copies contexts. */
  readonly answer: { basis: Basis | null };
}
