import type { CustomerView } from '../service/recommendation-service.js';
import type { FactFrame } from './common/fact.type.js';
import type { Directory } from './directory.js';
import type { Doors } from './doors.js';
import type { Viewer } from './viewer.js';

/** Whom an answer is about and for, and what it is told with. */
export interface AnswerFrame {
  readonly customerId: string;
  readonly viewer: Viewer;
  readonly directory: Directory;
  readonly facts: FactFrame;
}

export function frameOf(
  { record, decision }: CustomerView,
  viewer: Viewer,
  { service, directory }: Doors,
): AnswerFrame {
  return {
    customerId: record.customerId,
    viewer,
    directory: directory(),
    facts: { currency: service.currency, asOf: decision.asOf },
  };
}
