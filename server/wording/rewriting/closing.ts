const LONGEST_LIMIT_MILLISECONDS = 5 * 60_000;
const DISABLED_MILLISECONDS = 10 * 60_000;
const DAY_MILLISECONDS = 24 * 60 * 60_000;

/** Asked for although nothing may be asked at present. */
export class ClosedError extends Error {
  override readonly name = 'ClosedError';

  constructor(readonly code: string) {
    super(`The language model is not asked at present: ${code}.`);
  }
}

/** The day's calls are used up. */
export class SpentError extends Error {
  override readonly name = 'SpentError';

  constructor() {
    super('The calls of the day are used up.');
  }
}

/** Whether the model may be asked at all; texts of every kind wait behind the same door. */
export interface Door {
  /** Why not, or null. */
  closedBy(): string | null;
  /** @param milliseconds as the service asked; at most five minutes are granted */
  limited(code: string, milliseconds: number | null): void;
  /** Until somebody may have mended the settings. */
  disabled(code: string): void;
  /** Until the day in UTC is over. */
  spent(): void;
  /** @param milliseconds until the breaker lets a call through to try */
  broken(milliseconds: number): void;
}

/** @param now milliseconds since 1970 */
export function createDoor(now: () => number, pauseMilliseconds: number): Door {
  let until = -Infinity;
  let by = '';
  const close = (code: string, milliseconds: number): void => {
    if (now() + milliseconds <= until) return;
    until = now() + milliseconds;
    by = code;
  };
  return {
    closedBy: () => (now() < until ? by : null),
    limited(code, milliseconds) {
      close(code, Math.min(milliseconds ?? pauseMilliseconds, LONGEST_LIMIT_MILLISECONDS));
    },
    disabled(code) {
      close(code, DISABLED_MILLISECONDS);
    },
    spent() {
      close('BUDGET', DAY_MILLISECONDS - (now() % DAY_MILLISECONDS));
    },
    broken(milliseconds) {
      close('BREAKER_OPEN', milliseconds);
    },
  };
}
