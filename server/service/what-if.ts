import { phrase, type Phrase } from '../engine/phrase.js';
import type { Decision } from '../engine/decision.js';
import { NO_FEEDBACK } from '../engine/feedback-state.js';
import type { Release } from '../engine/release.js';
import { assume, stranger, tagsBeyond, type Assumed } from '../engine/what-if.js';
import { changesBetween } from './changes.js';
import type { CustomerView, WhatIf } from './recommendation-service.js';
import { viewOfKnown } from './views.js';

/** Why a product comes or moves: what speaks for it now that did not before, else that the values are others. */
function because(productId: string, before: Decision, after: Decision): Phrase {
  const old = before.recommendations.find(({ product }) => product.productId === productId);
  const now = after.recommendations.find(({ product }) => product.productId === productId);
  const said = new Set(old?.reasons.map(({ code }) => code));
  const fresh = now?.reasons.find(
    // Changes are told to whoever asks, so what is for the bank's staff is left out.
    ({ code, points, audience }) => points > 0 && audience === 'everyone' && !said.has(code),
  );
  return fresh?.phrase ?? phrase('change.cause.whatIf');
}

/** The answer about a customer of whom something else were true. Pure: nothing is stored. */
export function whatIf(before: CustomerView, assumed: Assumed, size: number): WhatIf {
  const { record, feedback, release } = before;
  const after: CustomerView = {
    ...viewOfKnown(assume(record, assumed, release.asOf), feedback, release),
    standing: 'what-if',
  };
  const changes = changesBetween(before.decision, after.decision, size, (productId) => ({
    cause: 'WHAT_IF',
    causedBy: null,
    phrase: because(productId, before.decision, after.decision),
  }));
  return {
    before,
    after,
    changes,
    tagsGained: tagsBeyond(after.decision, before.decision),
    tagsLost: tagsBeyond(before.decision, after.decision),
  };
}

/** The answer about somebody of whom only this is known: what was not given is unknown, and not zero. */
export function prospect(known: Assumed, release: Release): WhatIf {
  const record = assume(stranger(release.columns), known, release.asOf);
  const after: CustomerView = { ...viewOfKnown(record, NO_FEEDBACK, release), standing: 'what-if' };
  return { before: null, after, changes: [], tagsGained: after.decision.tags, tagsLost: [] };
}
