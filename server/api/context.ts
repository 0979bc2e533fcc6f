import type { Viewer } from './viewer.js';
import type { Words } from './words.js';

/** What every resolver knows about its request. */
export interface ApiContext {
  readonly requestId: string;
  readonly viewer: Viewer;
  readonly words: Words;
}
