import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import type { Release } from '../server/engine/release.js';
import type { FeedbackGiven } from '../server/feedback/event.js';
import { memoryAnalytics } from '../server/feedback/memory-analytics.js';
import { memoryLog } from '../server/feedback/memory-log.js';
import { fade } from '../server/learning/faded.js';
import type { LearningSnapshot } from '../server/learning/snapshot.js';
import { randomFor } from '../server/model/random.js';
import { listBy, type PolicyName, withoutChance } from './learning-policies.js';
import { type Arrival, inRound, knowing, type Truth } from './learning-world.js';

const PLACES = 3;
const AT = '2026-11-15T12:00:00.000Z';

export interface Simulation {
  readonly release: Release;
  readonly arrivals: readonly Arrival[];
  readonly truth: Truth;
  readonly seed: number;
  readonly customers: number;
  /** A snapshot is published after so many customers. */
  readonly pace: number;
}

function taking(
  customerId: string,
  productId: string,
  number: number,
  release: Release,
  cluster: number,
): FeedbackGiven {
  return {
    id: `${number}`,
    schemaVersion: 1,
    customerId,
    at: AT,
    asOf: release.asOf,
    actor: 'CUSTOMER',
    idempotencyKey: `${number}`,
    requestHash: '',
    release: release.version,
    learningVersion: release.learning.version,
    cluster,
    kind: 'feedback',
    intents: [],
    verdicts: [{ productId, verdict: 'TAKEN', until: null }],
  };
}

function learnt(
  release: Release,
  seed: number,
  faded: Pick<NonNullable<LearningSnapshot['faded']>, 'cells'>,
): Release {
  const { learning, model } = release;
  const next = { ...learning, version: learning.version + 1, model: model.version };
  return { ...release, learning: { ...next, faded: { seed: `${seed}`, ...faded } } };
}

/** Acceptances to be expected of the first places. */
function worthOf(list: readonly string[], cluster: number, truth: Truth): number {
  return list.slice(0, PLACES).reduce((sum, productId) => sum + truth(cluster, productId), 0);
}

/**
 * Customers come one by one, see the first places of their list, and take each product as often as is true of their
 * cluster; what they did goes through the log, the counts, the snapshots and the engine, as it does in the server.
 * @returns after each `pace` customers: the expected acceptances lost so far against the same ranking that knows the truth
 */
export async function regretOf(name: PolicyName, simulation: Simulation): Promise<readonly number[]> {
  const { release, arrivals, truth, seed, customers, pace } = simulation;
  const log = memoryLog();
  const analytics = memoryAnalytics(log);
  const random = randomFor(seed, `choices of ${name}`);
  const allKnowing = learnt(release, seed, { cells: knowing(truth, release) });
  let current = release;
  let regret = 0;
  let taken = 0;
  const regrets: number[] = [];
  for (let number = 0; number < customers; number += 1) {
    // The same customers come to every policy, and answer alike where they are shown the same.
    const whims = randomFor(seed, `customer ${number}`);
    const pick = arrivals[Math.floor(uniformFloat64(whims) * arrivals.length)];
    if (pick === undefined) continue;
    const arrival = inRound(pick, number);
    const { subject, membership } = arrival.ranking;
    const { customerId } = subject.customer;
    const list = listBy(name, arrival, current, random);
    const best = listBy('no learning', withoutChance(arrival), allKnowing, random);
    regret += worthOf(best, membership.cluster, truth) - worthOf(list, membership.cluster, truth);
    const products = list
      .slice(0, PLACES)
      .map((productId, place) => ({ productId, rank: place + 1, score: 0, propensity: 1 }));
    const { cluster } = membership;
    const { version } = release;
    await log.recordShown({
      customerId,
      decisionId: customerId,
      at: AT,
      asOf: release.asOf,
      actor: 'CUSTOMER',
      release: version,
      learningVersion: current.learning.version,
      cluster,
      products,
    });
    const moods = new Map(
      release.catalogue.products.map(({ productId }) => [productId, uniformFloat64(whims)]),
    );
    for (const { productId } of products) {
      if ((moods.get(productId) ?? 1) >= truth(cluster, productId)) continue;
      taken += 1;
      await log.append(taking(customerId, productId, taken, current, cluster), []);
    }
    if ((number + 1) % pace !== 0) continue;
    regrets.push(regret);
    if (name !== 'no learning')
      current = learnt(current, seed, { cells: fade(await analytics.dated([version]), AT) });
  }
  return regrets;
}
