import type { CustomerRecord } from '../book/customer.js';
import type { FeedbackState } from '../engine/feedback-state.js';
import type { Release } from '../engine/release.js';
import type { CauseKind } from './recommendation-service.js';

/** What an answer rests on. */
export interface Ground {
  readonly record: CustomerRecord;
  readonly release: Release;
  readonly feedback: FeedbackState;
}

/** What of a ground but the feedback is new, one kind after the other, so that each difference has one cause. */
export function stepsBetween(before: Ground, after: Ground): readonly (readonly [CauseKind, Ground])[] {
  const [old, now] = [before.release, after.release];
  const steps: (readonly [CauseKind, Ground])[] = [];
  let ground = before;
  const step = (cause: CauseKind, moved: boolean, record: CustomerRecord, change: Partial<Release>): void => {
    if (!moved) return;
    ground = { ...ground, record, release: { ...ground.release, ...change } };
    steps.push([cause, ground]);
  };
  const { dataHash, riskProfileMeans, currency, columns, tagShares, clusters, model } = now;
  step('DATA', old.dataHash !== dataHash, after.record, { dataHash, riskProfileMeans, currency, columns });
  step('TIME', old.asOf !== now.asOf, after.record, { asOf: now.asOf });
  step('MODEL', old.model.version !== model.version, after.record, { model, clusters });
  const ruled = old.rules.version !== now.rules.version || old.catalogue.version !== now.catalogue.version;
  // Rules and products name each other, so they change together.
  step('RULES', ruled, after.record, { rules: now.rules, catalogue: now.catalogue, tagShares });
  const { feedback } = before;
  const learnt: Ground = { ...after, feedback };
  const last = steps.at(-1);
  // Whatever is counted anew with any of these belongs to the last of them.
  if (last !== undefined)
    steps.splice(-1, 1, [last[0], { ...learnt, release: { ...now, learning: old.learning } }]);
  return old.learning.version === now.learning.version ? steps : [...steps, ['LEARNING', learnt]];
}

/** A product that came onto offer or left it was moved by that, whatever rules changed with it. */
export function kindOfCause(cause: CauseKind, productId: string, before: Release, after: Release): CauseKind {
  const offered = before.catalogue.byId.has(productId) === after.catalogue.byId.has(productId);
  return cause === 'RULES' && !offered ? 'CATALOGUE' : cause;
}
