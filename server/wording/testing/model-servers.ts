import { createGeneration, type Generate, type GenerationSettings } from '../generation.js';
import { startModelServer, type ModelServer, type ModelServerSettings } from './model-server.js';

export const TOKEN = 'hf_test_token';

let models = 0;

/** A model that no test has asked for: the client remembers for good who serves a model. */
export function freshModel(): string {
  models += 1;
  return `acme/t5-${models}`;
}

/** Servers that are closed together, after each test. */
export function modelServers(): {
  start(settings: ModelServerSettings): Promise<ModelServer>;
  closeAll(): Promise<void>;
} {
  const opened: ModelServer[] = [];
  return {
    async start(settings) {
      const server = await startModelServer(settings);
      opened.push(server);
      return server;
    },
    async closeAll() {
      await Promise.all(opened.splice(0).map((server) => server.close()));
    },
  };
}

/** Asks a server in its own mode. */
export function generationAt(
  server: ModelServer,
  { wire, ...settings }: Pick<GenerationSettings, 'wire'> & Partial<GenerationSettings>,
): Generate {
  return createGeneration({
    token: TOKEN,
    wire,
    endpoint: server.endpoint,
    model: freshModel(),
    billTo: null,
    deadlineMilliseconds: 10_000,
    fetch: server.fetch,
    ...settings,
  });
}
