import type { CustomerRecord } from '../book/customer.js';
import type { Decision } from '../engine/decision.js';
import type { FeedbackState } from '../engine/feedback-state.js';
import { phrase } from '../engine/phrase.js';
import type { Release } from '../engine/release.js';
import type { FeedbackEvent } from '../feedback/event.js';
import { causeOf } from './cause.js';
import { changesBetween, movedBetween } from './changes.js';
import { type Ground, kindOfCause, stepsBetween } from './ground.js';
import { lastMovers, type Told } from './last-movers.js';
import { oneEachTurn } from './one-each-turn.js';
import { type Moment, momentAt, momentsBetween, type Past } from './past.js';
import type { Cause, CauseKind, CustomerView, RecommendationChange } from './recommendation-service.js';
import type { Releases } from './releases.js';
import type { ServiceTools } from './service-tools.js';
import type { StateAfter } from './states.js';
import { decisionOf, viewOf } from './views.js';

/** Tells answers again, from the versions of everything that they rested on. */
export interface Replay {
  viewAsOf(customerId: string, at: string): Promise<CustomerView | null>;
  changesSince(customerId: string, from: string, to: string): Promise<readonly RecommendationChange[]>;
  changesBy(event: FeedbackEvent): Promise<readonly RecommendationChange[]>;
}

interface ReplayTools extends ServiceTools {
  readonly releases: Releases;
  readonly stateAfter: StateAfter;
}

function dueTo(cause: CauseKind): Cause {
  return { cause, causedBy: null, phrase: phrase(`change.cause.${cause.toLowerCase()}`) };
}

export function createReplay({ book, store, archive, inForce, releases, stateAfter }: ReplayTools): Replay {
  const inTurn = oneEachTurn();
  const decide = ({ record, feedback, release }: Ground): Promise<Decision> =>
    inTurn(() => decisionOf(record, feedback, release));

  async function pastOf(customerId: string): Promise<Past> {
    const [events, servings, publications] = await Promise.all([
      store.events(customerId),
      archive.servings(),
      archive.publications(),
    ]);
    return { events, servings, publications: publications.map((one) => ({ ...one, at: one.publishedAt })) };
  }

  async function recordOf(customerId: string, dataHash: string): Promise<CustomerRecord | null> {
    if (dataHash !== inForce().dataHash) return archive.record(customerId, dataHash);
    const [record = null] = await book.get([customerId]);
    return record;
  }

  async function groundOf(
    customerId: string,
    release: Release | null,
    feedbackOf: () => FeedbackState,
  ): Promise<Ground | null> {
    const record = release === null ? null : await recordOf(customerId, release.dataHash);
    if (release === null || record === null) return null;
    return { record, release, feedback: await inTurn(feedbackOf) };
  }

  async function groundAt(customerId: string, past: Past, moment: Moment): Promise<Ground | null> {
    const serving = past.servings[moment.servings - 1];
    if (serving === undefined) return null;
    const learnt = past.publications[moment.publications - 1]?.version ?? 0;
    const release = await releases.of(serving.release, learnt);
    return groundOf(customerId, release, () => stateAfter(past.events, moment.events));
  }

  async function tell(customerId: string, past: Past, moment: Moment): Promise<Told | null> {
    const ground = await groundAt(customerId, past, moment);
    return ground === null ? null : { ground, events: moment.events, decision: await decide(ground) };
  }

  /** What moved each product last on the way from one answer to the next. */
  async function moversBetween(
    before: Told,
    after: Told,
    events: readonly FeedbackEvent[],
    size: number,
  ): Promise<ReadonlyMap<string, Cause>> {
    const movers = new Map<string, Cause>();
    let { decision } = before;
    const note = (next: Decision, causeFor: (productId: string) => Cause): void => {
      for (const id of movedBetween(decision, next, size)) movers.set(id, causeFor(id));
      decision = next;
    };
    const [old, now] = [before.ground, after.ground];
    for (const [kind, ground] of stepsBetween(old, now))
      note(await decide(ground), (id) => dueTo(kindOfCause(kind, id, old.release, now.release)));
    const said = events[after.events - 1];
    if (said !== undefined && after.events > before.events) note(after.decision, () => causeOf(said, events));
    return movers;
  }

  return {
    async viewAsOf(customerId, at) {
      const past = await pastOf(customerId);
      const ground = await groundAt(customerId, past, momentAt(past, at));
      if (ground === null) return null;
      const { record, feedback, release } = ground;
      return { ...(await inTurn(() => viewOf(record, feedback, release))), standing: 'past' };
    },

    async changesSince(customerId, from, to) {
      const past = await pastOf(customerId);
      const moments = momentsBetween(past, momentAt(past, from), momentAt(past, to));
      const found = await lastMovers(moments.length, {
        tell: async (index) => {
          const moment = moments[index];
          return moment === undefined ? null : tell(customerId, past, moment);
        },
        moversBetween: (before, after, size) => moversBetween(before, after, past.events, size),
      });
      if (found === null) return [];
      const { first, last, size, movers } = found;
      return changesBetween(first, last, size, (productId) => movers.get(productId) ?? dueTo('DATA'));
    },

    async changesBy(event) {
      const { customerId, release, learningVersion } = event;
      const events = await store.events(customerId);
      const place = events.findIndex(({ id }) => id === event.id) + 1;
      if (place === 0) return [];
      const ground = await groundOf(customerId, await releases.of(release, learningVersion), () =>
        stateAfter(events, place - 1),
      );
      if (ground === null) return [];
      const before = await decide(ground);
      const after = await inTurn(() => decisionOf(ground.record, stateAfter(events, place), ground.release));
      const cause = causeOf(event, events);
      return changesBetween(before, after, ground.release.rules.listSize, () => cause);
    },
  };
}
