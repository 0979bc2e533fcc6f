import type { Logger } from 'pino';
import type { Config } from '../../config.js';
import { createRewriter, type Rewriter } from '../../wording/rewriter.js';
import type { Voice } from '../command.js';

/** What rephrases texts; null where nothing does, which is said. Whether it really does is asked later. */
export function rewriterOf({ rewriting }: Config, log: Logger, { say }: Voice): Rewriter | null {
  if (rewriting === null) {
    say('Texts come from templates. To have them rephrased, set HF_TOKEN or HF_ENDPOINT.');
    return null;
  }
  return createRewriter({
    ...rewriting,
    onFailure: (code) => {
      log.warn({ code }, 'A text was not rephrased; its template stands.');
    },
  });
}
