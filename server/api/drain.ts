import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** How long clients have to hear, with their next answer, that their connection ends. */
const NOTICE_MILLISECONDS = 500;
const LOOK_AGAIN_MILLISECONDS = 20;
/** A connection that never sends a request must not hold up the end. */
const CUT_OFF_MILLISECONDS = 4_000;

function openConnections(app: FastifyInstance): Promise<number> {
  return new Promise((resolve, reject) => {
    app.server.getConnections((error, count) => {
      if (error === null) resolve(count);
      else reject(error);
    });
  });
}

/**
 * Ends without cutting an answer: requests that are on their way when the end begins are still answered, each with
 * "Connection: close" (Fastify adds it while closing), before idle connections are shut.
 */
export function registerDrain(app: FastifyInstance): void {
  app.addHook('preClose', async () => {
    if (!app.server.listening) return;
    setTimeout(() => {
      app.server.closeAllConnections();
    }, CUT_OFF_MILLISECONDS).unref();
    const end = performance.now() + NOTICE_MILLISECONDS;
    while (performance.now() < end && (await openConnections(app)) > 0) await wait(LOOK_AGAIN_MILLISECONDS);
  });
}
