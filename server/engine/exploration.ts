import { createHash } from 'node:crypto';
import type { Statistics } from '../model/statistics.js';
import type { Regime } from './catalogue.js';
import { judge } from './condition.js';
import type { Passed } from './gate.js';
import type { Subject } from './measures.js';
import type { ScorePart } from './score-part.js';
import { situationOf } from './situation.js';

/** Where a customer loses nothing by a product of which little is known. Never credit, investment or insurance. */
const EXPLORED: ReadonlySet<Regime> = new Set(['DEPOSIT', 'SERVICE']);
/** Nobody who may be in trouble is tried anything on. */
const TROUBLES = ['in-arrears', 'overburdened'] as const;

/**
 * Whether chance may move a customer's list at all: only where the customer is in none of TROUBLES for certain, by the
 * rules of these tags on the customer's own values, whatever feedback says of the tags.
 */
export function mayExplore(subject: Subject, statistics: Statistics): boolean {
  const situation = situationOf({ ...subject, product: null }, statistics);
  return TROUBLES.every((tag) => {
    const when = subject.rules.tag.get(tag)?.when ?? null;
    return when !== null && judge(when, situation) === false;
  });
}

/** Whether chance may move a product of such a list: neither what a rule of care puts first, nor what it puts behind. */
export function isExplored({
  product,
  behind,
  parts,
}: Passed & { readonly parts: readonly ScorePart[] }): boolean {
  return EXPLORED.has(product.regime) && behind.length === 0 && parts.every(({ kind }) => kind !== 'CARE');
}

/** The customer's draw for a product, as one of 256 levels: always the same for one seed. */
export function levelFor(seed: string, customerId: string, productId: string): number {
  const digest = createHash('sha256')
    .update(JSON.stringify([seed, customerId, productId]))
    .digest();
  return digest[0] ?? 0;
}
