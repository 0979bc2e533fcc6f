/** The service answered with an error. The body stays out, since it may repeat the prompt. */
export class GenerationHttpError extends Error {
  override readonly name = 'GenerationHttpError';

  constructor(
    readonly status: number,
    /** From Retry-After or RateLimit; null where the service sent neither. */
    readonly retryAfterMilliseconds: number | null,
    /** What the service calls the request, to ask its support about; null where it says nothing fit to be logged. */
    readonly requestId: string | null,
  ) {
    super(`The language model's service answered ${status}.`);
  }
}

/** Nobody serves the model for what is asked of it; asking again does not help. */
export class NotServedError extends Error {
  override readonly name = 'NotServedError';

  constructor() {
    super('No provider serves the language model for this task.');
  }
}
