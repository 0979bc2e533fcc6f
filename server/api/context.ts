import type { Basis } from './basis.js';
import type { Viewer } from './viewer.js';
import type { Words } from './words.js';

/** What every resolver knows about its request. */
export interface ApiContext {
  readonly requestId: string;
  readonly viewer: Viewer;
  readonly words: Words;
  /** Set by the executor; null where the answer rests on more than one customer, or failed. Apollo copies contexts. */
  readonly answer: { basis: Basis | null };
}
