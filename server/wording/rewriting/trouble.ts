import { BrokenCircuitError, BulkheadRejectedError, TaskCancelledError } from 'cockatiel';
import { failureOf, type Failure } from '../failure.js';
import { ClosedError, SpentError } from './closing.js';

/** Why there is no rewrite; closed: the model was not asked at all. */
export type Trouble = Omit<Failure, 'kind'> & { readonly kind: Failure['kind'] | 'closed' };

function notAsked(code: string): Trouble {
  return { code, kind: 'closed', retryAfterMilliseconds: null, requestId: null };
}

/** What an error of a call means, whether it comes from the service, the network or what guards both. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof SpentError) return { ...notAsked('BUDGET'), kind: 'disabled' };
  if (error instanceof ClosedError) return notAsked(error.code);
  if (error instanceof BrokenCircuitError) return notAsked('BREAKER_OPEN');
  if (error instanceof BulkheadRejectedError) return notAsked('BUSY');
  // cockatiel's own isTaskCancelledError never says yes in this version.
  if (error instanceof TaskCancelledError) {
    return { code: 'DEADLINE', kind: 'retryable', retryAfterMilliseconds: null, requestId: null };
  }
  return failureOf(error);
}
