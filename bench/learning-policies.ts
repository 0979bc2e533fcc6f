import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { rank, type Ranked } from '../server/engine/rank.js';
import type { Release } from '../server/engine/release.js';
import { leaveOutSpare } from '../server/engine/spare.js';
import { shuffled } from '../server/model/random.js';
import type { Arrival } from './learning-world.js';

export const POLICIES = ['no learning', 'epsilon-greedy', 'finrec'] as const;
export type PolicyName = (typeof POLICIES)[number];

const EPSILON = 0.1;
const TRIED_ON = new Set(['DEPOSIT', 'SERVICE']);

function listOf({ passed, ranking }: Arrival, release: Release): readonly Ranked[] {
  const ranked = rank(passed, ranking, release);
  return leaveOutSpare(ranked, ranking.subject, ranking.membership, release).listed;
}

/** Without the rules that tell who is in trouble the engine leaves nothing to chance. */
export function withoutChance(arrival: Arrival): Arrival {
  const { ranking } = arrival;
  const tags = [...ranking.subject.rules.tag].filter(([tag]) => tag !== 'in-arrears');
  const rules = { ...ranking.subject.rules, tag: new Map(tags) };
  return { ...arrival, ranking: { ...ranking, subject: { ...ranking.subject, rules } } };
}

/** The products that chance may move trade places at random; all others keep theirs. */
function shuffledWithin(list: readonly Ranked[], random: RandomGenerator): readonly Ranked[] {
  const movable = list.filter(({ product, behind }) => TRIED_ON.has(product.regime) && behind.length === 0);
  const order = shuffled(movable.length, random);
  let next = 0;
  return list.map((one) => {
    if (!movable.includes(one)) return one;
    const other = movable[order[next] ?? 0] ?? one;
    next += 1;
    return other;
  });
}

/** What a policy shows to somebody, best first. `release`: with what the policy has learnt by now. */
export function listBy(
  name: PolicyName,
  arrival: Arrival,
  release: Release,
  random: RandomGenerator,
): readonly string[] {
  const list = listOf(name === 'finrec' ? arrival : withoutChance(arrival), release);
  const explores = name === 'epsilon-greedy' && uniformFloat64(random) < EPSILON;
  return (explores ? shuffledWithin(list, random) : list).map(({ product }) => product.productId);
}
