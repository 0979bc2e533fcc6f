import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { failureOf } from './failure.js';
import { createGeneration, type Fetch, type Generate } from './generation.js';
import { usualWireMode, type WireMode } from './generation/wire-mode.js';
import { guard, loadGuard } from './guard/guard.js';
import { mask, placeholdersOf, unmask, type Masked } from './mask.js';
import type { Speech, Tone, Worded } from './speech.js';

const DEFAULT_MODEL = 'google/flan-t5-large';

export interface RewriterSettings {
  readonly token: string | null;
  /** See GenerationSettings. */
  readonly endpoint: string | null;
  readonly wire?: WireMode;
  readonly billTo?: string | null;
  readonly model?: string;
  readonly deadlineMilliseconds: number;
  /** Calls under way at once. */
  readonly concurrency?: number;
  /** Calls that may wait for their turn; above that the template stands. */
  readonly longestQueue?: number;
  /** For how long nothing is asked after the service failed. */
  readonly pauseMilliseconds?: number;
  /** Told the code of every failed call, never its text. */
  readonly onFailure?: (code: string) => void;
  readonly fetch?: Fetch;
  /** Milliseconds on a clock that does not go back. */
  readonly now?: () => number;
}

export type RewritingStatus = 'PENDING' | 'READY' | 'REFUSED' | 'UNAVAILABLE';

export interface Rewriting {
  readonly status: RewritingStatus;
  /** Null unless READY; then the template's values stand in it unchanged. */
  readonly text: string | null;
  /** Why there is no text: refusals of the guard, or DEADLINE, NETWORK, HTTP_429, BAD_ANSWER, LOCALE, BUSY, ... */
  readonly codes: readonly string[];
}

/** Friendlier wording by a language model, which never makes anybody wait: the template stands until it is ready. */
export interface Rewriter {
  readonly model: string;
  readonly promptVersion: string;
  /** The rewrite as it stands now. The first call for a text starts it in the background. */
  peek(worded: Worded): Rewriting;
  /** Resolves when nothing is under way or waiting. */
  settle(): Promise<void>;
  /** Gives up everything under way; for shutting down. */
  close(): void;
}

const PROMPT_VERSION = '1';
const MANNER: Readonly<Record<Tone, string>> = { FORMAL: 'formal', FRIENDLY: 'friendly', BRIEF: 'brief' };
const CACHE_ENTRIES = 5000;
const LONGEST_PAUSE_MILLISECONDS = 300_000;

const PENDING: Rewriting = { status: 'PENDING', text: null, codes: [] };

function without(status: RewritingStatus, ...codes: readonly string[]): Rewriting {
  return { status, text: null, codes };
}

function promptFor({ text }: Masked, tone: Tone): string {
  const kept = [...new Set(placeholdersOf(text))];
  const keep = kept.length === 0 ? '' : ` Keep ${kept.join(' and ')}.`;
  return `Rewrite this bank message in a ${MANNER[tone]} tone.${keep} Message: ${text}`;
}

/** A token holds at least three characters of English on average; twice the source is room enough. */
function longestAnswer(text: string): number {
  return Math.min(256, 32 + Math.ceil((2 * text.length) / 3));
}

interface Entry {
  /** With placeholders where READY, so that one rewrite serves every customer. */
  readonly rewriting: Rewriting;
  readonly until: number;
}

/** @returns null where neither a token nor an endpoint is configured, so that templates are all there is */
export function createRewriter(settings: RewriterSettings): Rewriter | null {
  const { token, endpoint, deadlineMilliseconds, model = DEFAULT_MODEL } = settings;
  if (token === null && endpoint === null) return null;
  const { concurrency = 4, longestQueue = 100, pauseMilliseconds = 60_000 } = settings;
  const { onFailure = () => undefined, now = () => performance.now() } = settings;
  const fetch: Fetch = settings.fetch ?? ((input, init) => globalThis.fetch(input, init));
  const generate: Generate = createGeneration({
    token,
    wire: settings.wire ?? usualWireMode(endpoint),
    endpoint,
    model,
    billTo: settings.billTo ?? null,
    deadlineMilliseconds,
    fetch,
  });
  const entries = new LRUCache<string, Entry>({ max: CACHE_ENTRIES });
  const pending = new Set<string>();
  const waiting: (() => Promise<void>)[] = [];
  let idle: (() => void)[] = [];
  let running = 0;
  let pausedUntil = -Infinity;
  let pausedBy = '';
  const closing = new AbortController();

  function fail(key: string, error: unknown): void {
    const { code, retryAfterMilliseconds } = failureOf(error);
    const pause = Math.min(retryAfterMilliseconds ?? pauseMilliseconds, LONGEST_PAUSE_MILLISECONDS);
    pausedUntil = Math.max(pausedUntil, now() + pause);
    pausedBy = code;
    entries.set(key, { rewriting: without('UNAVAILABLE', code), until: now() + pause });
    onFailure(code);
  }

  async function rewrite(key: string, masked: Masked, { tone, locale }: Speech): Promise<void> {
    if (now() < pausedUntil) return;
    try {
      const answer = await generate(promptFor(masked, tone), longestAnswer(masked.text), closing.signal);
      await loadGuard();
      const { text, codes } = guard({ source: masked.text, names: [], text: answer, locale });
      const rewriting: Rewriting =
        codes.length > 0 ? without('REFUSED', ...codes) : { status: 'READY', text, codes: [] };
      entries.set(key, { rewriting, until: Infinity });
    } catch (error) {
      fail(key, error);
    }
  }

  function work(): void {
    while (running < concurrency) {
      const next = waiting.shift();
      if (next === undefined) break;
      running += 1;
      void next().finally(() => {
        running -= 1;
        work();
      });
    }
    if (running > 0) return;
    const resolvers = idle;
    idle = [];
    for (const resolve of resolvers) resolve();
  }

  function start(key: string, masked: Masked, speech: Speech): Rewriting {
    if (now() < pausedUntil) return without('UNAVAILABLE', pausedBy);
    if (waiting.length >= longestQueue || closing.signal.aborted) return without('UNAVAILABLE', 'BUSY');
    pending.add(key);
    waiting.push(() => rewrite(key, masked, speech).finally(() => pending.delete(key)));
    work();
    return PENDING;
  }

  return {
    model,
    promptVersion: PROMPT_VERSION,
    peek({ parts, tone, locale }) {
      if (!/^en\b/.test(locale)) return without('UNAVAILABLE', 'LOCALE');
      const masked = mask(parts);
      if (masked === null) return without('REFUSED', 'UNSENDABLE');
      const key = createHash('sha256')
        .update([masked.text, tone, locale, model, PROMPT_VERSION].join('\n'))
        .digest('base64');
      if (pending.has(key)) return PENDING;
      const entry = entries.get(key);
      if (entry === undefined || entry.until <= now()) return start(key, masked, { tone, locale });
      const { rewriting } = entry;
      return rewriting.text === null
        ? rewriting
        : { ...rewriting, text: unmask(rewriting.text, masked.values) };
    },
    settle: () =>
      running === 0 && waiting.length === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            idle.push(resolve);
          }),
    close() {
      waiting.length = 0;
      pending.clear();
      closing.abort();
    },
  };
}
