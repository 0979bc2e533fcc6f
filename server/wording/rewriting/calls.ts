import {
  bulkhead,
  circuitBreaker,
  ConsecutiveBreaker,
  ConstantBackoff,
  handleWhen,
  retry,
  timeout,
  TimeoutStrategy,
} from 'cockatiel';
import type { Generate } from '../generation.js';
import { ClosedError, type Door, SpentError } from './closing.js';
import type { Spending } from './kept-rewrites.js';
import { type Trouble, troubleOf } from './trouble.js';

/** How patient we are with a service, in milliseconds where it is a time. */
export interface Patience {
  /** Of one attempt. */
  readonly deadline: number;
  /** Attempts under way at once. */
  readonly concurrency: number;
  /** Calls that may wait for their turn; above that the template stands. */
  readonly longestQueue: number;
  /** Before the one retry: at least, and at most. */
  readonly retryPause: readonly [number, number];
  /** Failures in a row after which nothing is asked. */
  readonly breakAfter: number;
  /** Until one call may try again. */
  readonly halfOpenAfter: number;
}

export interface CallTools {
  readonly generate: Generate;
  readonly door: Door;
  /** Counts a call. */
  readonly spend: () => Promise<Spending>;
  /** Gives up everything under way. */
  readonly closing: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** At least 0, below 1. */
  readonly random: () => number;
}

export type Answered =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** What both attempts and the pause between them may take together, in deadlines. */
const LONGEST_CALL = 1.5;

/** Whether the service failed, and not the text or the settings. */
function isFailure(error: unknown): boolean {
  const { kind } = troubleOf(error);
  return kind === 'retryable' || kind === 'bad';
}

/**
 * Asks the model under a deadline, once more after what may have passed, never more at once than it takes, and not at all
 * for a while after it failed several times in a row.
 */
export function createCalls(
  tools: CallTools,
  patience: Patience,
): (prompt: string, longest: number) => Promise<Answered> {
  const { generate, door, spend, closing, now, random } = tools;
  const { deadline, concurrency, longestQueue, retryPause, breakAfter, halfOpenAfter } = patience;
  const slots = bulkhead(concurrency, longestQueue);
  const breaker = circuitBreaker(handleWhen(isFailure), {
    halfOpenAfter,
    breaker: new ConsecutiveBreaker(breakAfter),
  });
  breaker.onBreak(() => {
    door.broken(halfOpenAfter);
  });

  function heed({ code, kind, retryAfterMilliseconds }: Trouble): void {
    if (kind === 'limited') door.limited(code, retryAfterMilliseconds);
    if (kind === 'disabled') door.disabled(code);
  }

  async function attempt(prompt: string, longest: number, milliseconds: number): Promise<string> {
    const closedBy = closing.aborted ? 'BUSY' : door.closedBy();
    if (closedBy !== null) throw new ClosedError(closedBy);
    const spending = await spend();
    if (spending === 'spent') {
      door.spent();
      throw new SpentError();
    }
    if (spending === 'uncounted') throw new ClosedError('STORE');
    try {
      const inTime = timeout(milliseconds, TimeoutStrategy.Aggressive);
      return await inTime.execute(({ signal }) => generate(prompt, longest, signal), closing);
    } catch (error) {
      heed(troubleOf(error));
      throw error;
    }
  }

  function attempts(prompt: string, longest: number): Promise<string> {
    const until = now() + LONGEST_CALL * deadline;
    const [least, most] = retryPause;
    const pause = least + random() * (most - least);
    const worthwhile = (error: unknown): boolean =>
      troubleOf(error).kind === 'retryable' && now() + pause < until && !closing.aborted;
    const once = retry(handleWhen(worthwhile), { maxAttempts: 1, backoff: new ConstantBackoff(pause) });
    return once.execute(() => attempt(prompt, longest, Math.min(deadline, until - now())), closing);
  }

  return async (prompt, longest) => {
    try {
      // Given the signal, the bulkhead would forget whoever waits behind the first one that it finds given up.
      const text = await slots.execute(() => breaker.execute(() => attempts(prompt, longest)));
      return { kind: 'text', text };
    } catch (error) {
      return { kind: 'trouble', trouble: troubleOf(error) };
    }
  };
}
