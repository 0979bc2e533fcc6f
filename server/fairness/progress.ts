import type { Steps } from '../model/steps.js';

/** What a fairness report is busy with. */
export type FairnessStage = 'LISTS' | 'RATES' | 'PROXIES';

export interface FairnessProgress {
  readonly stage: FairnessStage;
  /** Done of this stage, 0 to 1. */
  readonly fraction: number;
}

/** Work in pieces of milliseconds, so that a server answers others in between. */
export type FairnessSteps<T> = Steps<T, FairnessProgress>;
