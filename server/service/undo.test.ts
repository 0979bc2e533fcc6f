import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inForce } from '../api/feedback/in-force.js';
import { openSmallBook } from '../api/testing/open-book.js';
import type { Verdict } from '../engine/feedback-state.js';
import { encodeChoice } from '../feedback/intent.js';
import type {
  CustomerView,
  RecommendationService,
  SubmitOutcome,
  SubmitRequest,
  UndoOutcome,
  UndoRequest,
} from './recommendation-service.js';

type Given = Extract<SubmitOutcome, { kind: 'success' }>;
type TakenBack = Extract<UndoOutcome, { kind: 'success' }>;

let service: RecommendationService;
let customerId = '';
let keys = 0;
/** The last twenty customers have one test each; runs of properties take turns with the others, whatever they said. */
const TALKATIVE = 60;
let runs = 0;
let tests = TALKATIVE;

beforeAll(async () => {
  ({ service } = await openSmallBook());
});

beforeEach(() => {
  customerId = String((tests += 1));
});

function nextRun(): void {
  customerId = String((runs % TALKATIVE) + 1);
  runs += 1;
}

async function say(request: Partial<SubmitRequest>): Promise<Given> {
  const outcome = await service.submit({
    customerId,
    idempotencyKey: `said-${(keys += 1)}`,
    words: [],
    verdicts: [],
    choiceIds: [],
    actor: 'CUSTOMER',
    ...request,
  });
  if (outcome.kind !== 'success') throw new Error(`expected success, got ${outcome.kind}`);
  return outcome;
}

function press(productId: string, verdict: Verdict): Promise<Given> {
  return say({ verdicts: [{ productId, verdict, until: null }] });
}

function undo(request: Partial<UndoRequest> & Pick<UndoRequest, 'feedbackId'>): Promise<UndoOutcome> {
  return service.undo({
    customerId,
    idempotencyKey: `undone-${(keys += 1)}`,
    pieces: null,
    actor: 'CUSTOMER',
    ...request,
  });
}

async function takeBack(
  feedbackId: string,
  pieces: Partial<UndoRequest['pieces']> = null,
): Promise<TakenBack> {
  const named = pieces === null ? null : { intentIds: [], productIds: [], ...pieces };
  const outcome = await undo({ feedbackId, pieces: named });
  if (outcome.kind !== 'success') throw new Error(`expected success, got ${outcome.kind}`);
  return outcome;
}

async function view(): Promise<CustomerView> {
  const [found] = await service.views([customerId]);
  if (found === null || found === undefined) throw new Error(`no customer ${customerId}`);
  return found;
}

/** Everything that a page shows, apart from what tells one answer from another. */
function shown({ decision, feedback, stoppedBy }: CustomerView): object {
  return { ...decision, id: null, constraints: inForce(feedback), stoppedBy };
}

function meanings({ feedback }: CustomerView): readonly string[] {
  return inForce(feedback).map(({ meaning }) => encodeChoice(meaning));
}

const WORDS = [
  'add travel focus',
  'no travel',
  'no loans',
  'more cards',
  'too risky',
  'too conservative',
  'fixed deposit',
  'more index plan',
  'qwrtzpl',
];
const VERDICTS: readonly Verdict[] = ['LIKED', 'DISLIKED', 'NOT_NOW', 'TOO_RISKY', 'ALREADY_HAVE', 'REFUSED'];
const PRODUCTS = ['fixed-deposit', 'index-plan', 'personal-loan', 'forex-card'];
const words = fc.constantFrom(...WORDS).map((one) => ({ words: [one] }));
const verdicts = fc
  .record({ productId: fc.constantFrom(...PRODUCTS), verdict: fc.constantFrom(...VERDICTS) })
  .map((given) => ({ verdicts: [{ ...given, until: null }] }));
const feedback: fc.Arbitrary<Partial<SubmitRequest>> = fc.oneof(words, verdicts);
const history = fc.array(feedback, { minLength: 1, maxLength: 5 });

describe('Feedback that is taken back', () => {
  test('leaves no trace in any answer, and comes back whole when that is taken back', async () => {
    await fc.assert(
      fc.asyncProperty(history, feedback, history, async (earlier, one, later) => {
        nextRun();
        for (const request of earlier) await say(request);
        const before = shown(await view());
        const { event, customer } = await say(one);
        const taken = await takeBack(event.id);
        expect(shown(taken.customer)).toEqual(before);
        expect(shown(await view())).toEqual(before);
        const again = await takeBack(taken.event.id);
        expect(shown(again.customer)).toEqual(shown(customer));
        for (const request of later) await say(request);
        const inTheEnd = shown(await view());
        const gone = await takeBack(event.id);
        const back = await takeBack(gone.event.id);
        expect(shown(back.customer)).toEqual(inTheEnd);
      }),
      { numRuns: 40 },
    );
  });

  test('a constraint is gone when it is taken back, however often it was asked for', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (said) => {
        nextRun();
        for (const request of said) await say(request);
        for (const { feedbackId, meaning } of inForce((await view()).feedback)) {
          const id = encodeChoice(meaning);
          // An earlier one may have brought back or ended this one.
          if (!meanings(await view()).includes(id) || feedbackId === null) continue;
          const { customer } = await takeBack(feedbackId, { intentIds: [id] });
          expect(meanings(customer)).not.toContain(id);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('a product withheld by nothing but feedback is no longer withheld once that is taken back', async () => {
    let brought = 0;
    await fc.assert(
      fc.asyncProperty(history, async (said) => {
        nextRun();
        for (const request of said) await say(request);
        for (const productId of (await view()).stoppedBy.keys()) {
          let stop = (await view()).stoppedBy.get(productId);
          while (stop !== undefined) {
            await takeBack(stop);
            stop = (await view()).stoppedBy.get(productId);
          }
          const { withheld } = (await view()).decision;
          expect(withheld.map(({ product }) => product.productId)).not.toContain(productId);
          brought += 1;
        }
      }),
      { numRuns: 30 },
    );
    expect(brought).toBeGreaterThan(10);
  });
});

describe('Pieces of feedback', () => {
  test('a verdict goes and the wish that came with it stays, or the other way round', async () => {
    const { event } = await press('index-plan', 'TOO_RISKY');
    const [ceiling] = meanings(await view());
    const withoutVerdict = await takeBack(event.id, { productIds: ['index-plan'] });
    expect(withoutVerdict.customer.feedback.refusals.size).toBe(0);
    expect(withoutVerdict.customer.feedback.maxRiskClass?.riskClass).toBe(3);
    const withVerdict = await takeBack(withoutVerdict.event.id);
    expect(withVerdict.customer.feedback.refusals.has('index-plan')).toBe(true);
    const withoutCeiling = await takeBack(event.id, { intentIds: [ceiling ?? ''] });
    expect(withoutCeiling.customer.feedback.maxRiskClass).toBeNull();
    expect(withoutCeiling.customer.feedback.refusals.has('index-plan')).toBe(true);
  });

  test('what was said twice goes at once, what was said since stays', async () => {
    await say({ words: ['no loans'] });
    const second = await say({ words: ['no loans', 'add travel focus'] });
    const [noLoans = ''] = second.event.intents.map(({ intentId }) => intentId);
    await takeBack(second.event.id, { intentIds: [noLoans] });
    expect(meanings(await view())).toEqual([second.event.intents[1]?.intentId]);
    await say({ words: ['no loans'] });
    expect(meanings(await view())).toContain(noLoans);
  });

  test('the stricter of two ceilings gives way to the other', async () => {
    await press('index-plan', 'TOO_RISKY');
    const { event, customer: careful } = await press('debt-fund', 'TOO_RISKY');
    expect(careful.feedback.maxRiskClass?.riskClass).toBe(1);
    const { customer } = await takeBack(event.id);
    expect(customer.feedback.maxRiskClass?.riskClass).toBe(3);
  });
});

describe('The log', () => {
  test('moves the stamp with every undo, since answers are kept by it', async () => {
    const stamps = [await service.stampOf(customerId)];
    const { event } = await say({ words: ['add travel focus'] });
    stamps.push(await service.stampOf(customerId));
    await takeBack(event.id);
    stamps.push(await service.stampOf(customerId));
    expect(new Set(stamps).size).toBe(3);
  });

  test('stores nothing where nothing is left to take back, and says what took it', async () => {
    const { event } = await say({ words: ['no loans'] });
    const first = await takeBack(event.id);
    const again = await takeBack(event.id);
    const piece = await takeBack(event.id, { intentIds: event.intents.map(({ intentId }) => intentId) });
    for (const answer of [again, piece])
      expect(answer).toMatchObject({ replayed: true, changes: [], event: first.event });
    expect((await view()).feedback.version).toBe(2);
  });

  test('counts a repeated key once, and refuses it for anything else', async () => {
    const { event } = await say({ words: ['no loans'], idempotencyKey: 'undo-me' });
    const request = { feedbackId: event.id, idempotencyKey: 'undo-once' };
    const first = await undo(request);
    await say({ words: ['add travel focus'] });
    const again = await undo(request);
    expect(first).toMatchObject({ kind: 'success', replayed: false });
    expect(again).toEqual({ ...first, replayed: true });
    expect((await view()).feedback.version).toBe(3);
    for (const reused of [
      undo({ ...request, pieces: { intentIds: [], productIds: ['fixed-deposit'] } }),
      undo({ ...request, idempotencyKey: 'undo-me' }),
      service.submit({
        customerId,
        idempotencyKey: 'undo-once',
        words: ['no loans'],
        verdicts: [],
        choiceIds: [],
        actor: 'CUSTOMER',
      }),
    ]) {
      expect(await reused).toEqual({ kind: 'key-reused' });
    }
  });
});

describe('What cannot be taken back', () => {
  test('is named, and nothing is stored', async () => {
    const { event } = await say({ words: ['no loans'] });
    const pieces = { intentIds: [], productIds: [] };
    expect(await undo({ feedbackId: event.id, customerId: 'nobody' })).toEqual({
      kind: 'customer-not-found',
      customerId: 'nobody',
    });
    expect(await undo({ feedbackId: 'forged' })).toEqual({ kind: 'feedback-not-found' });
    expect(await undo({ feedbackId: event.id, pieces: { ...pieces, intentIds: ['forged'] } })).toEqual({
      kind: 'piece-not-found',
      pieceId: 'forged',
    });
    expect(await undo({ feedbackId: event.id, pieces: { ...pieces, productIds: ['index-plan'] } })).toEqual({
      kind: 'piece-not-found',
      pieceId: 'index-plan',
    });
    expect((await view()).feedback.version).toBe(1);
    nextRun();
    expect(await undo({ feedbackId: event.id })).toEqual({ kind: 'feedback-not-found' });
  });
});
