import type { Generate } from './generation.js';
import { createCalls, type Patience } from './rewriting/calls.js';
import { createDoor } from './rewriting/closing.js';
import { type OnFailure, reporting } from './rewriting/failures.js';
import { keptRewrites } from './rewriting/kept-rewrites.js';
import { createMaker, type Order } from './rewriting/maker.js';
import { createMemory, MOST_REMEMBERED } from './rewriting/memory.js';
import { PROMPT_VERSION } from './rewriting/prompt.js';
import { rewriteKey } from './rewriting/rewrite-key.js';
import type { RewriteInput, RewriteStore } from './rewriting/rewrite-store.js';
import { type Rewriting, without } from './rewriting/rewriting.js';
import { sendable } from './rewriting/sendable.js';
import { createShowing } from './rewriting/shown.js';
import { createUnderWay } from './rewriting/under-way.js';
import { GUARD_VERSION, loadGuard, rewritable } from './rewriting/verdict.js';
import type { Worded } from './speech.js';

export interface RewriterSettings {
  readonly generate: Generate;
  readonly model: string;
  /** How the model is spoken to. */
  readonly mode: string;
  readonly store: RewriteStore;
  readonly deadlineMilliseconds: number;
  /** Most calls a day in UTC; null: any number. */
  readonly dailyBudget: number | null;
  readonly patience?: Partial<Omit<Patience, 'deadline'>>;
  /** For how long a text whose call failed is not asked for again, in milliseconds. */
  readonly pauseMilliseconds?: number;
  /** Told of failed calls, never of a text; of what does not mend itself once, until a call succeeds. */
  readonly onFailure?: OnFailure;
  /** Told when the store begins to fail. */
  readonly onStoreTrouble?: (error: unknown) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** At least 0, below 1. */
  readonly random: () => number;
}

/** Friendlier wording by a language model, which never makes anybody wait: the template stands until it is ready. */
export interface Rewriter {
  readonly model: string;
  readonly promptVersion: string;
  readonly guardVersion: string;
  /** The rewrite as it stands now. The first call for a text starts it in the background. */
  peek(worded: Worded): Rewriting;
  /** Hears the key of every rewrite that becomes ready. @returns what ends it */
  follow(listener: (key: string) => void): () => void;
  /** Takes what was made before from the store, so that it is at hand from the first answer on. */
  recall(): Promise<void>;
  /** Resolves when nothing is under way or waiting. */
  settle(): Promise<void>;
  /** Gives up everything under way; for shutting down. */
  close(): void;
}

const PATIENCE: Omit<Patience, 'deadline'> = {
  concurrency: 4,
  longestQueue: 100,
  retryPause: [200, 600],
  breakAfter: 5,
  halfOpenAfter: 30_000,
};
const PAUSE_MILLISECONDS = 30_000;

/** Never sent: the language is not the guard's, or something in it might be somebody's. */
type Unsent = 'LOCALE' | 'UNSENDABLE';

export function createRewriter(settings: RewriterSettings): Rewriter {
  const { generate, model, mode, store, deadlineMilliseconds, dailyBudget, now, random } = settings;
  const { pauseMilliseconds = PAUSE_MILLISECONDS } = settings;
  const { onFailure = () => undefined, onStoreTrouble = () => undefined } = settings;
  const patience: Patience = { ...PATIENCE, ...settings.patience, deadline: deadlineMilliseconds };
  const versions = { model, mode, promptVersion: PROMPT_VERSION, guardVersion: GUARD_VERSION };
  const memory = createMemory();
  const kept = keptRewrites(store, onStoreTrouble);
  const door = createDoor(now, pauseMilliseconds);
  const closing = new AbortController();
  const report = reporting((trouble) => {
    if (!closing.signal.aborted) onFailure(trouble);
  });
  const listeners = new Set<(key: string) => void>();
  const underWay = createUnderWay();
  const orders = new WeakMap<Worded, Order | Unsent>();
  /** Those whose readers were told that the model is at work. */
  const waited = new WeakSet<Worded>();
  const show = createShowing();

  const make = createMaker({
    ask: createCalls(
      { generate, door, spend: () => kept.spend(now(), dailyBudget), closing: closing.signal, now, random },
      patience,
    ),
    kept,
    memory,
    tell(key) {
      for (const listener of listeners) listener(key);
    },
    report,
    now,
    pauseMilliseconds,
  });

  const isOurs = (rewrite: RewriteInput): boolean =>
    rewrite.model === model &&
    rewrite.mode === mode &&
    rewrite.promptVersion === PROMPT_VERSION &&
    rewrite.guardVersion === GUARD_VERSION;

  function orderFor(worded: Worded): Order | Unsent {
    const { tone, locale } = worded;
    if (!rewritable(locale)) return 'LOCALE';
    const masked = sendable(worded);
    if (masked === null) return 'UNSENDABLE';
    const input = { source: masked.text, tone, locale, ...versions };
    return { input, masked, key: rewriteKey(input) };
  }

  function orderOf(worded: Worded): Order | Unsent {
    const order = orders.get(worded) ?? orderFor(worded);
    orders.set(worded, order);
    return order;
  }

  function start(order: Order, worded: Worded): Rewriting {
    const { key } = order;
    const closedBy = closing.signal.aborted ? 'BUSY' : door.closedBy();
    if (closedBy !== null) return without('UNAVAILABLE', key, [closedBy]);
    if (!underWay.has(key)) {
      if (underWay.size >= patience.concurrency + patience.longestQueue)
        return without('UNAVAILABLE', key, ['BUSY']);
      underWay.start(key, () => make(order));
    }
    waited.add(worded);
    return without('PENDING', key);
  }

  return {
    model,
    promptVersion: PROMPT_VERSION,
    guardVersion: GUARD_VERSION,
    peek(worded) {
      const order = orderOf(worded);
      if (typeof order === 'string') return without('UNAVAILABLE', null, [order]);
      const known = memory.get(order.key, now());
      if (known === null) return start(order, worded);
      const rewriting = show(known, order, worded);
      const own = rewriting.status === 'READY' && known.fresh && waited.has(worded);
      return own ? { ...rewriting, source: 'LLM' } : rewriting;
    },
    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async recall() {
      // What was kept is judged when somebody asks, who does not wait.
      await loadGuard();
      for (const rewrite of await kept.newest(MOST_REMEMBERED)) {
        if (isOurs(rewrite)) memory.recall(rewrite);
      }
    },
    settle: () => underWay.settle(),
    close() {
      closing.abort();
    },
  };
}
