import { beforeAll, describe, expect, test } from '@jest/globals';
import { openSmallBook } from '../api/testing/open-book.js';
import { fold } from '../feedback/fold.js';
import { memoryStorage, type Storage } from '../storage/open-storage.js';
import type { RecommendationService, SubmitOutcome } from './recommendation-service.js';

type Given = Extract<SubmitOutcome, { kind: 'success' }>;

/** A day earlier each time it is looked at. */
function backwards(): () => Date {
  let at = Date.parse('2026-11-22T12:00:00.000Z');
  return () => new Date((at -= 24 * 3600 * 1000));
}

let storage: Storage;
let service: RecommendationService;
let keys = 0;

beforeAll(async () => {
  storage = memoryStorage();
  ({ service } = await openSmallBook(storage, { now: backwards() }));
}, 60_000);

async function say(customerId: string, words: string): Promise<Given> {
  const idempotencyKey = `said-${(keys += 1)}`;
  const request = { customerId, idempotencyKey, words: [words], verdicts: [], choiceIds: [] };
  const outcome = await service.submit({ ...request, actor: 'CUSTOMER' });
  if (outcome.kind !== 'success') throw new Error(`expected success, got ${outcome.kind}`);
  return outcome;
}

async function takeBack(customerId: string, feedbackId: string): Promise<string> {
  const idempotencyKey = `undone-${(keys += 1)}`;
  const request = { customerId, idempotencyKey, feedbackId, pieces: null };
  return (await service.undo({ ...request, actor: 'CUSTOMER' })).kind;
}

async function tagsAskedFor(customerId: string): Promise<readonly (readonly string[])[]> {
  const [view] = await service.views([customerId]);
  const { addedTags, removedTags } = view?.feedback ?? { addedTags: new Map(), removedTags: new Map() };
  return [[...addedTags.keys()], [...removedTags.keys()]];
}

describe('While the clock of the machine goes backwards', () => {
  test('what was said last is what counts, whatever time it bears', async () => {
    const first = await say('5', 'add travel focus');
    const last = await say('5', 'no travel');
    expect(last.event.at < first.event.at).toBe(true);
    expect(await tagsAskedFor('5')).toEqual([[], ['travel']]);
    expect([first.customer.feedback.version, last.customer.feedback.version]).toEqual([1, 2]);
  });

  test('the log keeps the order in which it took things, and tells the newest first', async () => {
    const said = [await say('6', 'travel'), await say('6', 'too risky'), await say('6', 'no loans')];
    const ids = said.map(({ event }) => event.id);
    expect((await storage.log.events('6')).map(({ id }) => id)).toEqual(ids);
    const history = await storage.log.history('6', { first: 9, before: null });
    expect(history.map(({ event, place }) => [event.id, place])).toEqual([
      [ids[2], 3],
      [ids[1], 2],
      [ids[0], 1],
    ]);
    const times = history.map(({ event }) => event.at);
    expect(times).toEqual(times.toSorted());
  });

  test('an undo that seems older than what it takes back takes it back', async () => {
    const before = await say('7', 'add travel focus');
    const { event } = await say('7', 'no travel');
    expect(await takeBack('7', event.id)).toBe('success');
    expect(await tagsAskedFor('7')).toEqual([['travel'], []]);
    const [view] = await service.views(['7']);
    expect(view?.decision.recommendations).toEqual(before.customer.decision.recommendations);
    expect(view?.feedback).toEqual(fold(await storage.log.events('7')));
  });
});
