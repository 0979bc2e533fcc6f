import { nested, phrase, productName } from './phrase.js';
import type { Subject } from './measures.js';
import type { Membership } from './decision.js';
import type { Release } from './release.js';
import type { ScorePart } from './score-part.js';
import { factOf } from './situation.js';
import { measured, number, type Told } from './told.js';

/** So many of the customer's own values are shown; the points are those of all. */
const VALUES_SHOWN = 3;

/** What customers who took one thing also took. */
export function tellAssociation({ association }: ScorePart, product: string): Told {
  if (association === null) return { code: 'co-occurrence', phrase: phrase('value.unknown'), facts: [] };
  const { type, confidence, support, average } = association;
  return {
    code: `co-occurrence:${type}`,
    phrase: phrase('reason.coOccurrence', {
      type: nested(`trait.Product_Type.${type}`),
      product: productName(product),
      confidence: number('RATIO', 'confidence', confidence),
      average: number('RATIO', 'average', average),
      support: number('COUNT', 'support', support),
    }),
    facts: [{ ...measured('Also_Took', confidence, 'RATIO'), bookMedian: average }],
  };
}

interface Teller {
  readonly subject: Subject;
  readonly release: Release;
  readonly membership: Membership;
}

/** What customers with the same values took: the value that says most in the direction of them all is told. */
export function tellAlike(
  { alike, points }: ScorePart,
  product: string,
  { subject, release, membership }: Teller,
): Told {
  const told = alike.find((one) => Math.sign(one.points) === Math.sign(points));
  if (told === undefined) return { code: 'alike', phrase: phrase('value.unknown'), facts: [] };
  const { column, share, average, customers } = told;
  const own = alike
    .slice(0, VALUES_SHOWN)
    .map((one) =>
      factOf(
        one.column,
        subject.customer.traits[one.column] ?? null,
        release.model.statistics,
        membership.cluster,
      ),
    );
  return {
    code: 'alike',
    phrase: phrase('reason.alike', {
      column: nested(`column.${column}`),
      product: productName(product),
      share: number('RATIO', 'share', share),
      average: number('RATIO', 'average', average),
      customers: number('COUNT', 'customers', customers),
    }),
    facts: [{ ...measured('Also_Took', share, 'RATIO'), bookMedian: average }, ...own],
  };
}

export function tellPopularity({ share, average, alone }: ScorePart, product: string): Told {
  return {
    code: 'popularity',
    phrase: phrase(alone ? 'reason.popularity' : 'reason.common', {
      product: productName(product),
      share: number('RATIO', 'share', share ?? 0),
      average: number('RATIO', 'average', average ?? 0),
    }),
    facts: [{ ...measured('Popularity', share ?? 0, 'RATIO'), bookMedian: average }],
  };
}

/** Why nothing is said of what other customers took. */
export function tellNoHistory({ missing }: ScorePart, product: string): Told {
  const code =
    missing === 'customer' || missing === 'product' ? `reason.noHistory.${missing}` : 'reason.noHistory';
  return { code: 'no-history', phrase: phrase(code, { product: productName(product) }), facts: [] };
}
