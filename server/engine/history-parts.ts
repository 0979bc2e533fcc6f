import type { Product } from './catalogue.js';
import { popularity, strongestAssociation } from './association.js';
import { noHistory } from './no-history.js';
import type { Release } from './release.js';
import { NOTHING, type ScorePart } from './score-part.js';

function historyPart(product: Product, taken: ReadonlySet<string>, release: Release): ScorePart | null {
  const association = strongestAssociation(product, taken, release.model.coOccurrence);
  if (association === null) return null;
  const points = Math.round(1000 * (association.low - association.base));
  return points <= 0 ? null : { ...NOTHING, kind: 'CO_OCCURRENCE', points, association };
}

function noHistoryPart(product: Product, taken: ReadonlySet<string>, release: Release): ScorePart | null {
  const missing = noHistory(product, taken, release.model.coOccurrence);
  return missing === null ? null : { ...NOTHING, kind: 'NO_HISTORY', points: 0 };
}

/** What others who took the same also took. @param taken the product types that the customer holds or asked about */
export function historyParts(
  product: Product,
  taken: ReadonlySet<string>,
  release: Release,
): readonly ScorePart[] {
  return [historyPart(product, taken, release), noHistoryPart(product, taken, release)].filter(
    (part) => part !== null,
  );
}

/** How common a product is: nothing that is known about the customer. */
export function popularityPart(product: Product, release: Release): ScorePart {
  const share = popularity(product, release.model.coOccurrence);
  return { ...NOTHING, kind: 'POPULARITY', points: Math.round(1000 * share) };
}
