import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { RecommendationService } from '../service/recommendation-service.js';
import type { ApiContext, Basis } from './context.js';
import type { ApiLog } from './request-log.js';

const MOST_CHARACTERS = 64_000_000;
const LONGEST_ANSWER = 100_000;

interface Kept {
  readonly basis: Basis;
  readonly json: string;
  readonly contentType: string;
}

/** The hooks of POST /graphql that answer from memory and remember. */
export interface AnswerCache {
  readonly recall: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>;
  readonly remember: (request: FastifyRequest, reply: FastifyReply, payload: unknown) => Promise<unknown>;
}

/** All that the bytes of an answer depend on, besides the customer and the release; null: not to be remembered. */
function keyOf({ body, headers }: FastifyRequest, { viewer, words }: ApiContext): string | null {
  try {
    return createHash('sha256')
      .update(JSON.stringify([body, headers.accept, viewer, words.locale]))
      .digest('base64');
  } catch {
    // Read level by level, but nested too deep to be written at once: whatever is wrong with it is told further on.
    return null;
  }
}

/**
 * Keeps whole answers that rest on one customer, as they went out, and sends them again for as long as the customer's
 * stamp stands. A read after a write sees the write: the stamp moves with the write.
 */
export function answerCache(
  service: Pick<RecommendationService, 'stampOf'>,
  contextOf: (request: FastifyRequest) => ApiContext,
  log: ApiLog,
): AnswerCache {
  const answers = new LRUCache<string, Kept>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: ({ json }, key) => json.length + key.length,
  });
  const keys = new WeakMap<FastifyRequest, string>();
  return {
    async recall(request, reply) {
      const context = contextOf(request);
      const key = keyOf(request, context);
      if (key === null) return undefined;
      const kept = answers.get(key);
      if (kept !== undefined && (await service.stampOf(kept.basis.customerId)) === kept.basis.stamp) {
        log.info(
          { requestId: context.requestId, role: context.viewer.role, outcome: 'remembered' },
          'graphql',
        );
        return reply.header('content-type', kept.contentType).send(kept.json);
      }
      keys.set(request, key);
      return undefined;
    },
    remember(request, reply, payload) {
      const key = keys.get(request);
      // A caller who was turned away has no context, and no key.
      const basis = key === undefined ? null : contextOf(request).answer.basis;
      const contentType = reply.getHeader('content-type');
      if (
        key !== undefined &&
        basis !== null &&
        typeof payload === 'string' &&
        typeof contentType === 'string'
      ) {
        if (payload.length <= LONGEST_ANSWER) answers.set(key, { basis, json: payload, contentType });
      }
      return Promise.resolve(payload);
    },
  };
}
