import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openSmallBook } from '../api/testing/open-book.js';
import type {
  CustomerView,
  RecommendationService,
  SubmitOutcome,
  SubmitRequest,
} from './recommendation-service.js';

type Success = Extract<SubmitOutcome, { kind: 'success' }>;

let service: RecommendationService;
/** Another one for each test, so that none hears what another said. */
let customerId = '';
let customers = 0;
let keys = 0;

beforeAll(async () => {
  ({ service } = await openSmallBook());
});

beforeEach(() => {
  customerId = String((customers += 1));
});

function submit(request: Partial<SubmitRequest>): Promise<SubmitOutcome> {
  return service.submit({
    customerId,
    idempotencyKey: `key-${(keys += 1)}`,
    words: [],
    verdicts: [],
    choiceIds: [],
    actor: 'CUSTOMER',
    ...request,
  });
}

async function taken(request: Partial<SubmitRequest>): Promise<Success> {
  const outcome = await submit(request);
  if (outcome.kind !== 'success') throw new Error(`expected success, got ${outcome.kind}`);
  return outcome;
}

async function view(): Promise<CustomerView> {
  const [found] = await service.views([customerId]);
  if (found === null || found === undefined) throw new Error(`no customer ${customerId}`);
  return found;
}

function listed({ decision }: CustomerView): readonly string[] {
  return decision.recommendations.map(({ product }) => product.productId);
}

describe('Feedback that is taken', () => {
  test("understands the brief's sample: a bare product is a dislike, too conservative asks for growth", async () => {
    const { event, customer } = await taken({ words: ['fixed deposit', 'too conservative'] });
    expect(event.intents.map(({ meaning }) => meaning)).toEqual([
      { kind: 'product', productId: 'fixed-deposit', add: false },
      { kind: 'tag', tag: 'growth', add: true },
    ]);
    expect(listed(customer)).not.toContain('fixed-deposit');
    expect(customer.decision.tags.map(({ tag }) => tag)).toContain('growth');
  });

  test('is seen by the very next read', async () => {
    const { customer } = await taken({ words: ['add travel focus'] });
    expect((await view()).version).toBe(customer.version);
    expect(listed(await view())).toEqual(listed(customer));
  });

  test('tells exactly how the list changed', async () => {
    const before = listed(await view()).slice(0, 8);
    const { customer, changes } = await taken({ words: ['add travel focus'] });
    const after = listed(customer).slice(0, 8);
    const told = (kind: string): readonly string[] =>
      changes.filter((change) => change.kind === kind).map(({ product }) => product.productId);
    expect(told('NEW')).toEqual(after.filter((id) => !before.includes(id)));
    expect(told('GONE')).toEqual(before.filter((id) => !after.includes(id)));
    for (const { product, fromRank, toRank } of changes) {
      expect([fromRank, toRank]).toEqual([
        before.indexOf(product.productId) + 1 || null,
        after.indexOf(product.productId) + 1 || null,
      ]);
    }
  });

  test.each([
    ['DISLIKED', 'COOL_OFF'],
    ['REFUSED', 'COOL_OFF'],
    ['NOT_NOW', 'COOL_OFF'],
    ['ALREADY_HAVE', 'ALREADY_HELD'],
    ['TAKEN', 'ALREADY_HELD'],
  ] as const)('%s by button takes the product off the list and says why', async (verdict, step) => {
    const [productId = ''] = listed(await view());
    const { customer } = await taken({ verdicts: [{ productId, verdict, until: null }] });
    const withheld = customer.decision.withheld.find(({ product }) => product.productId === productId);
    expect(listed(customer)).not.toContain(productId);
    expect(withheld?.step).toBe(step);
  });

  test('"not now" comes back after a month unless a day is given', async () => {
    const [productId = ''] = listed(await view());
    const { customer } = await taken({ verdicts: [{ productId, verdict: 'NOT_NOW', until: null }] });
    const withheld = customer.decision.withheld.find(({ product }) => product.productId === productId);
    expect(withheld?.reviewOn).toBe(service.release.asOf + 30);
  });

  test('a liked product goes up, never down', async () => {
    const before = listed(await view());
    const productId = before.at(-1) ?? '';
    const { customer } = await taken({ verdicts: [{ productId, verdict: 'LIKED', until: null }] });
    expect(listed(customer).indexOf(productId)).toBeLessThan(before.indexOf(productId));
  });

  test('"too risky" on an investment lowers the ceiling below it', async () => {
    const { customer } = await taken({
      verdicts: [{ productId: 'index-plan', verdict: 'TOO_RISKY', until: null }],
    });
    expect(customer.feedback.maxRiskClass?.riskClass).toBe(3);
  });

  test('words that are not understood are asked back, and change nothing but the record', async () => {
    const before = listed(await view());
    const { question, customer, event, changes } = await taken({ words: ['colourless green ideas'] });
    expect(question?.unclear).toEqual(['colourless green ideas']);
    expect(event.intents).toEqual([]);
    expect(listed(customer)).toEqual(before);
    expect(changes).toEqual([]);
  });

  test('a choice of the question can be sent back', async () => {
    const { question } = await taken({ words: ['travell insuranse perhaps'] });
    const choice = question?.choices[0];
    expect(choice).toBeDefined();
    const { event } = await taken({ choiceIds: [choice?.intentId ?? ''] });
    expect(event.intents.map(({ meaning }) => meaning)).toEqual([choice?.meaning]);
  });
});

describe('The idempotency key', () => {
  test('sent again with the same body gives the same answer and stores nothing', async () => {
    const request = { idempotencyKey: 'again', words: ['add travel focus'] };
    const first = await taken(request);
    await taken({ words: ['no travel'] });
    const again = await taken(request);
    expect(again).toMatchObject({ replayed: true, event: first.event, changes: first.changes });
    expect(again.customer.version).toBe(first.customer.version);
    expect((await view()).feedback.version).toBe(2);
  });

  test('sent again with another body is refused', async () => {
    await taken({ idempotencyKey: 'mine', words: ['add travel focus'] });
    expect(await submit({ idempotencyKey: 'mine', words: ['no loans'] })).toEqual({ kind: 'key-reused' });
    expect(await submit({ idempotencyKey: 'mine', words: ['add travel focus'], customerId: '80' })).toEqual({
      kind: 'key-reused',
    });
  });

  test('sent twenty times at once is taken once', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => taken({ idempotencyKey: 'rush', words: ['add travel focus'] })),
    );
    expect(outcomes.filter(({ replayed }) => !replayed).length).toBe(1);
    expect((await view()).feedback.version).toBe(1);
  });
});

describe('Feedback that is not taken', () => {
  test.each([
    ['nothing at all', {}, { kind: 'empty' }],
    ['blanks', { words: ['  ', ''] }, { kind: 'empty' }],
    [
      '10,000 characters',
      { words: ['x'.repeat(10_000)] },
      { kind: 'too-long', limit: 500, unit: 'characters' },
    ],
    [
      '21 pieces',
      { words: Array.from({ length: 21 }, () => 'no loans') },
      { kind: 'too-long', limit: 20, unit: 'items' },
    ],
    [
      'an unknown customer',
      { customerId: '999', words: ['no loans'] },
      { kind: 'customer-not-found', customerId: '999' },
    ],
    [
      'opposite wishes',
      { words: ['add travel', 'no travel'] },
      { kind: 'contradictory', quotes: ['add travel', 'no travel'] },
    ],
    ['a forged choice', { choiceIds: ['forged'] }, { kind: 'choice-not-found', choiceId: 'forged' }],
  ])('%s is refused with what is wrong, and nothing is stored', async (_case, request, outcome) => {
    expect(await submit(request)).toEqual(outcome);
    expect((await view()).feedback.version).toBe(0);
  });

  test('an unknown product is refused with the nearest ones', async () => {
    const outcome = await submit({
      verdicts: [{ productId: 'fixd-deposit', verdict: 'LIKED', until: null }],
    });
    expect(outcome.kind === 'product-not-found' && outcome.nearest[0]?.productId).toBe('fixed-deposit');
  });

  test('liking by button what the words refuse is a contradiction', async () => {
    const outcome = await submit({
      words: ['no fixed deposit'],
      verdicts: [{ productId: 'fixed-deposit', verdict: 'LIKED', until: null }],
    });
    expect(outcome.kind).toBe('contradictory');
  });
});
