import type { Product } from '../catalogue.js';
import { classify } from '../classify.js';
import { evidence } from '../condition.js';
import type { Check, Decision, ReasonKind, Recommendation, Withheld } from '../decision.js';
import type { Fact } from '../fact.js';
import { gate, type Passed } from '../gate.js';
import { rank } from '../rank.js';
import type { Step, TagGroup } from '../rules.js';
import { factsOf } from '../situation.js';
import { leaveOutSpare } from '../spare.js';
import { tagAndPropose } from '../tag-and-propose.js';
import { proposingTags, type Reader } from './obstacles.js';
import { fateOf, isAsWanted, situationIn, subjectOf, type Fate, type World } from './world.js';

/** A tag that would propose the product, with the values that are missing for it beside what they are compared with. */
export interface MissingTag {
  readonly tag: string;
  readonly group: TagGroup;
  readonly facts: readonly Fact[];
}

/** Points of one kind that the product lacks beside the last one shown. */
export interface ScoreGap {
  readonly kind: ReasonKind;
  readonly points: number;
  readonly pointsOfLast: number;
}

/** Where a product stands with a customer, and what put it there. */
export interface Standing {
  readonly product: Product;
  /** What keeps it off the list; null: nothing, it is on it. */
  readonly step: Step | null;
  /** Its place among all that pass, from 1; null: it does not pass. */
  readonly rank: number | null;
  /** The rules that stop it, or would if it were proposed, the strictest first. */
  readonly checks: readonly Check[];
  /** Only where nothing proposes it. */
  readonly missingTags: readonly MissingTag[];
  /** The place that it would have if nothing stood in its way. */
  readonly rankIfAllowed: number;
  /** Thousandths from there to the last one shown; 0 where it would be shown. */
  readonly pointsMissing: number;
  /** The last one shown; null where the list has room. */
  readonly last: Product | null;
  readonly gaps: readonly ScoreGap[];
}

type Scored = Pick<Recommendation, 'product' | 'score'>;

/** The whole list with the product let in, as if neither a rule nor enough of its kind kept it out. */
function listWith(product: Product, world: World, { proposal, passed: own }: Fate): readonly Scored[] {
  const { release, record } = world;
  const subject = subjectOf(world);
  const membership = classify(record, release.model);
  const { personalised, proposals } = tagAndPropose(subject, membership, release);
  const { passed } = gate(proposals, subject, membership, release);
  const letIn: Passed = own ?? {
    ...(proposal ?? { product, tags: [] }),
    checks: [],
    advice: 'GUIDANCE',
    behind: [],
  };
  const others = passed.filter((one) => one.product !== product);
  const ranked = rank([...others, letIn], { subject, membership, personalised }, release);
  const { listed } = leaveOutSpare(ranked, subject, membership, release);
  return ranked.filter((one) => one.product === product || listed.includes(one));
}

function pointsByKind({ reasons }: Recommendation, reader: Reader): ReadonlyMap<ReasonKind, number> {
  const points = new Map<ReasonKind, number>();
  for (const { kind, points: own, audience } of reasons) {
    if (reader === 'adviser' || audience === 'everyone') points.set(kind, (points.get(kind) ?? 0) + own);
  }
  return points;
}

function gapsBetween(found: Recommendation, last: Recommendation, reader: Reader): readonly ScoreGap[] {
  const [own, other] = [pointsByKind(found, reader), pointsByKind(last, reader)];
  return [...new Set([...own.keys(), ...other.keys()])]
    .map((kind) => ({ kind, points: own.get(kind) ?? 0, pointsOfLast: other.get(kind) ?? 0 }))
    .filter(({ points, pointsOfLast }) => points < pointsOfLast);
}

function missingTags(product: Product, world: World, fate: Fate, reader: Reader): readonly MissingTag[] {
  const situation = situationIn(world, product);
  const { statistics } = world.release.model;
  return proposingTags(product, world, reader).map(({ tag: key, group, when }) => ({
    tag: key,
    group,
    facts:
      when === null || isAsWanted(when, 'TRUE', world, product)
        ? []
        : factsOf(evidence(when, situation), statistics, fate.membership.cluster),
  }));
}

function isOnSale({ validFrom, validTo }: Product, { asOf }: World): boolean {
  return validFrom <= asOf && (validTo === null || asOf <= validTo);
}

function stepOf(
  product: Product,
  world: World,
  fate: Fate,
  withheld: Withheld | undefined,
  rank: number | null,
): Step | null {
  if (!isOnSale(product, world)) return 'NOT_ON_SALE';
  if (fate.proposal === null) return 'NOT_PROPOSED';
  const stopped = withheld?.step ?? fate.withheld?.step;
  if (stopped !== undefined) return stopped;
  return rank !== null && rank <= world.release.rules.listSize ? null : 'OUTRANKED';
}

/** What kept a product off a customer's list: the verb, the rule, or the part of the score. */
export function standingOf(product: Product, world: World, decision: Decision, reader: Reader): Standing {
  const { listSize } = world.release.rules;
  const fate = fateOf(world, product);
  const found = decision.recommendations.find((one) => one.product.productId === product.productId);
  const last = decision.recommendations[listSize - 1];
  const withheld = decision.withheld.find((one) => one.product.productId === product.productId);
  const ranking = listWith(product, world, fate);
  const place = ranking.findIndex((one) => one.product.productId === product.productId);
  const before = ranking[listSize - 1];
  const missing = place < listSize ? 0 : (before?.score ?? 0) - (ranking[place]?.score ?? 0);
  const step = stepOf(product, world, fate, withheld, found?.rank ?? null);
  return {
    product,
    step,
    rank: found?.rank ?? null,
    checks: (withheld ?? fate.withheld)?.checks ?? [],
    missingTags: step === 'NOT_PROPOSED' ? missingTags(product, world, fate, reader) : [],
    rankIfAllowed: place + 1,
    pointsMissing: missing,
    last: place < listSize ? null : (before?.product ?? null),
    gaps: step === 'OUTRANKED' && found && last ? gapsBetween(found, last, reader) : [],
  };
}
