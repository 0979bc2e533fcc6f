import type { Product } from '../engine/catalogue.js';
import type { Change } from '../engine/why-not/smallest-change.js';
import type { CustomerView } from '../service/recommendation-service.js';
import type { FactFrame } from './common/fact.type.js';
import type { Directory } from './directory.js';
import type { Doors } from './doors.js';
import { readerOf } from './policy.js';
import type { Viewer } from './viewer.js';

/** Whom an answer is about and for, and what it is told with. */
export interface AnswerFrame {
  readonly customerId: string;
  readonly viewer: Viewer;
  readonly directory: Directory;
  readonly facts: FactFrame;
  /** The decision that ids name beside customer and product, so that no other answer is ever taken for the live one. */
  readonly context: string | null;
  /** The smallest change that would let a product in. */
  readonly smallestChange: (product: Product) => Promise<Change>;
}

export function frameOf(view: CustomerView, viewer: Viewer, { service, directory }: Doors): AnswerFrame {
  const { record, decision, release, standing } = view;
  return {
    customerId: record.customerId,
    viewer,
    directory: directory(release),
    facts: { currency: release.currency, asOf: decision.asOf, customerId: record.customerId },
    context: standing === 'live' ? null : decision.id,
    smallestChange: (product) => service.smallestChange(view, product, readerOf(viewer)),
  };
}
