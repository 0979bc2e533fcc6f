import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ApiContext } from './context.js';
import { chooseLocale } from './languages.js';
import { maySeePersonal } from './policy.js';
import { PAGE_ROUTES, type Pages, wantsPage } from './pages.js';
import type { Authenticate, Viewer } from './viewer.js';
import { Words, type WordMemory } from './words.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Null until the caller is known; the hook below sees to it before any handler runs. */
    viewer: Viewer | null;
  }
}

/**
 * Open to everybody: they say nothing about customers. A load balancer has no token, nor has a browser that asks for a
 * page; the questions of the page have one. For the same reason pages are sent to a Host that is not this machine:
 * the questions from there are refused.
 */
const OPEN_ROUTES: ReadonlySet<string> = new Set(['/healthz', '/ready', ...PAGE_ROUTES]);

/** Lets only known callers through to the handlers. */
export function registerAuthentication(
  app: FastifyInstance,
  authenticate: Authenticate,
  pages: Pages | null,
): void {
  app.decorateRequest('viewer', null);
  app.addHook('onRequest', async (request) => {
    if (OPEN_ROUTES.has(request.routeOptions.url ?? '')) return;
    if (pages !== null && request.is404 && wantsPage(request)) return;
    const { authorization, host } = request.headers;
    request.viewer = await authenticate({ authorization, host, address: request.ip });
  });
}

/** The words for a reader, in the language of the header Accept-Language. */
export type WordsFor = (viewer: Viewer, acceptLanguage: string | undefined) => Words;

export function wordsIn(memory: WordMemory, locales: readonly string[]): WordsFor {
  const [fallback = 'en'] = locales;
  return (viewer, acceptLanguage) =>
    new Words(memory, chooseLocale(acceptLanguage, locales, fallback), maySeePersonal(viewer));
}

/** The context of a request, for GraphQL and REST alike: one and the same however often it is asked for. */
export function contextsOf(wordsFor: WordsFor): (request: FastifyRequest) => ApiContext {
  const contexts = new WeakMap<FastifyRequest, ApiContext>();
  return (request) => {
    const known = contexts.get(request);
    if (known !== undefined) return known;
    const { id, viewer, headers } = request;
    if (viewer === null) throw new Error('A handler ran before the caller was known.');
    const context: ApiContext = {
      requestId: id,
      viewer,
      words: wordsFor(viewer, headers['accept-language']),
      answer: { basis: null },
    };
    contexts.set(request, context);
    return context;
  };
}
