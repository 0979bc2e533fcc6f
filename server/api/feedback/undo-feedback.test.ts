import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { globalId } from '../global-id.js';
import { openApp, type TestApp } from '../testing/open-app.js';
import { openSmallBook } from '../testing/open-book.js';

let testApp: TestApp;
/** Another one for each test, so that none hears what another said. */
let customerId = '';
let customers = 0;

beforeAll(async () => {
  testApp = await openApp(await openSmallBook());
}, 60_000);

beforeEach(() => {
  customerId = String((customers += 1));
});

const PAGE = `version constraints { id feedbackId label quote confidence }
  recommendations { items { verdict feedbackId product { productId } } withheld { feedbackId product { productId } } }`;
const CHANGES = 'changes { causedBy kind product { name } text { body } }';
const SUBMIT = `mutation ($input: SubmitFeedbackInput!) { submitFeedback(input: $input) { __typename
  ... on SubmitFeedbackSuccess { feedback { id undoes understood { id feedbackId label quote confidence } question { choices { id feedbackId } } } ${CHANGES} customer { ${PAGE} } } } }`;
const UNDO = `mutation ($input: UndoFeedbackInput!) { undoFeedback(input: $input) { __typename
  ... on UndoFeedbackSuccess { replayed undo { id undoes said actor understood { id } verdicts { verdict } } ${CHANGES} customer { ${PAGE} } }
  ... on UserError { message path } } }`;

interface Intent {
  readonly id: string;
  readonly feedbackId: string | null;
  readonly label: string;
}
interface Named {
  readonly feedbackId: string | null;
  readonly product: { readonly productId: string };
}
interface Page {
  readonly version: string;
  readonly constraints: readonly Intent[];
  readonly recommendations: { readonly items: readonly Named[]; readonly withheld: readonly Named[] };
}
interface Change {
  readonly causedBy: string;
  readonly kind: string;
  readonly product: { readonly name: string };
  readonly text: { readonly body: string };
}
interface Submitted {
  readonly feedback: {
    readonly id: string;
    readonly undoes: null;
    readonly understood: readonly Intent[];
    readonly question: { readonly choices: readonly Intent[] } | null;
  };
  readonly changes: readonly Change[];
  readonly customer: Page;
}
interface Undone {
  readonly __typename: string;
  readonly replayed: boolean;
  readonly undo: { readonly id: string; readonly undoes: string; readonly actor: string };
  readonly changes: readonly Change[];
  readonly customer: Page;
  readonly message: string;
  readonly path: readonly string[];
}

async function submit(input: object): Promise<Submitted> {
  const { data, errors } = await testApp.ask(SUBMIT, {
    input: { customerId, idempotencyKey: randomUUID(), onBehalfOfCustomer: true, ...input },
  });
  expect(errors).toEqual([]);
  return (data as unknown as { submitFeedback: Submitted }).submitFeedback;
}

async function undo(input: object): Promise<Undone> {
  const { data, errors } = await testApp.ask(UNDO, {
    input: { customerId, idempotencyKey: randomUUID(), onBehalfOfCustomer: true, ...input },
  });
  expect(errors).toEqual([]);
  return (data as unknown as { undoFeedback: Undone }).undoFeedback;
}

async function page(): Promise<Page> {
  const { data } = await testApp.ask(`query ($id: ID!) { customer(customerId: $id) { ${PAGE} } }`, {
    id: customerId,
  });
  return (data as unknown as { customer: Page }).customer;
}

async function firstProduct(): Promise<string> {
  const { items } = (await page()).recommendations;
  return items[0]?.product.productId ?? '';
}

function told({ changes }: Pick<Undone, 'changes'>): string {
  return changes.map(({ text }) => text.body).join('\n');
}

describe('undoFeedback', () => {
  test('brings the list back to what it was, and the next query agrees', async () => {
    const before = await page();
    const { feedback } = await submit({ words: ['add travel focus', 'too risky'] });
    const answer = await undo({ feedbackId: feedback.id });
    expect(answer).toMatchObject({
      __typename: 'UndoFeedbackSuccess',
      replayed: false,
      undo: { undoes: feedback.id, said: [], understood: [], verdicts: [], actor: 'CUSTOMER' },
    });
    expect({ ...answer.customer, version: '' }).toEqual({ ...before, version: '' });
    expect(answer.customer.version).not.toBe(before.version);
    expect(await page()).toEqual(answer.customer);
  });

  test('says in its changes what was taken back, and by the undo of the undo what came back', async () => {
    const { feedback } = await submit({ words: ['add travel focus'] });
    const taken = await undo({ feedbackId: feedback.id });
    expect(told(taken)).toContain('You took back “add travel focus”.');
    expect(taken.changes.map(({ causedBy }) => causedBy)).toContain(taken.undo.id);
    const again = await undo({ feedbackId: taken.undo.id });
    expect(told(again)).toContain('You brought back “add travel focus”.');
    expect(again.customer.constraints.map(({ feedbackId }) => feedbackId)).toEqual([feedback.id]);
  });

  test('speaks of the product where a button was pressed, and of the adviser where one took it back', async () => {
    const productId = await firstProduct();
    const { feedback, changes } = await submit({ verdicts: [{ productId, verdict: 'DISLIKED' }] });
    const name = changes.find(({ kind }) => kind === 'GONE')?.product.name ?? '?';
    expect(told({ changes })).toContain(`You said no to ${name}.`);
    const taken = await undo({ feedbackId: feedback.id, onBehalfOfCustomer: false });
    expect(taken.undo.actor).toBe('ADVISER');
    expect(told(taken)).toContain(`Your adviser took back what was said about ${name}.`);
  });

  test('takes back the one constraint that is named', async () => {
    const { customer, feedback } = await submit({ words: ['no loans', 'add travel focus'] });
    const [chip, ...others] = customer.constraints;
    const answer = await undo({ feedbackId: chip?.feedbackId, intentIds: [chip?.id] });
    expect(answer.customer.constraints).toEqual(others);
    expect(feedback.understood.map(({ id }) => id)).toContain(chip?.id);
  });

  test('takes back by a withheld product what withholds it, and by a recommended one its verdict', async () => {
    const productId = await firstProduct();
    const liked = await submit({ verdicts: [{ productId, verdict: 'LIKED' }] });
    const [item] = liked.customer.recommendations.items;
    expect(item).toMatchObject({ verdict: 'LIKED', feedbackId: liked.feedback.id });
    const refused = await submit({ verdicts: [{ productId, verdict: 'REFUSED' }] });
    const withheld = refused.customer.recommendations.withheld.find(
      ({ product }) => product.productId === productId,
    );
    expect(withheld?.feedbackId).toBe(refused.feedback.id);
    const answer = await undo({ feedbackId: withheld?.feedbackId, productIds: [productId] });
    expect(answer.customer.recommendations).toEqual(liked.customer.recommendations);
  });

  test('names no feedback where something else than feedback stops a product', async () => {
    const before = await page();
    expect(before.recommendations.withheld.length).toBeGreaterThan(0);
    expect(before.recommendations.withheld.filter(({ feedbackId }) => feedbackId !== null)).toEqual([]);
  });

  test.each([
    { verdict: 'DISLIKED', words: ['no fixed deposit'] },
    { verdict: 'TOO_RISKY', words: ['risk class 3', 'too risky', 'fixed depositt', 'no loans'] },
  ])('gives one intent one shape wherever an answer shows it: %j', async ({ verdict, words }) => {
    const productId = verdict === 'DISLIKED' ? 'fixed-deposit' : 'index-plan';
    const { feedback, customer } = await submit({ words, verdicts: [{ productId, verdict }] });
    const byId = new Map(feedback.understood.map((intent) => [intent.id, intent]));
    expect(byId.size).toBe(feedback.understood.length);
    const shared = customer.constraints.filter(({ id }) => byId.has(id));
    expect(shared.length).toBeGreaterThan(0);
    expect(shared).toEqual(shared.map(({ id }) => byId.get(id)));
  });

  test('a choice of a question has no feedback behind it until it is made', async () => {
    const { feedback } = await submit({ words: ['travell insuranse perhaps'] });
    const choice = feedback.question?.choices[0];
    expect(choice?.feedbackId).toBeNull();
    const made = await submit({ choiceIds: [choice?.id] });
    expect(made.feedback.understood.map(({ feedbackId }) => feedbackId)).toEqual([made.feedback.id]);
  });

  test('counts a repeated request once, and answers an undo of what is undone with nothing changed', async () => {
    const { feedback } = await submit({ words: ['add travel focus'] });
    const input = { feedbackId: feedback.id, idempotencyKey: randomUUID() };
    const first = await undo(input);
    expect(await undo(input)).toEqual({ ...first, replayed: true });
    expect(await undo({ feedbackId: feedback.id })).toEqual({ ...first, replayed: true, changes: [] });
    const reused = await undo({ ...input, productIds: ['fixed-deposit'] });
    expect(reused.__typename).toBe('IdempotencyKeyReused');
  });

  test.each([
    ['CustomerNotFound', { customerId: 'nobody' }, ['input', 'customerId']],
    ['FeedbackNotFound', { feedbackId: 'forged' }, ['input', 'feedbackId']],
    ['FeedbackNotFound', { feedbackId: globalId('Feedback', 'forged') }, ['input', 'feedbackId']],
    ['FeedbackNotFound', { intentIds: ['forged'] }, ['input', 'intentIds', '0']],
    ['FeedbackNotFound', { productIds: ['index-plan'] }, ['input', 'productIds', '0']],
  ])('answers %s as data for %j', async (typename, input, path) => {
    const { feedback } = await submit({ words: ['no loans'] });
    const answer = await undo({ feedbackId: feedback.id, ...input });
    expect({ typename: answer.__typename, path: answer.path }).toEqual({ typename, path });
    expect(answer.message.length).toBeGreaterThan(20);
  });

  test('finds no feedback of another customer, and no piece of other feedback', async () => {
    const first = await submit({ words: ['no loans'] });
    const second = await submit({ words: ['no loans'] });
    const piece = await undo({
      feedbackId: second.feedback.id,
      intentIds: first.feedback.understood.map(({ id }) => id),
    });
    expect(piece.__typename).toBe('FeedbackNotFound');
    const stranger = await undo({ feedbackId: first.feedback.id, customerId: '80' });
    expect(stranger.__typename).toBe('FeedbackNotFound');
  });

  test('asks for a name where it is given empty lists', async () => {
    const { status, errors } = await testApp.ask(UNDO, {
      input: { customerId, feedbackId: 'x', intentIds: [], idempotencyKey: randomUUID() },
    });
    expect([status, errors[0]?.extensions.code]).toEqual([200, 'BAD_USER_INPUT']);
    expect(errors[0]?.message).toContain('leave both out to take back the whole');
  });
});
