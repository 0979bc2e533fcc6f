import type { Tone } from '../speech.js';
import type { Answered } from './calls.js';
import type { Reporting } from './failures.js';
import { type KeptRewrites, judged } from './kept-rewrites.js';
import type { Memory } from './memory.js';
import { longestAnswer, promptFor } from './prompt.js';
import { failed, remembered } from './remembered.js';
import type { KeptRewrite, RewriteInput } from './rewrite-store.js';
import type { Prepared } from './shown.js';
import { loadGuard, verdictOnMasked } from './verdict.js';

export interface MakerTools {
  readonly ask: (prompt: string, longest: number) => Promise<Answered>;
  readonly kept: KeptRewrites;
  readonly memory: Memory;
  /** Told the key of what became ready. */
  readonly tell: (key: string) => void;
  readonly report: Reporting;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** For how long a text whose call failed is not asked for again, in milliseconds. */
  readonly pauseMilliseconds: number;
}

/** What is to be made: a sentence, and all that its rewrite follows from. */
export interface Order extends Prepared {
  readonly input: RewriteInput & { readonly tone: Tone };
}

/** Finds a rewrite in the store, where another server or an earlier process left it, or has it made. Never rejects. */
export function createMaker(tools: MakerTools): (order: Order) => Promise<void> {
  const { ask, kept, memory, tell, report, now, pauseMilliseconds } = tools;

  async function isKept(key: string): Promise<boolean> {
    const found = await kept.read(key);
    if (found === null) return false;
    await loadGuard();
    const known = judged(found, key, now());
    if (known === null) return false;
    memory.set(key, known);
    if (known.text !== null) tell(key);
    return true;
  }

  async function take({ input, key, masked }: Order, answer: string): Promise<void> {
    await loadGuard();
    const { text, codes } = verdictOnMasked(masked.text, answer, input.locale);
    const rewrite: KeptRewrite = {
      ...input,
      key,
      // Of a refused one the report shows what the model said.
      text: codes.length === 0 ? text : answer,
      codes,
      at: new Date(now()).toISOString(),
    };
    memory.set(key, remembered(rewrite, true));
    if (codes.length === 0) tell(key);
    await kept.keep(rewrite);
  }

  return async (order) => {
    const { key, masked, input } = order;
    if (await isKept(key)) return;
    const answered = await ask(promptFor(masked, input.tone), longestAnswer(masked.text));
    if (answered.kind === 'text') {
      report.succeeded();
      await take(order, answered.text);
      return;
    }
    const { trouble } = answered;
    // Where the door is closed, it says so to everybody.
    if (trouble.kind === 'retryable' || trouble.kind === 'bad')
      memory.set(key, failed(trouble.code, now() + pauseMilliseconds));
    report.failed(trouble);
  };
}
