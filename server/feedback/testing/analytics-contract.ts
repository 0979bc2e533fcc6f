import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Verdict } from '../../engine/feedback-state.js';
import type { FeedbackAnalytics, Scope } from '../analytics.js';
import type { FeedbackEvent, FeedbackGiven, Meaning } from '../event.js';
import type { FeedbackLog } from '../feedback-log.js';
import { intentOf } from '../intent.js';
import { feedbackOf, undoOf } from './events.js';
import { shownTo } from './shown-lists.js';

/** A log and the counts over it. */
export interface CountedPlace {
  readonly log: FeedbackLog;
  readonly analytics: FeedbackAnalytics;
  /** Closes both and removes everything. */
  readonly remove: () => Promise<void>;
}

const EVERYTHING: Scope = { from: null, to: null, clusters: null, releases: ['r1'] };
const CARD = 'gold-card';

const ALL_VERDICTS: readonly Verdict[] = [
  'LIKED',
  'DISLIKED',
  'NOT_NOW',
  'TOO_RISKY',
  'TOO_CONSERVATIVE',
  'TELL_ME_MORE',
  'ALREADY_HAVE',
  'TAKEN',
  'REFUSED',
];

function day(number: number): string {
  return `2026-11-${String(number).padStart(2, '0')}T12:00:00.000Z`;
}

type Differing = Partial<Omit<FeedbackGiven, 'kind'>>;

function verdictOf(
  customerId: string,
  number: number,
  verdict: Verdict,
  differing: Differing = {},
): FeedbackGiven {
  const verdicts = [{ productId: CARD, verdict, until: null }];
  return { ...feedbackOf(customerId, number), intents: [], verdicts, ...differing };
}

function meant(
  customerId: string,
  number: number,
  meaning: Meaning,
  differing: Differing = {},
): FeedbackGiven {
  return { ...feedbackOf(customerId, number, meaning), verdicts: [], ...differing };
}

/** What all counts over a log promise, wherever it is kept. */
export function promisesOfAnalytics(name: string, place: () => Promise<CountedPlace>): void {
  describe(`Counts over a log in ${name}`, () => {
    let log: FeedbackLog;
    let analytics: FeedbackAnalytics;
    let remove: () => Promise<void>;

    beforeEach(async () => {
      ({ log, analytics, remove } = await place());
    });

    afterEach(() => remove());

    async function tell(...events: readonly FeedbackEvent[]): Promise<void> {
      for (const event of events) await log.append(event, []);
    }

    test('are empty over an empty log', async () => {
      expect(await analytics.perDay(EVERYTHING)).toEqual([]);
      expect(await analytics.byProduct(EVERYTHING)).toEqual([]);
      expect(await analytics.byCluster(EVERYTHING)).toEqual([]);
      expect(await analytics.themes(EVERYTHING)).toEqual([]);
      expect(await analytics.dated(['r1'])).toEqual([]);
      expect(await analytics.entries()).toBe(0);
    });

    describe('of products', () => {
      test('count each customer once, and what each verdict comes to', async () => {
        for (const verdict of ALL_VERDICTS) {
          await log.recordShown(shownTo(verdict, [CARD], { at: day(1) }));
          await log.recordShown(shownTo(verdict, [CARD], { at: day(2) }));
          await tell(
            verdictOf(verdict, 1, verdict, { at: day(3) }),
            verdictOf(verdict, 2, verdict, { at: day(4) }),
          );
        }
        await log.recordShown(shownTo('silent', [CARD], { at: day(1) }));
        expect(await analytics.byProduct(EVERYTHING)).toEqual([
          { productId: CARD, shown: 10, taken: 1, refused: 4, liked: 1 },
        ]);
      });

      test('take words about a product for a refusal or a liking', async () => {
        for (const customerId of ['A', 'B', 'C']) await log.recordShown(shownTo(customerId, [CARD, 'loan']));
        await tell(
          meant('A', 1, { kind: 'product', productId: CARD, add: false }),
          meant('B', 1, { kind: 'product', productId: CARD, add: true }),
          meant('C', 1, { kind: 'tag', tag: CARD, add: true }),
        );
        expect(await analytics.byProduct(EVERYTHING)).toEqual([
          { productId: CARD, shown: 3, taken: 0, refused: 1, liked: 1 },
          { productId: 'loan', shown: 3, taken: 0, refused: 0, liked: 0 },
        ]);
      });

      test('count what was said at the moment it was shown or later, and nothing said before', async () => {
        for (const customerId of ['before', 'at once', 'both', 'later'])
          await log.recordShown(shownTo(customerId, [CARD], { at: day(5) }));
        await tell(
          verdictOf('before', 1, 'TAKEN', { at: '2026-11-05T11:59:59.999Z' }),
          verdictOf('at once', 1, 'TAKEN', { at: day(5) }),
          verdictOf('both', 1, 'TAKEN', { at: day(4) }),
          verdictOf('both', 2, 'TAKEN', { at: day(6) }),
          verdictOf('later', 1, 'TAKEN', { at: day(7) }),
          verdictOf('never shown', 1, 'TAKEN', { at: day(7) }),
        );
        expect(await analytics.byProduct(EVERYTHING)).toEqual([
          { productId: CARD, shown: 4, taken: 3, refused: 0, liked: 0 },
        ]);
      });

      test('forget what was taken back, and know it again once that was taken back', async () => {
        const shown = ['A', 'B', 'C'].map((customerId) => shownTo(customerId, [CARD], { at: day(1) }));
        for (const list of shown) await log.recordShown(list);
        await tell(
          verdictOf('A', 1, 'TAKEN'),
          { ...undoOf('A', 2, 'A-1'), pieces: null },
          verdictOf('B', 1, 'TAKEN'),
          { ...undoOf('B', 2, 'B-1'), pieces: null },
          { ...undoOf('B', 3, 'B-2'), pieces: null },
          verdictOf('C', 1, 'LIKED'),
          verdictOf('C', 2, 'REFUSED'),
          { ...undoOf('C', 3, 'C-2'), pieces: { intentIds: [], productIds: [CARD] } },
        );
        expect(await analytics.byProduct(EVERYTHING)).toEqual([
          { productId: CARD, shown: 3, taken: 1, refused: 0, liked: 1 },
        ]);
        expect((await analytics.perDay(EVERYTHING)).filter(({ kind }) => kind !== 'SHOWN')).toEqual([
          { day: '2026-11-22', kind: 'LIKED', count: 1, takenBack: 0 },
          { day: '2026-11-22', kind: 'REFUSED', count: 1, takenBack: 1 },
          { day: '2026-11-22', kind: 'TAKEN', count: 2, takenBack: 1 },
          { day: '2026-11-22', kind: 'UNDO', count: 4, takenBack: 0 },
        ]);
      });

      test('look only at what lies within the time, its beginning included and its end not', async () => {
        for (const number of [1, 2, 3]) {
          await log.recordShown(shownTo(`shown ${number}`, [CARD], { at: day(number) }));
          await tell(verdictOf(`shown ${number}`, 1, 'TAKEN', { at: day(number + 1) }));
        }
        expect(await analytics.byProduct({ ...EVERYTHING, from: day(2), to: day(4) })).toEqual([
          { productId: CARD, shown: 2, taken: 1, refused: 0, liked: 0 },
        ]);
        // Shown on day 1 as well, but within the time only after the word.
        await log.recordShown(shownTo('again', [CARD], { at: day(1) }));
        await log.recordShown(shownTo('again', [CARD], { at: day(9) }));
        await tell(verdictOf('again', 1, 'TAKEN', { at: day(8) }));
        expect(await analytics.byProduct({ ...EVERYTHING, from: day(8) })).toEqual([
          { productId: CARD, shown: 1, taken: 0, refused: 0, liked: 0 },
        ]);
      });

      test('look only at the clusters asked for, of the releases that their numbers belong to', async () => {
        for (const [customerId, cluster, release] of [
          ['A', 1, 'r1'],
          ['B', 2, 'r1'],
          ['C', 1, 'r2'],
          ['D', 1, 'older'],
        ] as const) {
          await log.recordShown(shownTo(customerId, [CARD], { cluster, release }));
          await tell(verdictOf(customerId, 1, 'LIKED', { cluster, release }));
        }
        const among = (clusters: readonly number[], releases: readonly string[]): Promise<unknown> =>
          analytics.byProduct({ ...EVERYTHING, clusters, releases });
        const counted = (shown: number): unknown => [
          { productId: CARD, shown, taken: 0, refused: 0, liked: shown },
        ];
        expect(await among([1], ['r1'])).toEqual(counted(1));
        expect(await among([1], ['r1', 'r2'])).toEqual(counted(2));
        expect(await among([1, 2], ['r1', 'r2'])).toEqual(counted(3));
        expect(await among([], ['r1', 'r2'])).toEqual([]);
        expect(await among([1, 2], [])).toEqual([]);
        expect(await analytics.byProduct(EVERYTHING)).toEqual(counted(4));
      });
    });

    describe('of clusters', () => {
      test('are those of each cluster alone, and only under the releases asked for', async () => {
        await log.recordShown(shownTo('A', [CARD, 'loan'], { cluster: 10 }));
        await log.recordShown(shownTo('B', [CARD], { cluster: 2 }));
        await log.recordShown(shownTo('moved', [CARD], { cluster: 2 }));
        await log.recordShown(shownTo('old', [CARD], { cluster: 2, release: 'older' }));
        await tell(
          verdictOf('A', 1, 'TAKEN', { cluster: 10 }),
          verdictOf('B', 1, 'REFUSED', { cluster: 2 }),
          verdictOf('moved', 1, 'LIKED', { cluster: 10 }),
          verdictOf('old', 1, 'TAKEN', { cluster: 2, release: 'older' }),
        );
        const cells = [
          { cluster: 2, productId: CARD, shown: 2, taken: 0, refused: 1, liked: 0 },
          { cluster: 10, productId: CARD, shown: 1, taken: 1, refused: 0, liked: 0 },
          { cluster: 10, productId: 'loan', shown: 1, taken: 0, refused: 0, liked: 0 },
        ];
        expect(await analytics.byCluster(EVERYTHING)).toEqual(cells);
        expect(await analytics.byCluster({ ...EVERYTHING, clusters: [10] })).toEqual(cells.slice(1));
        expect(await analytics.byCluster({ ...EVERYTHING, releases: [] })).toEqual([]);
      });
    });

    describe('to learn from', () => {
      const cell = { productId: CARD, shown: 1, taken: 0, refused: 0, liked: 0, likedOnly: 0 };

      test('have the month of the last showing, also where the answer came in another', async () => {
        const shown = (customerId: string, at: string): Promise<void> =>
          log.recordShown(shownTo(customerId, [CARD], { at, cluster: 1 }));
        for (const customerId of ['silent', 'taker', 'again'])
          await shown(customerId, '2026-06-30T23:59:59.999Z');
        await shown('again', '2026-07-01T00:00:00.000Z');
        await tell(verdictOf('taker', 1, 'TAKEN', { at: '2026-07-03T00:00:00.000Z', cluster: 1 }));
        expect(await analytics.dated(['r1'])).toEqual([
          { ...cell, cluster: 1, month: '2026-06', shown: 2, taken: 1 },
          { ...cell, cluster: 1, month: '2026-07' },
        ]);
      });

      test('have no cluster where it was another release, and know answers that came under the next', async () => {
        await log.recordShown(shownTo('A', [CARD], { at: day(1), cluster: 4, release: 'older' }));
        await log.recordShown(shownTo('B', [CARD], { at: day(1), cluster: 4 }));
        await tell(
          verdictOf('A', 1, 'TAKEN', { at: day(2), cluster: 7 }),
          verdictOf('B', 1, 'REFUSED', { at: day(2), cluster: 7, release: 'newer' }),
        );
        expect(await analytics.dated(['r1'])).toEqual([
          { ...cell, cluster: 4, month: '2026-11', refused: 1 },
          { ...cell, cluster: null, month: '2026-11', taken: 1 },
        ]);
        expect(await analytics.dated([])).toEqual([
          { ...cell, cluster: null, month: '2026-11', shown: 2, taken: 1, refused: 1 },
        ]);
      });

      test('tell who only liked it from who took it too, or refused it since', async () => {
        const said: Readonly<Record<string, readonly Verdict[]>> = {
          liked: ['LIKED'],
          'taken too': ['LIKED', 'TAKEN'],
          'refused since': ['LIKED', 'REFUSED'],
          'liked since': ['REFUSED', 'LIKED'],
        };
        for (const [customerId, verdicts] of Object.entries(said)) {
          await log.recordShown(shownTo(customerId, [CARD], { at: day(1) }));
          await tell(
            ...verdicts.map((verdict, index) =>
              verdictOf(customerId, index + 1, verdict, { at: day(2 + index) }),
            ),
          );
        }
        expect(await analytics.dated(['r1'])).toEqual([
          { ...cell, cluster: 3, month: '2026-11', shown: 4, taken: 1, refused: 2, liked: 4, likedOnly: 2 },
        ]);
      });
    });

    describe('of days', () => {
      test('tell verdicts, what words were about, words in vain, undos and products shown apart', async () => {
        const risk: Meaning = { kind: 'risk', maxRiskClass: 2 };
        const travel: Meaning = { kind: 'tag', tag: 'travel', add: true };
        await tell(
          meant('A', 1, travel, {
            intents: [intentOf(travel, 'travel'), intentOf(risk, 'risky')],
            verdicts: [{ productId: CARD, verdict: 'NOT_NOW', until: null }],
            at: '2026-11-01T23:59:59.999Z',
          }),
          meant(
            'A',
            2,
            { kind: 'category', category: 'CARD', add: false },
            { at: '2026-11-02T00:00:00.000Z' },
          ),
          meant('A', 3, { kind: 'product', productId: CARD, add: true }, { at: '2026-11-02T00:00:00.000Z' }),
          { ...undoOf('A', 4, 'A-1'), pieces: null, at: '2026-11-02T08:00:00.000Z' },
        );
        const inVain = verdictOf('B', 1, 'LIKED', { at: day(2) });
        await log.append(inVain, ['mumble']);
        await log.append(verdictOf('B', 2, 'LIKED', { at: day(2) }), []);
        await log.recordShown(shownTo('B', [CARD, 'loan'], { at: day(2) }));
        await log.recordShown(shownTo('B', [CARD], { at: day(2), decisionId: 'another' }));
        await log.recordShown(shownTo('B', [CARD], { at: day(3), decisionId: 'another' }));
        await log.erase('B');
        expect(await analytics.perDay(EVERYTHING)).toEqual([
          { day: '2026-11-01', kind: 'NOT_NOW', count: 1, takenBack: 1 },
          { day: '2026-11-01', kind: 'RISK', count: 1, takenBack: 1 },
          { day: '2026-11-01', kind: 'TAG', count: 1, takenBack: 1 },
          { day: '2026-11-02', kind: 'CATEGORY', count: 1, takenBack: 0 },
          { day: '2026-11-02', kind: 'LIKED', count: 2, takenBack: 0 },
          { day: '2026-11-02', kind: 'PRODUCT', count: 1, takenBack: 0 },
          { day: '2026-11-02', kind: 'SHOWN', count: 3, takenBack: 0 },
          { day: '2026-11-02', kind: 'UNDERSTOOD_NOTHING', count: 1, takenBack: 0 },
          { day: '2026-11-02', kind: 'UNDO', count: 1, takenBack: 0 },
        ]);
        expect((await analytics.perDay({ ...EVERYTHING, clusters: [4] })).length).toBe(0);
        expect((await analytics.perDay({ ...EVERYTHING, to: '2026-11-02T00:00:00.000Z' })).length).toBe(3);
        expect(await analytics.entries()).toBe(9);
      });
    });

    describe('of themes', () => {
      test('are the most frequent first, taken back or not, with how many customers said them', async () => {
        const travel: Meaning = { kind: 'tag', tag: 'travel', add: true };
        const noCards: Meaning = { kind: 'category', category: 'CARD', add: false };
        await tell(
          meant('A', 1, travel),
          meant('A', 2, travel),
          { ...undoOf('A', 3, 'A-2'), pieces: null },
          meant('B', 1, travel),
          meant('B', 2, { ...travel, add: false }),
          meant('B', 3, { kind: 'risk', maxRiskClass: 2 }),
          meant('A', 4, { kind: 'product', productId: CARD, add: true }),
          meant('A', 5, noCards, { at: day(1) }),
          verdictOf('A', 6, 'LIKED'),
        );
        const nothing = { tag: null, productId: null, category: null, riskClass: null };
        const themes = [
          { ...nothing, tag: 'travel', add: true, count: 3, customers: 2 },
          { ...nothing, tag: 'travel', add: false, count: 1, customers: 1 },
          { ...nothing, productId: CARD, add: true, count: 1, customers: 1 },
          { ...nothing, category: 'CARD', add: false, count: 1, customers: 1 },
          { ...nothing, riskClass: 2, add: false, count: 1, customers: 1 },
        ];
        expect(await analytics.themes(EVERYTHING)).toEqual(themes);
        expect(await analytics.themes({ ...EVERYTHING, from: day(2), clusters: [3] })).toEqual(
          themes.filter(({ category }) => category === null),
        );
        expect(await analytics.themes({ ...EVERYTHING, clusters: [3], releases: ['r2'] })).toEqual([]);
      });
    });
  });
}
