import { INSIGHT_KINDS, type Insight, type InsightKind, type SilentKind } from '../insight.js';
import { phrase } from '../phrase.js';
import { profileOf, type CustomerProfile } from './customer-profile.js';
import type { Declaration, Finding } from './declaration.js';
import { DISCOVERY } from './discovery.js';
import { ENGAGEMENT } from './engagement.js';
import type { InsightSituation } from './insight-situation.js';
import { SERVICE } from './service.js';

const DECLARATIONS: Readonly<Record<InsightKind, readonly Declaration[]>> = {
  ENGAGEMENT_STRATEGY: ENGAGEMENT,
  PRODUCT_DISCOVERY: DISCOVERY,
  SERVICE_OPTIMIZATION: SERVICE,
};

interface Candidate extends Finding {
  readonly code: string;
  readonly care: boolean;
  readonly audience: Insight['audience'];
}

function candidates(kind: InsightKind, profile: CustomerProfile): readonly Candidate[] {
  return DECLARATIONS[kind].flatMap(({ code, care, adviserOnly = false, find }) => {
    const finding = find(profile);
    return finding === null
      ? []
      : [{ ...finding, code, care, audience: adviserOnly ? 'adviser' : 'everyone' }];
  });
}

/** Care first, then what shows a number that no other insight shows, then the most telling, then the order of the list. */
function mostTelling(found: readonly Candidate[], shown: ReadonlySet<string>): Candidate | undefined {
  return [...found].sort(
    (one, other) =>
      Number(other.care) - Number(one.care) ||
      Number(shown.has(one.figure.column)) - Number(shown.has(other.figure.column)) ||
      other.telling - one.telling,
  )[0];
}

function silence(kind: InsightKind, { situation, cardDebtFirst }: CustomerProfile): SilentKind {
  const offering = kind === 'PRODUCT_DISCOVERY';
  const reason =
    offering && cardDebtFirst
      ? 'card-first'
      : offering && situation.passed.length <= 1
        ? 'no-product'
        : 'nothing';
  return { kind, phrase: phrase(`insight.silent.${kind}.${reason}`) };
}

/**
 * At most one insight of each kind: the most telling that is true of the customer on the day. A kind that has nothing
 * true to say is named with the reason. Customers in arrears or overburdened get help and no sale, so their
 * PRODUCT_DISCOVERY is silent. No product is card 1, blocked, or named twice. Pure: the same situation gives the same
 * answer.
 */
export function insights(situation: InsightSituation): {
  readonly insights: readonly Insight[];
  readonly silentKinds: readonly SilentKind[];
} {
  const chosen: Insight[] = [];
  const silentKinds: SilentKind[] = [];
  for (const kind of INSIGHT_KINDS) {
    if (situation.unasked.has(kind)) {
      silentKinds.push({ kind, phrase: phrase(`insight.silent.${kind}.consent`) });
      continue;
    }
    const named = new Set(chosen.flatMap(({ productId }) => productId ?? []));
    const profile = profileOf(situation, named);
    if (kind === 'PRODUCT_DISCOVERY' && profile.needsCare) {
      silentKinds.push({ kind, phrase: phrase('insight.silent.PRODUCT_DISCOVERY.care') });
      continue;
    }
    const best = mostTelling(candidates(kind, profile), new Set(chosen.map(({ figure }) => figure.column)));
    if (best === undefined) {
      silentKinds.push(silence(kind, profile));
      continue;
    }
    const { code, headline, figure, facts, action, actBy, product, audience } = best;
    chosen.push({
      kind,
      code,
      headline,
      figure,
      facts,
      action,
      actBy,
      productId: product?.productId ?? null,
      audience,
    });
  }
  return { insights: chosen, silentKinds };
}
