import { afterEach } from '@jest/globals';
import { phrase, type Phrase, productName } from '../../../engine/phrase.js';
import { createGeneration } from '../../generation.js';
import { createRewriter, type Rewriter, type RewriterSettings } from '../../rewriter.js';
import type { Worded } from '../../speech.js';
import { TOKEN } from '../../testing/model-servers.js';
import { type ModelServer, type ModelServerSettings, startModelServer } from '../../testing/model-server.js';
import { createWording } from '../../wording.js';
import { memoryRewriteStore } from '../memory-rewrite-store.js';

const wording = createWording({ phrasesDirectory: 'data/phrases', currency: 'USD' });

export const NOON = Date.parse('2026-11-26T12:00:00.000Z');
export const HOUR = 60 * 60_000;

export function friendly(of: Phrase): Worded {
  return wording.word(of, { tone: 'FRIENDLY', locale: 'en' });
}

export function pitch(product: string): Worded {
  return friendly(phrase(`product.${product}.pitch`));
}

/** A sentence whose value is another for every day. */
export function until(day: number): Worded {
  return friendly(
    phrase('check.S09.block', { product: productName('auto-loan'), reviewOn: { kind: 'day', day } }),
  );
}

/** Far more sentences than are ever asked for at once. */
export const PRODUCTS = [
  'auto-loan',
  'pension-plan',
  'term-life',
  'home-cover',
  'autopay',
  'forex-card',
  'goal-savings',
  'fixed-deposit',
];

type Settings = Partial<Omit<RewriterSettings, 'generate'>> & Partial<ModelServerSettings>;

export interface RewriterPlace {
  readonly rewriter: Rewriter;
  readonly server: ModelServer;
  readonly failures: string[];
  readonly storeTroubles: unknown[];
  /** Lets time pass for what is kept and what is closed. */
  readonly advance: (milliseconds: number) => void;
  /** Peeks, waits until nothing is under way, and peeks again. */
  readonly ask: (worded: Worded) => Promise<ReturnType<Rewriter['peek']>>;
}

const opened: RewriterPlace[] = [];

afterEach(async () => {
  for (const { server, rewriter } of opened.splice(0)) {
    rewriter.close();
    await rewriter.settle();
    await server.close();
  }
});

/** A rewriter over a real local server, with a clock that stands. */
export async function openRewriter(settings: Settings = {}): Promise<RewriterPlace> {
  const { answer, reply, ...own } = settings;
  const server = await startModelServer({
    mode: 'completions',
    ...(answer === undefined ? {} : { answer }),
    ...(reply === undefined ? {} : { reply }),
  });
  const failures: string[] = [];
  const storeTroubles: unknown[] = [];
  let time = NOON;
  const model = 'acme/t5';
  const deadlineMilliseconds = own.deadlineMilliseconds ?? 2_000;
  const rewriter = createRewriter({
    model,
    store: memoryRewriteStore(),
    dailyBudget: null,
    onFailure: ({ code }) => failures.push(code),
    onStoreTrouble: (error) => storeTroubles.push(error),
    now: () => time,
    random: () => 0,
    ...own,
    mode: 'completions',
    deadlineMilliseconds,
    patience: { retryPause: [1, 1], ...own.patience },
    generate: createGeneration({
      token: TOKEN,
      wire: 'completions',
      endpoint: server.endpoint,
      model,
      billTo: null,
      deadlineMilliseconds,
      fetch: server.fetch,
    }),
  });
  const place: RewriterPlace = {
    rewriter,
    server,
    failures,
    storeTroubles,
    advance(milliseconds) {
      time += milliseconds;
    },
    async ask(worded) {
      rewriter.peek(worded);
      await rewriter.settle();
      return rewriter.peek(worded);
    },
  };
  opened.push(place);
  return place;
}
