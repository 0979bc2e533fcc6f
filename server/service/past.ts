import type { Serving } from '../archive/archive.js';
import type { FeedbackEvent } from '../feedback/event.js';
import type { LearningSnapshot } from '../learning/snapshot.js';
import { countAt, type Dated, holdsFrom } from './timeline.js';

type Publication = Pick<LearningSnapshot, 'version' | 'publishedAt'>;

/** All that answers about one customer ever rested on, each list in the order in which it came about. */
export interface Past {
  readonly events: readonly FeedbackEvent[];
  readonly servings: readonly Serving[];
  readonly publications: readonly (Publication & Dated)[];
}

/** How much of the past had come about at one moment. */
export interface Moment {
  readonly events: number;
  readonly servings: number;
  readonly publications: number;
}

export function momentAt({ events, servings, publications }: Past, at: string): Moment {
  return {
    events: countAt(events, at),
    servings: countAt(servings, at),
    publications: countAt(publications, at),
  };
}

/**
 * The moments from one to another, both included, each with one piece of feedback more, or with all that came about
 * between two of these. Of things of one instant, what was said comes last.
 */
export function momentsBetween(past: Past, from: Moment, to: Moment): readonly Moment[] {
  const steps = (['servings', 'publications', 'events'] as const).flatMap((list) =>
    holdsFrom(past[list])
      .slice(from[list], to[list])
      .map((instant) => ({ list, instant })),
  );
  const moments = [from];
  let moment = from;
  let saidLast = true;
  for (const { list } of steps.toSorted((one, other) => one.instant - other.instant)) {
    const said = list === 'events';
    moment = { ...moment, [list]: moment[list] + 1 };
    // Servers start and learn thousands of times where a customer says nothing.
    if (said || saidLast) moments.push(moment);
    else moments.splice(-1, 1, moment);
    saidLast = said;
  }
  return moments;
}
