import { beforeAll, describe, expect, test } from '@jest/globals';
import { SignJWT } from 'jose';
import type { Opened } from '../../open.js';
import { messageOf } from '../../wording/testing/model-server.js';
import { json, shapeOf } from '../../wording/testing/replies.js';
import { globalId } from '../global-id.js';
import { openSmallBook } from '../testing/open-book.js';
import { openRewritingApp, type RewritingApp } from '../testing/rewriting-app.js';
import { type Heard, liveClient, type LiveMessage } from './testing/live-client.js';

const SECRET = 'a secret of more than thirty-two characters';
const PAGE = `query ($customerId: ID!, $speech: Speech) { customer(customerId: $customerId) { version
  recommendations { items { text(speech: $speech) { id body rewriting rewritten } } } } }`;
const TEXTS = `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id
  ... on Text { body locale tone source rewriting rewritten disclosures } } }`;

let opened: Opened;

beforeAll(async () => {
  opened = await openSmallBook();
}, 60_000);

interface TextAnswer {
  readonly id: string;
  readonly body: string;
  readonly rewriting: string;
  readonly rewritten: string | null;
}

async function pageOf(
  { ask }: RewritingApp,
  customerId = '5',
  speech: object = {},
): Promise<{ readonly version: string; readonly texts: readonly TextAnswer[] }> {
  const { data, errors } = await ask(PAGE, { customerId, speech });
  expect(errors).toEqual([]);
  const { customer } = data as {
    customer: { version: string; recommendations: { items: { text: TextAnswer }[] } };
  };
  return { version: customer.version, texts: customer.recommendations.items.map(({ text }) => text) };
}

type Change = NonNullable<LiveMessage['data']>['customerChanged'];

async function changeIn(heard: Heard): Promise<Change> {
  const message = await heard.next();
  const change = message === 'the end' ? undefined : message.data?.customerChanged;
  if (change === undefined) throw new Error(`Expected a change, and heard ${JSON.stringify(message)}.`);
  return change;
}

/** Held back until the test lets it go. */
function heldModel(): {
  readonly model: NonNullable<Parameters<typeof openRewritingApp>[1]>;
  readonly release: () => void;
} {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  return {
    release,
    model: {
      reply: (response, seen, count) => {
        void held.then(() => {
          json(shapeOf('completions', messageOf(seen.prompt)))(response, seen, count);
        });
      },
    },
  };
}

function tokenFor(claims: Readonly<Record<string, unknown>>): Promise<string> {
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime('5m')
    .sign(new TextEncoder().encode(SECRET));
}

describe('Whoever was told a template', () => {
  test('hears which texts are ready, without a new version, and fetches them by their ids', async () => {
    const { model, release } = heldModel();
    const app = await openRewritingApp(opened, model);
    const { follow, client } = await liveClient(app.app);
    const heard = follow('5');
    const { version, texts } = await pageOf(app);
    expect(await changeIn(heard)).toEqual({ customerId: '5', version, textIds: [] });
    const pending = texts.filter(({ rewriting }) => rewriting === 'PENDING');
    expect(pending.length).toBeGreaterThan(0);
    release();
    await app.rewriter.settle();
    const change = await changeIn(heard);
    expect(change.version).toBe(version);
    expect(change.textIds.length).toBeGreaterThan(0);
    expect(pending.map(({ id }) => id)).toEqual(expect.arrayContaining([...change.textIds]));
    const { data } = await app.ask(TEXTS, { ids: change.textIds });
    const { nodes } = data as { nodes: (TextAnswer & { __typename: string; disclosures: string[] })[] };
    for (const [index, node] of nodes.entries()) {
      expect(node).toMatchObject({
        __typename: 'Text',
        id: change.textIds[index],
        rewriting: 'READY',
        source: 'LLM',
      });
      expect(node.body).toBe(pending.find(({ id }) => id === node.id)?.body);
      expect(node.rewritten).not.toBeNull();
      expect(node.disclosures.length).toBe(1);
    }
    await client.dispose();
  });

  test('and subscribes only after they were ready, hears of them at once', async () => {
    const app = await openRewritingApp(opened);
    const { texts } = await pageOf(app);
    await app.rewriter.settle();
    const { follow, client } = await liveClient(app.app);
    const { textIds } = await changeIn(follow('5'));
    expect(textIds.length).toBeGreaterThan(0);
    expect(texts.map(({ id }) => id)).toEqual(expect.arrayContaining([...textIds]));
    await client.dispose();
  });

  test('hears nothing of the texts of others', async () => {
    const app = await openRewritingApp(opened);
    const { follow, client } = await liveClient(app.app);
    const heard = follow('6');
    await changeIn(heard);
    await pageOf(app, '5');
    await app.rewriter.settle();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(heard.waiting()).toEqual([]);
    await client.dispose();
  });
});

describe('A text fetched by its id', () => {
  test('is the same in its tone and language, however often', async () => {
    const app = await openRewritingApp(opened);
    const { texts } = await pageOf(app, '5', { tone: 'FORMAL', locale: 'en-GB' });
    const { data } = await app.ask(TEXTS, { ids: texts.map(({ id }) => id) });
    expect(data?.['nodes']).toMatchObject(
      texts.map(({ id, body }) => ({ id, body, tone: 'FORMAL', locale: 'en-GB' })),
    );
    const other = await pageOf(app, '5', { tone: 'BRIEF' });
    expect(other.texts.map(({ id }) => id)).not.toEqual(expect.arrayContaining(texts.map(({ id }) => id)));
  });

  test('is of the reader’s own customer, or null; and null for what was never said', async () => {
    const app = await openRewritingApp(opened, { config: { auth: { secret: SECRET } } });
    const asAdviser = { authorization: `Bearer ${await tokenFor({ role: 'adviser' })}` };
    const asCustomer = { authorization: `Bearer ${await tokenFor({ role: 'customer', customer_id: '6' })}` };
    const { data } = await app.ask(PAGE, { customerId: '5' }, asAdviser);
    const { customer } = data as { customer: { recommendations: { items: { text: { id: string } }[] } } };
    const ids = customer.recommendations.items.map(({ text }) => text.id);
    const own = await app.ask(TEXTS, { ids }, asAdviser);
    expect((own.data?.['nodes'] as unknown[]).every((node) => node !== null)).toBe(true);
    const others = await app.ask(TEXTS, { ids }, asCustomer);
    expect((others.data?.['nodes'] as unknown[]).every((node) => node === null)).toBe(true);
    const forged = [
      globalId('Text', 'FRIENDLY:en:AAAAAAAAAAAA:5'),
      globalId('Text', 'LOUD:en:AAAAAAAAAAAA:5'),
      globalId('Text', 'FRIENDLY:en:AAAAAAAAAAAA:'),
      globalId('Text', ''),
    ];
    const none = await app.ask(TEXTS, { ids: forged }, asAdviser);
    expect(none).toMatchObject({ errors: [], data: { nodes: [null, null, null, null] } });
  });
});

describe('GET /recommend', () => {
  test('never waits for a model, and says its words once they are there', async () => {
    const app = await openRewritingApp(opened, { answer: (prompt) => `${messageOf(prompt).slice(0, -1)}!` });
    const get = async (): Promise<readonly string[]> => {
      const response = await app.app.inject({ url: '/recommend?customer_id=5' });
      return response.json<{ recommendations: string[] }>().recommendations;
    };
    const templates = await get();
    const { texts } = await pageOf(app);
    expect(templates).toEqual(texts.slice(0, templates.length).map(({ body }) => body));
    await app.rewriter.settle();
    expect((await get()).some((sentence) => sentence.endsWith('!'))).toBe(true);
  });
});
