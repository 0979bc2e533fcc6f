import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { FeedbackLog } from '../feedback-log.js';
import { feedbackOf, undoOf } from './events.js';

/** Where the logs of one test are opened, one after the other or at once. */
export interface LogPlace {
  readonly open: () => Promise<FeedbackLog>;
  /** Removes everything, after the test has closed its logs. */
  readonly remove: () => Promise<void>;
}

/** What every log of feedback promises, wherever it keeps it. */
export function promisesOfFeedbackLog(name: string, place: () => Promise<LogPlace>): void {
  describe(`A log of feedback in ${name}`, () => {
    let log: FeedbackLog;
    let remove: () => Promise<void>;

    beforeEach(async () => {
      const made = await place();
      log = await made.open();
      remove = made.remove;
    });

    afterEach(async () => {
      await log.close();
      await remove();
    });

    test('gives back whole events, in the order in which it took them', async () => {
      const events = [feedbackOf('A', 1), undoOf('A', 2, 'A-1'), feedbackOf('A', 3)];
      for (const event of events) await log.append(event, []);
      await log.append(feedbackOf('B', 1), []);
      expect(await log.events('A')).toEqual(events);
      expect(await log.events('nobody')).toEqual([]);
    });

    test('counts places from 1 for each customer, whatever the clock says', async () => {
      const late = { ...feedbackOf('A', 1), at: '2026-11-22T12:00:00.000Z' };
      const early = { ...feedbackOf('A', 2), at: '1999-01-01T00:00:00.000Z' };
      expect(await log.append(late, [])).toEqual({ kind: 'appended', place: 1 });
      expect(await log.append(feedbackOf('B', 1), [])).toEqual({ kind: 'appended', place: 1 });
      expect(await log.append(early, [])).toEqual({ kind: 'appended', place: 2 });
      expect(await log.events('A')).toEqual([late, early]);
    });

    test('appends nothing for a key that it knows, of whichever customer', async () => {
      const first = feedbackOf('A', 1);
      await log.append(first, ['travel']);
      const again = { ...feedbackOf('B', 7), idempotencyKey: first.idempotencyKey };
      expect(await log.append(again, ['travel'])).toEqual({ kind: 'known', event: first });
      expect(await log.events('B')).toEqual([]);
      expect(await log.byKey(first.idempotencyKey)).toEqual(first);
      expect(await log.byKey('never used')).toBeNull();
    });

    test('takes 200 at once for one customer: no place is left out or given twice', async () => {
      const numbers = Array.from({ length: 200 }, (_, index) => index + 1);
      const appended = await Promise.all(numbers.map((number) => log.append(feedbackOf('A', number), [])));
      expect(appended.map((one) => (one.kind === 'appended' ? one.place : null))).toEqual(numbers);
      expect((await log.events('A')).map(({ id }) => id)).toEqual(numbers.map((number) => `A-${number}`));
    });

    test('stores one of those that come at once with one key', async () => {
      const appended = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          log.append({ ...feedbackOf('A', 1), id: `try-${index}` }, []),
        ),
      );
      expect(appended.filter(({ kind }) => kind === 'appended').length).toBe(1);
      expect((await log.events('A')).length).toBe(1);
    });

    test('pages through what was said with its words, the newest first', async () => {
      for (const number of [1, 2, 3, 4])
        await log.append(feedbackOf('A', number), [`word ${number}`, 'more']);
      const newest = await log.history('A', { first: 3, before: null });
      expect(newest.map(({ place, said }) => [place, ...said])).toEqual([
        [4, 'word 4', 'more'],
        [3, 'word 3', 'more'],
        [2, 'word 2', 'more'],
      ]);
      const older = await log.history('A', { first: 3, before: 2 });
      expect(older).toEqual([{ event: feedbackOf('A', 1), place: 1, said: ['word 1', 'more'] }]);
    });

    test('bounds a page however much is asked for', async () => {
      await Promise.all(Array.from({ length: 101 }, (_, index) => log.append(feedbackOf('A', index), [])));
      expect((await log.history('A', { first: 1_000_000, before: null })).length).toBe(100);
    });

    test('keeps words as they came, and an unwritable sign harms nobody', async () => {
      await Promise.all([
        log.append(feedbackOf('A', 1), ["Zürich' ); drop table feedback_event; -- 🏦"]),
        log.append(feedbackOf('B', 1), ['nul \0 sign']),
      ]);
      const [told] = await log.history('A', { first: 1, before: null });
      expect(told?.said).toEqual(["Zürich' ); drop table feedback_event; -- 🏦"]);
      expect((await log.history('B', { first: 1, before: null })).length).toBe(1);
    });

    test("erases a customer's words, also the quoted ones, and nothing else", async () => {
      const secret = feedbackOf(
        'A',
        1,
        { kind: 'tag', tag: 'frequent-traveller', add: true },
        'my secret trip',
      );
      await log.append(secret, ['my secret trip']);
      await log.append(undoOf('A', 2, 'A-1'), []);
      await log.append(feedbackOf('B', 1), ['kept']);
      const heard: (string | null)[] = [];
      log.follow((customerId) => heard.push(customerId));
      await log.erase('A');
      const history = await log.history('A', { first: 9, before: null });
      expect(
        JSON.stringify([history, await log.events('A'), await log.byKey(secret.idempotencyKey)]),
      ).not.toContain('secret trip');
      expect(history.map(({ event }) => event)).toEqual([
        undoOf('A', 2, 'A-1'),
        // Short words could be guessed by the hash of the request that brought them.
        {
          ...feedbackOf('A', 1, { kind: 'tag', tag: 'frequent-traveller', add: true }, 'frequent traveller'),
          requestHash: '',
        },
      ]);
      expect(heard).toContain('A');
      expect((await log.history('B', { first: 1, before: null }))[0]?.said).toEqual(['kept']);
    });

    test('says that it can be reached', async () => {
      await expect(log.check()).resolves.toBeUndefined();
    });
  });
}
