import { failureOf, type Failure } from '../failure.js';
import type { Generate } from '../generation.js';

/** How the model is asked for variants. */
export interface Asking {
  /** Another seed gives another variant. */
  readonly generateBy: (seed: number) => Generate;
  /** Waits so many milliseconds before a call is sent for the second time. */
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly signal: AbortSignal;
}

/** What came back: a text, or the code of a failure and whether no other call will do better. */
export type Answer = { readonly text: string } | { readonly code: string; readonly final: boolean };

interface Question {
  readonly prompt: string;
  readonly longest: number;
  readonly seed: number;
}

const SHORT_WAIT_MILLISECONDS = 1000;
const LONGEST_WAIT_MILLISECONDS = 60_000;

async function askOnce(
  { generateBy, signal }: Asking,
  { prompt, longest, seed }: Question,
): Promise<Failure | string> {
  try {
    return await generateBy(seed)(prompt, longest, signal);
  } catch (error) {
    return failureOf(error);
  }
}

/** Sends a prompt, and once more where that may help, after as long a wait as the service asks for. */
export async function askOnceOrTwice(asking: Asking, question: Question): Promise<Answer> {
  let answer = await askOnce(asking, question);
  if (typeof answer !== 'string' && (answer.kind === 'retryable' || answer.kind === 'limited')) {
    const pause = answer.retryAfterMilliseconds ?? SHORT_WAIT_MILLISECONDS;
    await asking.wait(Math.min(pause, LONGEST_WAIT_MILLISECONDS));
    answer = await askOnce(asking, question);
  }
  if (typeof answer === 'string') return { text: answer };
  return { code: answer.code, final: answer.kind === 'disabled' };
}
