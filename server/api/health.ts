import type { FastifyInstance } from 'fastify';
import type { RecommendationService } from '../service/recommendation-service.js';

/** A server whose log is away still answers for the customers it has in memory, so it stays ready and tells. */
function feedbackOf(service: RecommendationService): Promise<'kept' | 'away'> {
  return service.checkFeedback().then(
    () => 'kept',
    () => 'away',
  );
}

/** /healthz: the process answers. /ready: it may be sent requests; 503 from the moment it begins to close. */
export function registerHealth(app: FastifyInstance, service: RecommendationService): void {
  let closing = false;
  app.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  app.get('/healthz', () => ({ ok: true }));
  app.get('/ready', async (_request, reply) =>
    reply.code(closing ? 503 : 200).send({
      ready: !closing,
      release: service.release.version,
      customers: service.book.size,
      feedback: await feedbackOf(service),
    }),
  );
}
