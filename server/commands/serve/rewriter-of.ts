import type { Logger } from 'pino';
import type { Config } from '../../config.js';
import { createGeneration } from '../../wording/generation.js';
import { createRewriter, type Rewriter } from '../../wording/rewriter.js';
import type { RewriteStore } from '../../wording/rewriting/rewrite-store.js';
import type { Voice } from '../command.js';

/**
 * What rephrases texts, with all that was rephrased before; null where nothing does, which is said. Whether it really
 * does is asked later.
 */
export async function rewriterOf(
  { rewriting }: Config,
  store: RewriteStore,
  log: Logger,
  { say }: Voice,
): Promise<Rewriter | null> {
  if (rewriting === null) {
    say('Texts come from templates. To have them rephrased, set HF_TOKEN or HF_ENDPOINT.');
    return null;
  }
  const { model, wire, deadlineMilliseconds, dailyBudget } = rewriting;
  const rewriter = createRewriter({
    generate: createGeneration({ ...rewriting, fetch: (input, init) => globalThis.fetch(input, init) }),
    model,
    mode: wire,
    store,
    deadlineMilliseconds,
    dailyBudget,
    onFailure({ code, requestId }) {
      log.warn({ code, requestId }, 'A text was not rephrased; its template stands.');
    },
    onStoreTrouble(err) {
      log.warn({ err }, 'Rewrites cannot be kept or found at the moment; templates stand.');
    },
    now: Date.now,
    random: Math.random,
  });
  await rewriter.recall();
  return rewriter;
}
