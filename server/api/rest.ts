import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { TONES } from '../wording/speech.js';
import { speechInput } from './common/speech.input.js';
import { UserErrorType } from './common/user-error.type.js';
import type { ApiContext } from './context.js';
import { assertCustomerId, customerNotFound } from './customer/customer-id.js';
import type { Doors } from './doors.js';
import { answerOf, requestOf } from './feedback/submit-feedback.js';
import { SubmitFeedbackSuccessType } from './feedback/submit-feedback.union.js';
import { HttpError } from './http-errors.js';
import { assertMayRead, assertMaySubmit } from './policy.js';
import { feedbackAnswer, type FeedbackAnswer, recommendAnswer, type RecommendAnswer } from './rest-answer.js';

/** Whether it could be a language's tag; whether it is spoken here is another question. */
function isLocale(text: string): boolean {
  try {
    return new Intl.Locale(text).baseName !== '';
  } catch {
    return false;
  }
}

const SAMPLE = 'Send {"customer_id": 5, "feedback": ["fixed deposit", "too conservative"]}.';

const speechShape = {
  tone: z
    .string()
    .transform((tone) => tone.toUpperCase())
    .pipe(z.enum(TONES, 'must be formal, friendly or brief'))
    .default('FRIENDLY'),
  locale: z
    .string('must be a language such as "de" or "en-GB"')
    .refine(isLocale, 'must be a language such as "de" or "en-GB"')
    .nullable()
    .default(null),
};
const querySchema = z.object({
  customer_id: z.string('must name one customer, as in GET /recommend?customer_id=5'),
  ...speechShape,
});
const bodySchema = z.object({
  ...speechShape,
  customer_id: z.union([z.string(), z.int()], 'must be an id').transform(String),
  feedback: z.array(z.string('must be texts'), 'must be a list of texts'),
});
const keySchema = z.guid().default(() => randomUUID());

/** Names the first thing that is wrong, and shows how it is done. */
function badRequest({ issues: [issue] }: z.ZodError, whole: string, sample: string): HttpError {
  const where = issue === undefined || issue.path.length === 0 ? whole : `"${issue.path.join('.')}"`;
  return new HttpError(
    400,
    'BAD_REQUEST',
    `${where} is wrong: ${issue?.message ?? 'not an object'}. ${sample}`,
  );
}

function bodyOf(request: FastifyRequest): z.infer<typeof bodySchema> {
  const body = bodySchema.safeParse(request.body);
  if (body.success) return body.data;
  throw badRequest(body.error, 'The body', SAMPLE);
}

/** A caller of the old system sends no key: then every request counts. */
function keyOf(request: FastifyRequest): string {
  const key = keySchema.safeParse(request.headers['idempotency-key']);
  if (key.success) return key.data;
  throw new HttpError(
    400,
    'BAD_REQUEST',
    'The header Idempotency-Key must be a UUID; leave it out where repeats do not matter.',
  );
}

async function recommend(
  request: FastifyRequest,
  doors: Doors,
  context: ApiContext,
): Promise<RecommendAnswer> {
  const query = querySchema.safeParse(request.query);
  if (!query.success) {
    throw badRequest(
      query.error,
      'The query',
      'Ask for example GET /recommend?customer_id=5&locale=de&tone=brief.',
    );
  }
  const { customer_id: customerId, tone, locale } = query.data;
  assertCustomerId(customerId);
  assertMayRead(context.viewer, customerId);
  const [view] = await doors.service.views([customerId]);
  if (view === undefined || view === null) throw customerNotFound(customerId);
  return recommendAnswer(view, doors, context, speechInput(tone, locale));
}

async function giveFeedback(
  request: FastifyRequest,
  doors: Doors,
  context: ApiContext,
): Promise<FeedbackAnswer> {
  const { customer_id: customerId, feedback, tone, locale } = bodyOf(request);
  const speech = speechInput(tone, locale);
  const idempotencyKey = keyOf(request);
  assertCustomerId(customerId);
  assertMaySubmit(context.viewer, customerId);
  const submitted = requestOf(
    { customerId, idempotencyKey, words: feedback },
    context.viewer,
    doors.service.release.asOf,
  );
  const outcome = await doors.service.submit(submitted);
  const answer = answerOf(outcome, submitted, doors, context.viewer);
  if (outcome.kind === 'success' && answer instanceof SubmitFeedbackSuccessType) {
    return feedbackAnswer(answer, outcome.customer, doors, context, speech);
  }
  const code = outcome.kind.toUpperCase().replaceAll('-', '_');
  const message = answer instanceof UserErrorType ? answer.message(speech, context) : code;
  throw new HttpError(outcome.kind === 'customer-not-found' ? 404 : 400, code, message);
}

/**
 * The two calls of the system that finrec replaces, for callers that have not moved yet: thin adapters over the same
 * service, answering in the tone and language asked for, else in those of the Accept-Language header.
 */
export function registerRest(
  app: FastifyInstance,
  doors: Doors,
  contextOf: (request: FastifyRequest) => ApiContext,
): void {
  app.get('/recommend', (request) => recommend(request, doors, contextOf(request)));
  app.post('/feedback', (request) => giveFeedback(request, doors, contextOf(request)));
}
