import type { FastifyInstance } from 'fastify';
import type { RecommendationService } from '../service/recommendation-service.js';

/** /healthz: the process answers. /ready: it may be sent requests; 503 from the moment it begins to close. */
export function registerHealth(app: FastifyInstance, service: RecommendationService): void {
  let closing = false;
  app.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  app.get('/healthz', () => ({ ok: true }));
  app.get('/ready', (_request, reply) =>
    reply.code(closing ? 503 : 200).send({
      ready: !closing,
      release: service.release.version,
      customers: service.book.size,
    }),
  );
}
