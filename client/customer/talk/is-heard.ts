import type { Answer } from '../conversation.js';

/** Whether an answer did something, rather than only ask back. */
export function isHeard({ deed, heard: { understood, verdicts } }: Answer): boolean {
  return deed !== 'said' || understood.length > 0 || verdicts.length > 0;
}
