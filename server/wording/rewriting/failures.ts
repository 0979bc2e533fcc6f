import type { Trouble } from './trouble.js';

export type OnFailure = (trouble: Pick<Trouble, 'code' | 'requestId'>) => void;

/** Hears how calls end. */
export interface Reporting {
  readonly failed: (trouble: Trouble) => void;
  readonly succeeded: () => void;
}

/** Tells of failures: of what does not mend itself once, until a call succeeds. */
export function reporting(onFailure: OnFailure): Reporting {
  const told = new Set<string>();
  return {
    failed({ code, kind, requestId }) {
      if (kind === 'closed' || told.has(code)) return;
      if (kind === 'disabled') told.add(code);
      onFailure({ code, requestId });
    },
    succeeded() {
      told.clear();
    },
  };
}
