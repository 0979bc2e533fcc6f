/** The stages of a training, in order. */
export type Stage = 'FEATURES' | 'CLUSTERS' | 'FOREST' | 'CHECK' | 'STATISTICS';

export interface Progress {
  readonly stage: Stage;
  /** Done of this stage, 0 to 1. */
  readonly fraction: number;
}

/** Work that stops at every bit of progress, so that its caller may report, wait or give other work a turn. */
export type Steps<T, Bit = Progress> = Generator<Bit, T, undefined>;

/** Runs all steps at once. */
export function finish<T, Bit>(steps: Steps<T, Bit>, onProgress?: (progress: Bit) => void): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    onProgress?.(step.value);
  }
}

/** Runs the steps one by one and lets timers and requests in between. */
export async function finishPolitely<T, Bit>(
  steps: Steps<T, Bit>,
  onProgress?: (progress: Bit) => void,
): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    onProgress?.(step.value);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
