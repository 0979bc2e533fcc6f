import 'reflect-metadata';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { RecommendationService } from '../service/recommendation-service.js';
import { answerCache } from './answer-cache.js';
import type { ApiConfig } from './api-config.js';
import { tellBasis } from './basis.js';
import { createReadyTexts } from './common/ready-texts.js';
import type { Doors } from './doors.js';
import { directoriesOf } from './directory.js';
import { registerDrain } from './drain.js';
import { type Execute, jitExecutor, plainExecutor } from './executor.js';
import { createGraphQLServer } from './graphql-server.js';
import { SECURITY_HEADERS } from './headers.js';
import { registerHealth } from './health.js';
import { answerBadAddress, HttpError, registerErrors } from './http-errors.js';
import { type Pages, readPages, registerPages } from './pages.js';
import { registerLive } from './live/register-live.js';
import { withoutSubscriptions } from './live/subscriptions-only.js';
import { contextsOf, registerAuthentication, wordsIn } from './request-context.js';
import type { ApiLog } from './request-log.js';
import { registerRest } from './rest.js';
import { buildApiSchema, printApiSchema } from './schema.js';
import { createAuthenticator } from './viewer.js';
import { type ApiRewriter, type ApiWording, WordMemory } from './words.js';

export interface AppParts {
  readonly service: RecommendationService;
  readonly wording: ApiWording;
  /** Null without a language model. */
  readonly rewriter: ApiRewriter | null;
  readonly config: ApiConfig;
  readonly log: ApiLog;
}

const OTHER_METHODS = ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** A server that cuts off slow senders; Node by itself looks for them only twice a minute. */
function bareServer(bodyLimit: number, pages: Pages | null): FastifyInstance {
  return fastify({
    logger: false,
    return503OnClosing: false,
    bodyLimit,
    requestTimeout: 10_000,
    connectionTimeout: 60_000,
    keepAliveTimeout: 72_000,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, request, reply) => {
      answerBadAddress(error, request, reply, pages);
    },
    http: { headersTimeout: 8_000, connectionsCheckingInterval: 2_000, maxHeaderSize: 16_384 },
  });
}

/** Compiled where that is safe. */
function executorOf(schema: GraphQLSchema, service: RecommendationService, { jit }: ApiConfig): Execute {
  return tellBasis(withoutSubscriptions(jit ? jitExecutor(schema) : plainExecutor(schema)), service);
}

async function registerProtection(
  app: FastifyInstance,
  { rateLimitPerMinute, shedAtDelay }: ApiConfig,
): Promise<void> {
  app.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(SECURITY_HEADERS);
    done();
  });
  if (shedAtDelay !== null)
    await app.register(underPressure, { maxEventLoopDelay: shedAtDelay, retryAfter: 5 });
  if (rateLimitPerMinute !== null) {
    await app.register(rateLimit, {
      max: rateLimitPerMinute,
      timeWindow: '1 minute',
      errorResponseBuilder: (_request, { max, after }) =>
        new HttpError(
          429,
          'RATE_LIMITED',
          `At most ${max} requests a minute are answered. Try again in ${after}.`,
        ),
    });
  }
}

/** The doors of finrec: GraphQL at POST /graphql, the two REST calls, the schema's text, health, and the pages. Not yet listening. */
export async function createApp({
  service,
  wording,
  rewriter,
  config,
  log,
}: AppParts): Promise<FastifyInstance> {
  const versions = { code: config.code, phrases: wording.version };
  const { languages } = wording;
  const readyTexts = createReadyTexts(rewriter);
  const doors: Doors = { service, directory: directoriesOf(service), languages, readyTexts, versions };
  const schema = buildApiSchema(doors);
  const wordsFor = wordsIn(new WordMemory(wording, rewriter, readyTexts), wording.locales);
  const contextOf = contextsOf(wordsFor);
  const pages = config.pages === null ? null : readPages(config.pages);
  const app = bareServer(config.bodyLimit, pages);
  const run = executorOf(schema, service, config);
  const apollo = createGraphQLServer(schema, run, config.introspection, log);
  await apollo.start();

  app.removeContentTypeParser('text/plain');
  registerErrors(app, log, pages);
  await registerProtection(app, config);
  const authenticate = createAuthenticator(config.auth);
  registerAuthentication(app, authenticate, pages);
  app.addHook('onClose', () => apollo.stop());

  const { recall, remember } = answerCache(service, contextOf, log);
  app.post(
    '/graphql',
    { preHandler: recall, onSend: remember },
    fastifyApolloHandler(apollo, { context: (request) => Promise.resolve(contextOf(request)) }),
  );
  app.route({
    method: OTHER_METHODS,
    url: '/graphql',
    handler: (_request, reply) => {
      void reply.header('allow', 'POST');
      throw new HttpError(
        405,
        'METHOD_NOT_ALLOWED',
        'Send operations by POST, as JSON: {"query": "{ clusters { number } }"}.',
      );
    },
  });
  const schemaText = printApiSchema(schema);
  app.get('/schema.graphql', (_request, reply) => reply.type('text/plain; charset=utf-8').send(schemaText));
  registerHealth(app, service);
  await registerLive(app, { schema, config, authenticate, wordsFor, log });
  registerDrain(app);
  registerRest(app, doors, contextOf);
  if (pages !== null) await registerPages(app, pages);
  return app;
}
