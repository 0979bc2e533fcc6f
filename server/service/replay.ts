import type { Serving } from '../archive/archive.js';
import type { CustomerRecord } from '../book/customer.js';
import type { Decision } from '../engine/decision.js';
import { phrase } from '../engine/phrase.js';
import type { Release } from '../engine/release.js';
import type { FeedbackEvent } from '../feedback/event.js';
import { fold } from '../feedback/fold.js';
import type { LearningSnapshot } from '../learning/snapshot.js';
import { causeOf } from './cause.js';
import { changesBetween } from './changes.js';
import type { Cause, CauseKind, CustomerView, RecommendationChange } from './recommendation-service.js';
import type { Releases } from './releases.js';
import type { ServiceTools } from './service-tools.js';
import { countAt, type Dated, holdsFrom } from './timeline.js';
import { viewOf } from './views.js';

type Publication = Pick<LearningSnapshot, 'version' | 'publishedAt'>;

/** All that answers about one customer ever rested on, each list in the order in which it came about. */
interface Past {
  readonly events: readonly FeedbackEvent[];
  readonly servings: readonly Serving[];
  readonly publications: readonly (Publication & Dated)[];
}

/** How much of the past had come about at one moment. */
interface Moment {
  readonly events: number;
  readonly servings: number;
  readonly publications: number;
}

/** What an answer rests on. */
interface Ground {
  readonly record: CustomerRecord;
  readonly release: Release;
  readonly events: readonly FeedbackEvent[];
}

/** Tells answers again, from the versions of everything that they rested on. */
export interface Replay {
  viewAsOf(customerId: string, at: string): Promise<CustomerView | null>;
  changesSince(customerId: string, from: string, to: string): Promise<readonly RecommendationChange[]>;
  changesBy(event: FeedbackEvent): Promise<readonly RecommendationChange[]>;
}

function answer({ record, release, events }: Ground): CustomerView {
  return { ...viewOf(record, fold(events), release), past: true };
}

function momentAt({ events, servings, publications }: Past, at: string): Moment {
  return {
    events: countAt(events, at),
    servings: countAt(servings, at),
    publications: countAt(publications, at),
  };
}

/** The moments from one to another, each with one thing more. Of things of one instant, what was said comes last. */
function momentsBetween(past: Past, from: Moment, to: Moment): readonly Moment[] {
  const steps = (['servings', 'publications', 'events'] as const).flatMap((list) =>
    holdsFrom(past[list])
      .slice(from[list], to[list])
      .map((instant) => ({ list, instant })),
  );
  let moment = from;
  return steps
    .toSorted((one, other) => one.instant - other.instant)
    .map(({ list }) => (moment = { ...moment, [list]: moment[list] + 1 }));
}

/** What of a ground is new, one kind after the other, so that each difference has one cause. */
function stepsBetween(before: Ground, after: Ground): readonly (readonly [CauseKind, Ground])[] {
  const [old, now] = [before.release, after.release];
  const steps: (readonly [CauseKind, Ground])[] = [];
  let ground = before;
  const step = (cause: CauseKind, moved: boolean, record: CustomerRecord, change: Partial<Release>): void => {
    if (!moved) return;
    ground = { ...ground, record, release: { ...ground.release, ...change } };
    steps.push([cause, ground]);
  };
  const { dataHash, riskProfileMeans, currency, columns, tagShares, clusters, model } = now;
  step('DATA', old.dataHash !== dataHash, after.record, { dataHash, riskProfileMeans, currency, columns });
  step('TIME', old.asOf !== now.asOf, after.record, { asOf: now.asOf });
  step('MODEL', old.model.version !== model.version, after.record, { model, clusters });
  const ruled = old.rules.version !== now.rules.version || old.catalogue.version !== now.catalogue.version;
  // Rules and products name each other, so they change together.
  step('RULES', ruled, after.record, { rules: now.rules, catalogue: now.catalogue, tagShares });
  step('LEARNING', old.learning.version !== now.learning.version, after.record, { learning: now.learning });
  // Whatever is counted anew with any of these belongs to the last of them.
  const last = steps.at(-1);
  return last === undefined ? [] : [...steps.slice(0, -1), [last[0], { ...after, events: before.events }]];
}

function catalogued(cause: CauseKind, productId: string, before: Release, after: Release): CauseKind {
  const offered = before.catalogue.byId.has(productId) === after.catalogue.byId.has(productId);
  return cause === 'RULES' && !offered ? 'CATALOGUE' : cause;
}

/** Remembers, for each product that moved, what moved it last. */
function causes(): {
  readonly note: (before: Decision, after: Decision, size: number, causeFor: (id: string) => Cause) => void;
  readonly of: (productId: string) => Cause;
} {
  const last = new Map<string, Cause>();
  return {
    note(before, after, size, causeFor) {
      for (const { product, ...moved } of changesBetween(before, after, size, causeFor)) {
        const { cause, causedBy } = moved;
        last.set(product.productId, { cause, causedBy, phrase: causeFor(product.productId).phrase });
      }
    },
    of: (productId) =>
      last.get(productId) ?? { cause: 'DATA', causedBy: null, phrase: phrase('change.cause.data') },
  };
}

export function createReplay({
  book,
  store,
  archive,
  inForce,
  releases,
}: ServiceTools & { readonly releases: Releases }): Replay {
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
    events: readonly FeedbackEvent[],
  ): Promise<Ground | null> {
    const record = release === null ? null : await recordOf(customerId, release.dataHash);
    return release === null || record === null ? null : { record, release, events };
  }

  async function groundAt(customerId: string, past: Past, moment: Moment): Promise<Ground | null> {
    const serving = past.servings[moment.servings - 1];
    if (serving === undefined) return null;
    const learnt = past.publications[moment.publications - 1]?.version ?? 0;
    const release = await releases.of(serving.release, learnt);
    return groundOf(customerId, release, past.events.slice(0, moment.events));
  }

  /** Notes what a step from one ground to the next moved. */
  function follow(before: Ground, after: Ground, noted: ReturnType<typeof causes>): void {
    const size = after.release.rules.listSize;
    let { decision } = answer(before);
    for (const [cause, ground] of stepsBetween(before, after)) {
      const next = answer(ground).decision;
      noted.note(decision, next, size, (productId) => {
        const kind = catalogued(cause, productId, before.release, after.release);
        return { cause: kind, causedBy: null, phrase: phrase(`change.cause.${kind.toLowerCase()}`) };
      });
      decision = next;
    }
    const said = after.events.at(-1);
    if (said === undefined || after.events.length === before.events.length) return;
    noted.note(decision, answer(after).decision, size, () => causeOf(said, after.events));
  }

  return {
    async viewAsOf(customerId, at) {
      const past = await pastOf(customerId);
      const ground = await groundAt(customerId, past, momentAt(past, at));
      return ground === null ? null : answer(ground);
    },

    async changesSince(customerId, from, to) {
      const past = await pastOf(customerId);
      const [start, end] = [momentAt(past, from), momentAt(past, to)];
      let first: Ground | null = null;
      let latest: Ground | null = null;
      const noted = causes();
      for (const moment of [start, ...momentsBetween(past, start, end)]) {
        const ground = await groundAt(customerId, past, moment);
        if (ground === null) continue;
        if (latest !== null) follow(latest, ground, noted);
        first ??= ground;
        latest = ground;
      }
      if (first === null || latest === null) return [];
      const size = latest.release.rules.listSize;
      return changesBetween(answer(first).decision, answer(latest).decision, size, noted.of);
    },

    async changesBy(event) {
      const { customerId, release, learningVersion } = event;
      const events = await store.events(customerId);
      const place = events.findIndex(({ id }) => id === event.id) + 1;
      const ground = await groundOf(
        customerId,
        await releases.of(release, learningVersion),
        events.slice(0, place),
      );
      if (ground === null || place === 0) return [];
      const before = answer({ ...ground, events: events.slice(0, place - 1) });
      const cause = causeOf(event, ground.events);
      const { listSize } = ground.release.rules;
      return changesBetween(before.decision, answer(ground).decision, listSize, () => cause);
    },
  };
}
