import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { openSmallBook } from '../api/testing/open-book.js';
import { memoryStorage, type Storage } from '../storage/open-storage.js';
import type { CustomerView, RecommendationService, SubmitOutcome } from './recommendation-service.js';

const RULES = readFileSync('data/rules.yaml', 'utf8');
const CATALOGUE = readFileSync('data/catalogue.yaml', 'utf8');
const START = Date.parse('2026-11-22T12:00:00.000Z');

let storage: Storage;
let service: RecommendationService;
let clock = START;
let keys = 0;

/** Every look at the clock is a second later than the last. */
function now(): Date {
  clock += 1000;
  return new Date(clock);
}

type Changed = Parameters<typeof openSmallBook>[1];

/** Starts another server on the same storage, as after a restart. */
async function restart(changed: Changed = {}): Promise<void> {
  ({ service } = await openSmallBook(storage, { now, ...changed }));
}

beforeEach(async () => {
  storage = memoryStorage();
  clock = START;
  await restart();
});

async function say(
  customerId: string,
  ...words: readonly string[]
): Promise<SubmitOutcome & { kind: 'success' }> {
  const outcome = await service.submit({
    customerId,
    idempotencyKey: `replay-${(keys += 1)}`,
    words,
    verdicts: [],
    choiceIds: [],
    actor: 'CUSTOMER',
  });
  if (outcome.kind !== 'success') throw new Error(`Feedback was not taken: ${outcome.kind}`);
  return outcome;
}

async function view(customerId: string): Promise<CustomerView> {
  const [found = null] = await service.views([customerId]);
  if (found === null) throw new Error(`no customer ${customerId}`);
  return found;
}

function shown({ decision }: CustomerView): readonly unknown[] {
  return decision.recommendations.map(({ product, rank, score, reasons }) => [
    product.productId,
    rank,
    score,
    reasons.map(({ code, points }) => [code, points]),
  ]);
}

function instant(): string {
  return now().toISOString();
}

describe('An earlier answer is told again', () => {
  test('after more was said and taken back', async () => {
    const answers: { at: string; view: CustomerView }[] = [];
    const note = async (): Promise<void> => {
      answers.push({ at: instant(), view: await view('5') });
    };
    await note();
    const { event } = await say('5', 'add travel focus');
    await note();
    await say('5', 'too risky', 'no loans');
    await note();
    await service.undo({
      customerId: '5',
      idempotencyKey: 'undo',
      feedbackId: event.id,
      pieces: null,
      actor: 'CUSTOMER',
    });
    await note();
    for (const answer of answers) {
      const again = await service.viewAsOf('5', answer.at);
      expect(again?.decision.id).toBe(answer.view.decision.id);
      expect(again === null ? null : shown(again)).toEqual(shown(answer.view));
    }
    expect(new Set(answers.map((answer) => answer.view.decision.id)).size).toBe(4);
  });

  test('after the rules, the products, the model and the data have changed', async () => {
    await say('5', 'add travel focus');
    const before = await view('5');
    const at = instant();
    await restart({ settings: { 'catalogue.yaml': withoutTravelCover(CATALOGUE) } });
    await restart({ seed: 8 });
    expect((await view('5')).decision.id).not.toBe(before.decision.id);
    const again = await service.viewAsOf('5', at);
    expect(again?.decision.id).toBe(before.decision.id);
    expect(again === null ? null : shown(again)).toEqual(shown(before));
    expect(again?.standing).toBe('past');
  });

  test('where nothing was answered yet, as nothing', async () => {
    expect(await service.viewAsOf('5', new Date(START - 1000).toISOString())).toBeNull();
  });

  test('where the data of then were not kept because nobody was shown the answer, as nothing', async () => {
    const at = instant();
    await restart({ seed: 8 });
    expect(await service.viewAsOf('5', at)).toBeNull();
  });

  test('where only a showing was taken down', async () => {
    const { decision } = await view('5');
    const [first] = decision.recommendations;
    await service.recordShown({
      customerId: '5',
      decisionId: decision.id,
      productIds: [first?.product.productId ?? ''],
      actor: 'CUSTOMER',
    });
    const at = instant();
    await restart({ seed: 8 });
    expect((await service.viewAsOf('5', at))?.decision.id).toBe(decision.id);
  });

  test('although the clock was set back in between', async () => {
    const { customer } = await say('5', 'add travel focus');
    const at = instant();
    clock -= 3_600_000;
    await say('5', 'no loans');
    // What came later in the log never came about earlier.
    expect((await service.viewAsOf('5', new Date(Date.parse(at) - 1800).toISOString()))?.version).not.toBe(
      customer.version,
    );
    expect((await service.viewAsOf('5', at))?.version).toBe((await view('5')).version);
  });
});

function withoutTravelCover(catalogue: string): string {
  return catalogue.replace(/^ {2}travel-cover:\n(?: {4}.*\n)+/m, '');
}

describe('The differences between two instants', () => {
  test('are none where nothing happened', async () => {
    expect(await service.changesSince('5', instant(), instant())).toEqual([]);
  });

  test('name the feedback that moved each product, and lead from the first list to the last', async () => {
    const from = instant();
    const before = await view('5');
    const first = await say('5', 'add travel focus');
    const second = await say('5', 'too risky');
    const changes = await service.changesSince('5', from, instant());
    const after = await view('5');
    expect(changes.length).toBeGreaterThan(0);
    for (const { product, fromRank, toRank, cause, causedBy } of changes) {
      const rankIn = ({ decision }: CustomerView): number | null => {
        const rank = decision.recommendations.find(
          (item) => item.product.productId === product.productId,
        )?.rank;
        return rank === undefined || rank > 8 ? null : rank;
      };
      expect([fromRank, toRank]).toEqual([rankIn(before), rankIn(after)]);
      expect(cause).toBe('FEEDBACK');
      expect([first.event.id, second.event.id]).toContain(causedBy);
    }
    const travel = changes.find(({ kind, causedBy }) => kind === 'NEW' && causedBy === first.event.id);
    expect(travel?.phrase.code).toBe('change.NEW');
  });

  test('are none where what was said was taken back', async () => {
    const from = instant();
    const { event } = await say('5', 'add travel focus');
    await service.undo({
      customerId: '5',
      idempotencyKey: 'back',
      feedbackId: event.id,
      pieces: null,
      actor: 'CUSTOMER',
    });
    expect(await service.changesSince('5', from, instant())).toEqual([]);
  });

  test('name what was said last where a product left, came back and left again', async () => {
    const from = instant();
    const { event } = await say('5', 'add travel focus');
    const undo = async (feedbackId: string): Promise<string> => {
      const idempotencyKey = `replay-${(keys += 1)}`;
      const outcome = await service.undo({
        customerId: '5',
        idempotencyKey,
        feedbackId,
        pieces: null,
        actor: 'CUSTOMER',
      });
      return outcome.kind === 'success' ? outcome.event.id : outcome.kind;
    };
    const again = await undo(await undo(event.id));
    const changes = await service.changesSince('5', from, instant());
    expect(changes.length).toBeGreaterThan(0);
    expect(new Set(changes.map(({ cause, causedBy }) => [cause, causedBy].join(' ')))).toEqual(
      new Set([`UNDO ${again}`]),
    );
  });

  test('name the feedback of long ago, however much was said or learnt since', async () => {
    const from = instant();
    const { event } = await say('5', 'add travel focus');
    for (let turn = 0; turn < 230; turn += 1)
      await say('5', turn % 2 === 0 ? 'no mortgages' : 'more mortgages');
    for (let version = 1; version <= 300; version += 1)
      await storage.archive.publish({
        version,
        publishedAt: instant(),
        entries: 0,
        model: '',
        outcomes: [],
        faded: null,
      });
    const changes = await service.changesSince('5', from, instant());
    const travel = changes.find(({ product }) => product.productId === 'travel-cover');
    expect([travel?.kind, travel?.causedBy]).toEqual(['NEW', event.id]);
  });

  test('leave others their turn while they are looked for', async () => {
    const from = instant();
    for (let turn = 0; turn < 40; turn += 1) await say('5', turn % 2 === 0 ? 'no loans' : 'add travel focus');
    let turns = 0;
    const count = setInterval(() => (turns += 1), 0);
    await service.changesSince('5', from, instant());
    clearInterval(count);
    expect(turns).toBeGreaterThan(10);
  });

  async function causesAfter(changed: Changed, said = 'add travel focus'): Promise<ReadonlySet<string>> {
    await say('5', said);
    const from = instant();
    await restart(changed);
    return new Set((await service.changesSince('5', from, instant())).map(({ cause }) => cause));
  }

  test('name the range of products where one left it', async () => {
    await say('5', 'add travel focus');
    const from = instant();
    await restart({ settings: { 'catalogue.yaml': withoutTravelCover(CATALOGUE) } });
    const gone = (await service.changesSince('5', from, instant())).find(
      ({ product }) => product.productId === 'travel-cover',
    );
    expect([gone?.kind, gone?.cause]).toEqual(['GONE', 'CATALOGUE']);
  });

  test('name the rules where a list became shorter by them', async () => {
    const stricter = RULES.replace(/^( {4}sameCategoryShare|.*sameCategoryShare): .*/m, (line) =>
      line.replace(/: .*/, ': 0.05'),
    );
    expect(stricter).not.toBe(RULES);
    expect(await causesAfter({ settings: { 'rules.yaml': stricter } })).toEqual(new Set(['RULES']));
  });

  test("name the bank's data where only they changed", async () => {
    const { model } = service.release;
    const causes = await causesAfter({ seed: 8, model });
    // The day that stands for today follows from the data.
    expect([...causes].filter((cause) => cause !== 'TIME')).toEqual(['DATA']);
  });
});

describe('What an event changed', () => {
  test('is told by the release that answered then', async () => {
    const { event, changes } = await say('5', 'add travel focus');
    await restart({ seed: 8 });
    const again = await service.changesBy(event);
    expect(again.map(({ kind, product, toRank }) => [kind, product.productId, toRank])).toEqual(
      changes.map(({ kind, product, toRank }) => [kind, product.productId, toRank]),
    );
    expect(again.map(({ phrase }) => phrase)).toEqual(changes.map(({ phrase }) => phrase));
  });
});
