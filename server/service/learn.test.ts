import { beforeEach, describe, expect, test } from '@jest/globals';
import { openSmallBook } from '../api/testing/open-book.js';
import { memoryStorage, type Storage } from '../storage/open-storage.js';
import type { CustomerView, RecommendationService } from './recommendation-service.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.parse('2026-11-22T12:00:00.000Z');

let storage: Storage;
let clock: number;
let service: RecommendationService;
let keys = 0;

const now = (): Date => new Date(clock);

async function server(seed = 7): Promise<RecommendationService> {
  return (await openSmallBook(storage, { now, seed })).service;
}

beforeEach(async () => {
  storage = memoryStorage();
  clock = START;
  service = await server();
});

async function view(customerId: string): Promise<CustomerView> {
  const [found = null] = await service.views([customerId]);
  if (found === null) throw new Error(`no customer ${customerId}`);
  return found;
}

/** Shows the first products of a list, and takes the first. @returns the product taken */
async function showAndTake(customerId: string): Promise<string> {
  const { decision } = await view(customerId);
  const productIds = decision.recommendations.slice(0, 3).map(({ product }) => product.productId);
  await service.recordShown({ customerId, decisionId: decision.id, productIds, actor: 'CUSTOMER' });
  const [productId = ''] = productIds;
  await service.submit({
    customerId,
    idempotencyKey: `learn-${(keys += 1)}`,
    words: [],
    verdicts: [{ productId, verdict: 'TAKEN', until: null }],
    choiceIds: [],
    actor: 'CUSTOMER',
  });
  // It is looked once a minute.
  clock += MINUTE;
  return productId;
}

describe('What all customers answered', () => {
  test('is learnt from once an hour, in snapshots that are numbered and kept', async () => {
    expect(await service.learn()).toBe(false);
    const taken = await showAndTake('5');
    const { cluster } = (await view('5')).decision.membership;
    expect([await service.learn(), service.release.learning.version]).toEqual([true, 1]);
    const { outcomes, entries } = service.release.learning;
    expect(entries).toBe(4);
    expect(outcomes.find(({ productId }) => productId === taken)).toEqual({
      cluster,
      productId: taken,
      shown: 1,
      taken: 1,
      refused: 0,
      liked: 0,
    });
    await showAndTake('6');
    expect(await service.learn()).toBe(false);
    clock += HOUR;
    expect([await service.learn(), service.release.learning.version]).toEqual([true, 2]);
    expect((await storage.archive.snapshot(1))?.entries).toBe(4);
  });

  test('moves no answer before it is published, and names the snapshot of each answer', async () => {
    const before = await view('7');
    await showAndTake('5');
    expect((await view('7')).decision.id).toBe(before.decision.id);
    const heard: (string | null)[] = [];
    service.follow((customerId) => heard.push(customerId));
    await service.learn();
    expect(heard).toEqual([null]);
    expect((await view('7')).decision.id).not.toBe(before.decision.id);
    expect((await view('7')).release.learning.version).toBe(1);
  });

  test('is published by one of two servers, and answers by it come from both', async () => {
    const other = await server();
    await showAndTake('5');
    const learnt = await Promise.all([service.learn(), other.learn()]);
    expect(learnt).toEqual([true, true]);
    expect((await storage.archive.publications()).length).toBe(1);
    expect(other.release.learning).toEqual(service.release.learning);
  });

  test('is not published anew again and again by servers of two models', async () => {
    await showAndTake('5');
    await service.learn();
    const other = await server(8);
    expect(other.release.model.version).not.toBe(service.release.model.version);
    for (let look = 0; look < 5; look += 1) {
      clock += 10_000;
      await other.learn();
      await service.learn();
    }
    expect((await storage.archive.publications()).length).toBe(1);
    clock += HOUR;
    await other.learn();
    expect(other.release.learning.model).toBe(other.release.model.version);
  });

  test('is in force after a restart from the first answer on', async () => {
    await showAndTake('5');
    await service.learn();
    const restarted = await server();
    expect(restarted.release.learning).toEqual(service.release.learning);
  });

  test('is seeded once for all snapshots, so that a list moves by what is learnt and not by chance', async () => {
    await showAndTake('5');
    await service.learn();
    const { seed } = service.release.learning.faded ?? {};
    clock += HOUR;
    await showAndTake('6');
    await service.learn();
    expect(service.release.learning.version).toBe(2);
    expect(seed).toBe(service.release.version);
    expect(service.release.learning.faded?.seed).toBe(seed);
  });

  test('is published anew, without haste, where the last snapshot is of the time when it ranked nothing', async () => {
    await showAndTake('5');
    const { version: release, model } = service.release;
    const publishedAt = now().toISOString();
    const old = { version: 1, publishedAt, entries: 4, model: model.version, outcomes: [], faded: null };
    await storage.archive.publish(old);
    await service.learn();
    expect(service.release.learning).toEqual(old);
    clock += HOUR;
    expect([await service.learn(), service.release.learning.faded?.seed]).toEqual([true, release]);
  });

  test('is told again as it stood at an earlier instant', async () => {
    const before = await view('7');
    clock += 1000;
    const at = now().toISOString();
    clock += 1000;
    await showAndTake('5');
    await service.learn();
    // What the bank held on customer 7 has not changed since.
    expect((await service.viewAsOf('7', at))?.decision.id).toBe(before.decision.id);
    expect((await service.viewAsOf('7', now().toISOString()))?.decision.id).toBe(
      (await view('7')).decision.id,
    );
  });
});

describe('What a crowd answered', () => {
  const ids = Array.from({ length: 80 }, (_, index) => `${index + 1}`);

  async function listOf(customerId: string): Promise<readonly string[]> {
    const { decision } = await view(customerId);
    return decision.recommendations.slice(0, 8).map(({ product }) => product.productId);
  }

  /** Shows everybody but one their list; whoever sees the product takes it. */
  async function crowdTakes(wanted: string, except: string): Promise<void> {
    for (const customerId of ids.filter((id) => id !== except)) {
      const { decision } = await view(customerId);
      const productIds = await listOf(customerId);
      await service.recordShown({ customerId, decisionId: decision.id, productIds, actor: 'CUSTOMER' });
      if (!productIds.includes(wanted)) continue;
      clock += 1000;
      await service.submit({
        customerId,
        idempotencyKey: `learn-${(keys += 1)}`,
        words: [],
        verdicts: [{ productId: wanted, verdict: 'TAKEN', until: null }],
        choiceIds: [],
        actor: 'CUSTOMER',
      });
    }
  }

  test('moves the list of somebody who said nothing, with learning as the cause, and both lists are told again', async () => {
    const mover = '7';
    const before = await listOf(mover);
    const wanted = before.at(-1) ?? '';
    clock += 1000;
    const from = now().toISOString();
    await crowdTakes(wanted, mover);
    expect(await listOf(mover)).toEqual(before);
    clock += HOUR;
    expect(await service.learn()).toBe(true);
    clock += 1000;
    const to = now().toISOString();
    const after = await listOf(mover);
    expect(after.indexOf(wanted)).toBeLessThan(before.length - 1);

    const changes = await service.changesSince(mover, from, to);
    const moved = changes.find(({ product }) => product.productId === wanted);
    expect([moved?.kind, moved?.fromRank, moved?.toRank]).toEqual([
      'UP',
      before.length,
      after.indexOf(wanted) + 1,
    ]);
    expect(moved?.phrase.values.because).toMatchObject({ phrase: { code: 'change.cause.learning' } });
    expect(new Set(changes.map(({ cause, causedBy }) => [cause, causedBy]))).toEqual(
      new Set(changes.map(() => ['LEARNING', null])),
    );
    const listAt = async (at: string): Promise<readonly string[] | undefined> =>
      (await service.viewAsOf(mover, at))?.decision.recommendations
        .slice(0, 8)
        .map(({ product }) => product.productId);
    expect([await listAt(from), await listAt(to)]).toEqual([before, after]);
    const [told] = (await view(mover)).decision.recommendations.filter(
      ({ product }) => product.productId === wanted,
    );
    expect(told?.reasons.find(({ code }) => code === 'acceptance')?.points).toBeGreaterThan(0);
  });

  test('is taken down with the odds that chance had, once anything was learnt', async () => {
    await crowdTakes((await listOf('7'))[2] ?? '', '7');
    clock += HOUR;
    await service.learn();
    const { decision } = await view('7');
    const [first] = decision.recommendations;
    await service.recordShown({
      customerId: '7',
      decisionId: decision.id,
      productIds: [first?.product.productId ?? ''],
      actor: 'CUSTOMER',
    });
    const [list] = (await storage.log.shown(null, 1000)).filter(({ customerId }) => customerId === '7');
    expect(list?.products).toEqual([
      { productId: first?.product.productId, rank: 1, score: first?.score, propensity: first?.propensity },
    ]);
  });
});
