import { rankOf, type Statistics } from '../model/statistics.js';
import { evidence, judge, type Condition, type Situation } from './condition.js';
import type { CustomerTag, Membership } from './decision.js';
import type { Wish } from './feedback-state.js';
import { phrase, saidBy, tagLabel } from './phrase.js';
import type { Release } from './release.js';
import type { Rules, TagRule } from './rules.js';
import type { Subject } from './measures.js';
import { factsOf, phraseValues, situationOf } from './situation.js';

/**
 * How far, in shares of the book, an own value may miss a percentile before it contradicts the cluster's tag. Only a
 * percentile is a matter of degree: a threshold in figures or a category is a definition.
 */
const NEAR_MISS = 0.1;

/** The tags that the customer's own values give, in the order of rules.yaml. */
export function ownTags(rules: Rules, situation: Situation): readonly TagRule[] {
  return rules.tags.filter(({ when }) => when !== null && judge(when, situation) === true);
}

/** Whether a failing condition fails by a little only: a percentile just missed. */
function missedByALittle(condition: Condition, situation: Situation, statistics: Statistics): boolean {
  if (condition.kind !== 'compare' || condition.right.kind !== 'percentile') return false;
  const value = situation.value(condition.left);
  if (typeof value !== 'number') return false;
  const rank = rankOf(statistics.book, condition.left.name, value);
  return rank !== null && Math.abs(rank - condition.right.percentile / 100) <= NEAR_MISS;
}

/** Whether the customer's own values leave room for a tag of the cluster: unknown, or missed by a little. */
function leavesRoom({ when }: TagRule, situation: Situation, statistics: Statistics): boolean {
  return (when?.conditions ?? [])
    .filter((condition) => judge(condition, situation) === false)
    .every((condition) => missedByALittle(condition, situation, statistics));
}

function own(rule: TagRule, situation: Situation, release: Release, membership: Membership): CustomerTag {
  const found = rule.when === null ? [] : evidence(rule.when, situation);
  const facts = factsOf(found, release.model.statistics, membership.cluster);
  return {
    tag: rule.tag,
    source: 'OWN',
    weight: 1,
    evidence: facts,
    because: phrase(`tag.${rule.tag}.own`, phraseValues(facts)),
    audience: rule.audience,
  };
}

function inherited(rule: TagRule, release: Release, { cluster, confidence }: Membership): CustomerTag {
  const share = release.clusters[cluster]?.tags.find(({ tag }) => tag === rule.tag);
  return {
    tag: rule.tag,
    source: 'CLUSTER',
    // A hint from others: it counts as much as the cluster has the tag and the customer the cluster.
    weight: confidence * (share?.share ?? 0),
    evidence: [],
    because: phrase('tag.cluster', {
      tag: tagLabel(rule.tag),
      share: { kind: 'quantity', unit: 'RATIO', value: share?.share ?? null, column: rule.tag },
      cluster: { kind: 'phrase', phrase: release.clusters[cluster]?.name ?? phrase('value.unknown') },
    }),
    audience: rule.audience,
  };
}

function wished(rule: TagRule, { quote, by }: Wish): CustomerTag {
  return {
    tag: rule.tag,
    source: 'FEEDBACK',
    weight: 1,
    evidence: [],
    because: phrase(saidBy('tag.feedback', by), {
      tag: tagLabel(rule.tag),
      quote: { kind: 'quote', text: quote },
    }),
    audience: rule.audience,
  };
}

/** Only what the customer asked for: what is left where nothing known about the customer may be used. */
export function wishTags({ rules, feedback: { addedTags, removedTags } }: Subject): readonly CustomerTag[] {
  return rules.tags.flatMap((rule): readonly CustomerTag[] => {
    const wish = addedTags.get(rule.tag);
    return wish === undefined || removedTags.has(rule.tag) ? [] : [wished(rule, wish)];
  });
}

/**
 * Second verb: own tags by rule, what the customer asked for, and what the cluster suggests where own values leave
 * room for it; whatever the customer dislikes is gone.
 */
export function tag(subject: Subject, membership: Membership, release: Release): readonly CustomerTag[] {
  const { rules, model } = release;
  const situation = situationOf(subject, model.statistics);
  const { addedTags, removedTags } = subject.feedback;
  const clusterTags = new Set(release.clusters[membership.cluster]?.tags.map(({ tag: key }) => key));
  return rules.tags.flatMap((rule): readonly CustomerTag[] => {
    if (removedTags.has(rule.tag)) return [];
    const wish = addedTags.get(rule.tag);
    if (wish !== undefined) return [wished(rule, wish)];
    if (rule.when === null) return [];
    if (judge(rule.when, situation) === true) return [own(rule, situation, release, membership)];
    const takesOver =
      rule.inherit && clusterTags.has(rule.tag) && leavesRoom(rule, situation, model.statistics);
    return takesOver ? [inherited(rule, release, membership)] : [];
  });
}
