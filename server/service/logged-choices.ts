import type { Archive } from '../archive/archive.js';
import { asKnownOn } from '../book/derived.js';
import { chancesOf, decisionId } from '../engine/recommend.js';
import type { Release } from '../engine/release.js';
import type { FeedbackEvent } from '../feedback/event.js';
import type { FeedbackLog } from '../feedback/feedback-log.js';
import { fold } from '../feedback/fold.js';
import type { ShownList } from '../feedback/shown.js';
import { type LearningSnapshot, NOTHING_LEARNT } from '../learning/snapshot.js';
import { rewardsOf } from './rewards.js';

const CUSTOMERS_A_PAGE = 200;

/** What a changed policy would show by, on top of what was learnt by then. */
export type ChangedPolicy = (learnt: LearningSnapshot) => Release;

/** One product that was shown, as a changed policy sees it. */
export interface LoggedChoice {
  readonly customerId: string;
  /** How likely it was to stand at its place, above 0 to 1. */
  readonly propensity: number;
  /** How likely the changed policy puts it there, 0 to 1. */
  readonly chance: number;
  /** What came of it, 0 to 1: see rewardsOf. */
  readonly reward: number;
}

export interface LoggedChoices {
  readonly choices: readonly LoggedChoice[];
  /** Lists that cannot be told again: what the bank held on the customer, or what was learnt then, was not kept. */
  readonly untold: number;
}

interface Kept {
  readonly log: Pick<FeedbackLog, 'shown' | 'events'>;
  readonly archive: Pick<Archive, 'servings' | 'record' | 'snapshot'>;
}

type Chances = (productId: string, rank: number) => number;

/** Tells how likely a changed policy is to show something, on the ground that a list of the log stood on. */
async function retelling(
  archive: Kept['archive'],
  changed: ChangedPolicy,
): Promise<(list: ShownList, events: readonly FeedbackEvent[]) => Promise<Chances | null>> {
  const dataHashes = new Map((await archive.servings()).map(({ release, dataHash }) => [release, dataHash]));
  const policies = new Map<number, Release | null>([[0, changed(NOTHING_LEARNT)]]);

  async function policyAfter(learningVersion: number): Promise<Release | null> {
    const known = policies.get(learningVersion);
    if (known !== undefined) return known;
    const learnt = await archive.snapshot(learningVersion);
    const policy = learnt === null ? null : changed(learnt);
    policies.set(learningVersion, policy);
    return policy;
  }

  return async (list, events) => {
    const { customerId, asOf, release, learningVersion } = list;
    const stored = await archive.record(customerId, dataHashes.get(release) ?? '');
    const policy = await policyAfter(learningVersion);
    if (stored === null || policy === null) return null;
    const record = asKnownOn(stored, asOf);
    const then = { version: release, learning: { version: learningVersion } };
    // The id of the answer says on how much of what the customer had said it rested.
    const versions = Array.from({ length: events.length + 1 }, (_, back) => events.length - back);
    const said = versions.find((version) => decisionId(record, { version }, then, asOf) === list.decisionId);
    return said === undefined ? null : chancesOf(record, fold(events.slice(0, said)), policy, asOf);
  };
}

/** Everything that was shown, with how likely a changed policy shows it at the same place of the same customer's list. */
export async function loggedChoices({ log, archive }: Kept, changed: ChangedPolicy): Promise<LoggedChoices> {
  const retell = await retelling(archive, changed);
  const choices: LoggedChoice[] = [];
  let untold = 0;

  async function take(customerId: string, lists: readonly ShownList[]): Promise<void> {
    const events = await log.events(customerId);
    const rewardOf = rewardsOf(lists, events);
    for (const list of lists) {
      const chanceOf = await retell(list, events);
      if (chanceOf === null) {
        untold += 1;
        continue;
      }
      for (const { productId, rank, propensity } of list.products) {
        const chance = chanceOf(productId, rank);
        choices.push({ customerId, propensity, chance, reward: rewardOf(list, productId) });
      }
    }
  }

  let page = await log.shown(null, CUSTOMERS_A_PAGE);
  while (page.length > 0) {
    const customers = new Map<string, ShownList[]>();
    for (const list of page)
      customers.set(list.customerId, [...(customers.get(list.customerId) ?? []), list]);
    for (const [customerId, lists] of customers) await take(customerId, lists);
    page = await log.shown(page.at(-1)?.customerId ?? null, CUSTOMERS_A_PAGE);
  }
  return { choices, untold };
}
