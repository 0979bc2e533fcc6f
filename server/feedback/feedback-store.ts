import { LRUCache } from 'lru-cache';
import { NO_FEEDBACK, type FeedbackState } from '../engine/feedback-state.js';
import type { FeedbackEvent } from './event.js';
import type { FeedbackLog, LogListener } from './feedback-log.js';
import { fold, foldEvent } from './fold.js';

/** The states before and after one event, as its answer showed them. */
export interface Step {
  readonly before: FeedbackState;
  readonly after: FeedbackState;
  /** The customer's events up to this one, by place. */
  readonly events: readonly FeedbackEvent[];
}

export type Kept =
  { readonly kind: 'kept'; readonly step: Step } | { readonly kind: 'known'; readonly event: FeedbackEvent };

/** The folded state in memory, for reads; every write goes to the log first. */
export interface FeedbackStore extends Pick<FeedbackLog, 'byKey' | 'history' | 'recordShown' | 'check'> {
  state(customerId: string): Promise<FeedbackState>;
  /** A customer's events, by place. */
  events(customerId: string): Promise<readonly FeedbackEvent[]>;
  append(event: FeedbackEvent, said: readonly string[]): Promise<Kept>;
  /** What an event in the log changed, whatever was said since. */
  stepOf(event: FeedbackEvent): Promise<Step>;
  /**
   * Tells of every customer whose state may have moved, whichever server was told; null: of anybody. A state asked for
   * then is the new one.
   * @returns what ends the following
   */
  follow(listener: LogListener): () => void;
}

/** A customer as far as the log tells. */
interface Known {
  readonly events: readonly FeedbackEvent[];
  readonly state: FeedbackState;
}

/** Not the promise alone, so that a customer read again is told from the one read before. */
interface Entry {
  readonly known: Promise<Known>;
}

const EVENTS_KEPT = 500_000;

function knownFrom(events: readonly FeedbackEvent[]): Known {
  return { events, state: fold(events) };
}

/** What is taken back changes what was folded before, so an undo folds everything anew. */
function withNext({ events, state }: Known, event: FeedbackEvent): Known {
  const all = [...events, event];
  return { events: all, state: event.kind === 'undo' ? fold(all) : foldEvent(state, event) };
}

function stepAt(place: number, events: readonly FeedbackEvent[]): Step {
  const upTo = events.slice(0, place);
  return {
    before: place > 1 ? fold(upTo.slice(0, -1)) : NO_FEEDBACK,
    after: fold(upTo),
    events: upTo,
  };
}

export function feedbackStore(log: FeedbackLog): FeedbackStore {
  const entries = new LRUCache<string, Entry>({ maxSize: EVENTS_KEPT });
  const listeners = new Set<LogListener>();
  const tell: LogListener = (customerId) => {
    for (const listener of listeners) listener(customerId);
  };

  function remember(customerId: string, known: Promise<Known>, size: number): Promise<Known> {
    const entry = { known };
    entries.set(customerId, entry, { size: Math.min(size, EVENTS_KEPT) });
    known.then(
      ({ events }) => {
        // Only now is it known how much it holds.
        if (entries.peek(customerId) === entry && events.length + 1 !== size)
          entries.set(customerId, { known }, { size: Math.min(events.length + 1, EVENTS_KEPT) });
      },
      () => {
        if (entries.peek(customerId) === entry) entries.delete(customerId);
      },
    );
    return known;
  }

  async function read(customerId: string): Promise<Known> {
    return knownFrom(await log.events(customerId));
  }

  function knownOf(customerId: string): Promise<Known> {
    return entries.get(customerId)?.known ?? remember(customerId, read(customerId), 1);
  }

  /** Puts an appended event behind what is known; where others appended in between, the log says what is. */
  function advance(event: FeedbackEvent, place: number): Promise<Step> {
    const { customerId } = event;
    let step: Step | null = null;
    const earlier = entries.get(customerId)?.known.catch(() => read(customerId)) ?? read(customerId);
    const now = earlier.then((known) => {
      if (known.events.length !== place - 1) {
        return known.events.length >= place ? known : read(customerId);
      }
      const next = withNext(known, event);
      step = { before: known.state, after: next.state, events: next.events };
      return next;
    });
    return remember(customerId, now, place + 1).then(({ events }) => step ?? stepAt(place, events));
  }

  log.follow((customerId) => {
    if (customerId === null) entries.clear();
    else entries.delete(customerId);
    tell(customerId);
  });

  return {
    state: async (customerId) => (await knownOf(customerId)).state,
    byKey: (key) => log.byKey(key),
    history: (customerId, page) => log.history(customerId, page),
    recordShown: (list) => log.recordShown(list),
    events: async (customerId) => (await knownOf(customerId)).events,
    async append(event, said) {
      const appended = await log.append(event, said);
      if (appended.kind === 'known') return appended;
      const advanced = advance(event, appended.place);
      tell(event.customerId);
      return { kind: 'kept', step: await advanced };
    },
    async stepOf(event) {
      const { events } = await knownOf(event.customerId);
      const place = events.findIndex(({ id }) => id === event.id);
      // It may have been appended by another server a moment ago.
      const all = place < 0 ? await log.events(event.customerId) : events;
      return stepAt((place < 0 ? all.findIndex(({ id }) => id === event.id) : place) + 1, all);
    },
    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    check: () => log.check(),
  };
}
