import { afterEach } from '@jest/globals';
import type { Opened } from '../../open.js';
import { createGeneration } from '../../wording/generation.js';
import { createRewriter, type Rewriter } from '../../wording/rewriter.js';
import { memoryRewriteStore } from '../../wording/rewriting/memory-rewrite-store.js';
import type { RewriteStore } from '../../wording/rewriting/rewrite-store.js';
import {
  type ModelServer,
  type ModelServerSettings,
  startModelServer,
} from '../../wording/testing/model-server.js';
import { TOKEN } from '../../wording/testing/model-servers.js';
import type { ApiConfig } from '../api-config.js';
import { openApp, type TestApp } from './open-app.js';

export interface RewritingApp extends TestApp {
  readonly rewriter: Rewriter;
  readonly server: ModelServer;
  /** Codes of failed calls, as they would be logged. */
  readonly failures: string[];
}

type Settings = Pick<ModelServerSettings, 'answer' | 'reply'> & {
  readonly store?: RewriteStore;
  readonly config?: Partial<ApiConfig>;
};

const open: RewritingApp[] = [];

afterEach(async () => {
  for (const { app, rewriter, server } of open.splice(0)) {
    rewriter.close();
    await app.close();
    await rewriter.settle();
    await server.close();
  }
});

export const MODEL = 'acme/t5';

/** The app with a language model behind a real local server; both end with the test. */
export async function openRewritingApp(opened: Opened, settings: Settings = {}): Promise<RewritingApp> {
  const { store = memoryRewriteStore(), config = {}, ...model } = settings;
  const server = await startModelServer({ mode: 'completions', ...model });
  const failures: string[] = [];
  const deadlineMilliseconds = 400;
  const rewriter = createRewriter({
    generate: createGeneration({
      token: TOKEN,
      wire: 'completions',
      endpoint: server.endpoint,
      model: MODEL,
      billTo: null,
      deadlineMilliseconds,
      fetch: server.fetch,
    }),
    model: MODEL,
    mode: 'completions',
    store,
    deadlineMilliseconds,
    dailyBudget: null,
    patience: { retryPause: [1, 1] },
    onFailure: ({ code }) => failures.push(code),
    now: Date.now,
    random: () => 0,
  });
  await rewriter.recall();
  const testApp = await openApp(opened, config, rewriter);
  const rewriting = { ...testApp, rewriter, server, failures };
  open.push(rewriting);
  return rewriting;
}
