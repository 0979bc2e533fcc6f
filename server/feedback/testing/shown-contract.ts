import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { FeedbackAnalytics, Scope } from '../analytics.js';
import type { FeedbackLog } from '../feedback-log.js';
import { feedbackOf } from './events.js';
import { shownTo } from './shown-lists.js';

/** A log, and what counts over it. */
export interface CountedLog {
  readonly log: FeedbackLog;
  readonly analytics: FeedbackAnalytics;
  readonly remove: () => Promise<void>;
}

const EVERYTHING: Scope = { from: null, to: null, clusters: null, releases: [] };

/** What every log of feedback promises about what came before somebody's eyes. */
export function promisesOfShown(name: string, place: () => Promise<CountedLog>): void {
  describe(`What was shown, kept in ${name},`, () => {
    let log: FeedbackLog;
    let analytics: FeedbackAnalytics;
    let remove: () => Promise<void>;

    beforeEach(async () => {
      ({ log, analytics, remove } = await place());
    });

    afterEach(() => remove());

    test('counts once for each answer and product, however often it is told', async () => {
      const list = shownTo('A', ['gold-card', 'loan']);
      await Promise.all(Array.from({ length: 20 }, () => log.recordShown(list)));
      await log.recordShown({ ...list, products: [...list.products, ...shownTo('A', ['fund']).products] });
      expect(await analytics.entries()).toBe(3);
      await log.recordShown({ ...list, decisionId: 'another answer' });
      expect(await analytics.entries()).toBe(5);
      const shown = await analytics.byProduct(EVERYTHING);
      expect(shown.map(({ productId, shown: customers }) => [productId, customers])).toEqual([
        ['fund', 1],
        ['gold-card', 1],
        ['loan', 1],
      ]);
    });

    test('moves no version, has no place among the events, and nobody hears of it', async () => {
      const heard: (string | null)[] = [];
      log.follow((customerId) => heard.push(customerId));
      await log.append(feedbackOf('A', 1), []);
      await log.recordShown(shownTo('A', ['gold-card']));
      expect(await log.events('A')).toEqual([feedbackOf('A', 1)]);
      expect((await log.history('A', { first: 9, before: null })).length).toBe(1);
      expect(await log.append(feedbackOf('A', 2), [])).toEqual({ kind: 'appended', place: 2 });
      expect(heard.filter((customerId) => customerId !== null)).toEqual([]);
    });

    test('of two thousand pages at once is all there, beside what is said meanwhile', async () => {
      const numbers = Array.from({ length: 2000 }, (_, index) => index);
      const shown = numbers.map((number) => log.recordShown(shownTo(`${number}`, ['gold-card', 'loan'])));
      const said = numbers.slice(0, 50).map((number) => log.append(feedbackOf('A', number), []));
      await Promise.all([...shown, ...said]);
      expect(await analytics.entries()).toBe(4050);
    });

    test('is read again customer by customer, list by list and place by place', async () => {
      const early = { at: '2026-11-20T12:00:00.000Z', decisionId: 'one', learningVersion: 7 };
      const list = shownTo('B', ['gold-card', 'loan'], early);
      const lucky = list.products
        .slice(0, 1)
        .map((product) => ({ ...product, rank: 3, propensity: 1 / 256 }));
      const plain = list.products.slice(1);
      for (const other of [shownTo('B', ['fund']), shownTo('A', ['loan']), shownTo('C', [])])
        await log.recordShown(other);
      await log.recordShown({ ...list, products: plain });
      await log.recordShown({ ...list, products: lucky, at: '2026-11-20T12:00:05.000Z' });
      const whole = { ...list, products: [...plain, ...lucky] };
      const ofB = [whole, shownTo('B', ['fund'])];
      expect(await log.shown(null, 1)).toEqual([shownTo('A', ['loan'])]);
      expect(await log.shown('A', 1)).toEqual(ofB);
      expect(await log.shown(null, 9)).toEqual([shownTo('A', ['loan']), ...ofB]);
      expect(await log.shown('B', 9)).toEqual([]);
    });

    test('may be nothing', async () => {
      await log.recordShown(shownTo('A', []));
      expect(await analytics.entries()).toBe(0);
    });

    test('harms nobody with a sign that cannot be written', async () => {
      const strange = log.recordShown(shownTo('nul \0 sign', ['gold-card'])).then(
        () => 'stored',
        () => 'refused',
      );
      await Promise.all([log.recordShown(shownTo('A', ['gold-card'])), strange]);
      expect(await analytics.entries()).toBe((await strange) === 'stored' ? 2 : 1);
    });
  });
}
