import { createHash } from 'node:crypto';
import type { Reason, Recommendation } from './decision.js';
import type { Membership } from './decision.js';
import type { Subject } from './measures.js';
import { nested, phrase, productName, saidBy, VARIANTS, type Phrase, type PhraseValue } from './phrase.js';
import type { Ranked } from './rank.js';
import type { Release } from './release.js';
import type { ScorePart } from './score-part.js';
import { tellAlike, tellAssociation, tellNoHistory, tellPopularity } from './tell-history.js';
import { BY_CHANCE, tellAcceptance } from './tell-acceptance.js';
import { measured, number, type Told } from './told.js';
import { factOf } from './situation.js';

/** What the sentences of one customer's reasons rest on. */
interface Teller {
  readonly subject: Subject;
  readonly release: Release;
  readonly membership: Membership;
}

function tellFeedback({ tag, category, days }: ScorePart, product: string, { subject }: Teller): Told {
  if (tag !== null) return { code: `feedback:${tag.tag}`, phrase: tag.because, facts: [] };
  if (days !== null) {
    return {
      code: 'feedback:refused',
      phrase: phrase('reason.feedback.refused', {
        product: productName(product),
        days: number('DAYS', 'Days_Since_Refusal', days),
      }),
      facts: [measured(`Days_Since_Refusal(${product})`, days, 'DAYS')],
    };
  }
  const { verdicts, addedCategories } = subject.feedback;
  if (category === null) {
    const code = saidBy('reason.feedback.liked', verdicts.get(product)?.by ?? 'CUSTOMER');
    return { code: 'feedback:liked', phrase: phrase(code, { product: productName(product) }), facts: [] };
  }
  const wish = addedCategories.get(category);
  return {
    code: `feedback:${category}`,
    phrase: phrase(saidBy('reason.feedback.category', wish?.by ?? 'CUSTOMER'), {
      category: nested(`category.${category}`),
      quote: { kind: 'quote', text: wish?.quote ?? '' },
    }),
    facts: [],
  };
}

function tellBuffer({ subject, release, membership }: Teller): Told {
  const months = subject.customer.traits.Savings_Months ?? null;
  const facts = [factOf('Savings_Months', months, release.model.statistics, membership.cluster)];
  return { code: 'buffer-first', phrase: phrase('reason.bufferFirst'), facts };
}

function tell(part: ScorePart, product: string, teller: Teller): Told {
  switch (part.kind) {
    case 'TAG':
      return part.tag === null
        ? { code: 'tag', phrase: phrase('value.unknown'), facts: [] }
        : { code: `tag:${part.tag.tag}`, phrase: part.tag.because, facts: part.tag.evidence };
    case 'FEEDBACK':
      return tellFeedback(part, product, teller);
    case 'CO_OCCURRENCE':
      return tellAssociation(part, product);
    case 'ACCEPTANCE':
      return tellAcceptance(part, product);
    case 'RECENCY': {
      const days = part.days ?? 0;
      return {
        code: 'recency',
        phrase: phrase('reason.recency', {
          product: productName(product),
          days: number('DAYS', 'Days_Since_Enquiry', days),
        }),
        facts: [measured(`Days_Since_Enquiry(${product})`, days, 'DAYS')],
      };
    }
    case 'DIVERSITY':
      return {
        code: 'diversity',
        phrase: phrase('reason.diversity', { category: nested(`category.${part.category ?? 'SERVICE'}`) }),
        facts: [],
      };
    case 'ALIKE':
      return tellAlike(part, product, teller);
    case 'POPULARITY':
      return tellPopularity(part, product);
    case 'CARE': {
      if (part.category !== 'SERVICE') return tellBuffer(teller);
      const { subject, release, membership } = teller;
      const facts = ['Default_Status', 'Sentiment_Score'].map((column) =>
        factOf(column, subject.customer.traits[column] ?? null, release.model.statistics, membership.cluster),
      );
      return { code: 'care', phrase: phrase('reason.care'), facts };
    }
    default:
      return tellNoHistory(part, product);
  }
}

/** Help that comes first tells how the bank sees the customer. */
function isHelp({ kind, category }: ScorePart): boolean {
  return kind === 'CARE' && category === 'SERVICE';
}

function reasonOf(part: ScorePart, product: string, teller: Teller): Reason {
  const { code, phrase: told, facts } = tell(part, product, teller);
  return {
    code,
    phrase: told,
    facts,
    kind: part.kind,
    points: part.points,
    tag: part.tag?.tag ?? null,
    confidence: part.association?.confidence ?? null,
    lift: part.association?.lift ?? null,
    support: part.association?.support ?? null,
    // What only advisers may read about a customer stays between them when the customer looks at the reasons.
    audience: part.tag?.audience ?? (isHelp(part) ? 'adviser' : 'everyone'),
  };
}

/** Sixth verb: every part of the score becomes a reason with the values behind it, strongest first. */
export function explain(
  ranked: readonly Ranked[],
  subject: Subject,
  membership: Membership,
  release: Release,
): readonly Recommendation[] {
  const teller = { subject, release, membership };
  return ranked.map(({ product, score, parts, propensity, checks, advice }, index) => ({
    product,
    rank: index + 1,
    score,
    propensity,
    advice,
    reasons: parts
      .map((part) => reasonOf(part, product.productId, teller))
      .sort((one, other) => other.points - one.points),
    checks,
    verdict: subject.feedback.verdicts.get(product.productId) ?? null,
  }));
}

/** The way to open a card's sentence: always the same for a customer and a product, and varied along a list. */
function variantFor(customerId: string, productId: string): PhraseValue {
  const digest = createHash('sha256')
    .update(JSON.stringify([customerId, productId]))
    .digest();
  return { kind: 'variant', variant: VARIANTS[(digest[0] ?? 0) % VARIANTS.length] ?? 'A' };
}

/** The card's sentence: an opener, the product's pitch and the strongest reason that its reader may see. */
export function recommendationPhrase(
  { product, reasons }: Recommendation,
  reader: 'customer' | 'adviser',
  customerId: string,
): Phrase {
  const told = reasons.find(
    ({ audience, points, code }) =>
      points > 0 && code !== BY_CHANCE && (reader === 'adviser' || audience === 'everyone'),
  );
  const named = {
    product: productName(product.productId),
    pitch: nested(`product.${product.productId}.pitch`),
    variant: variantFor(customerId, product.productId),
  };
  // Where only an adviser may know the reason, the customer reads the pitch alone.
  if (told === undefined) return phrase('recommendation.plain', named);
  return phrase('recommendation', { ...named, because: { kind: 'phrase', phrase: told.phrase } });
}
