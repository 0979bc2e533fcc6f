import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Opened } from '../../open.js';
import { createRewriter, type Rewriter, type RewriterSettings } from '../../wording/rewriter.js';
import { openApp, type TestApp } from '../testing/open-app.js';
import { openSmallBook } from '../testing/open-book.js';

let opened: Opened;

beforeAll(async () => {
  opened = await openSmallBook();
}, 60_000);

const QUERY = `{ customer(customerId: 5) { recommendations(first: 1) { items {
  text { body source rewriting rewritten model promptVersion refusedFor disclosures } } } } }`;

interface TextAnswer {
  readonly body: string;
  readonly source: string;
  readonly rewriting: string;
  readonly rewritten: string | null;
  readonly model: string | null;
  readonly refusedFor: readonly string[];
  readonly disclosures: readonly string[];
}

async function read({ ask }: TestApp): Promise<TextAnswer> {
  const { data, errors } = await ask(QUERY);
  expect(errors).toEqual([]);
  const { customer } = data as { customer: { recommendations: { items: { text: TextAnswer }[] } } };
  const [item] = customer.recommendations.items;
  if (item === undefined) throw new Error('Customer 5 has no recommendation.');
  return item.text;
}

/** A language model whose network answers as told. */
function rewriterOver(fetch: NonNullable<RewriterSettings['fetch']>): Rewriter {
  const rewriter = createRewriter({
    token: null,
    endpoint: 'http://model.test/generate',
    deadlineMilliseconds: 1_000,
    fetch,
  });
  if (rewriter === null) throw new Error('An endpoint was given, so there is a rewriter.');
  return rewriter;
}

describe('A text', () => {
  test('stands as its template where there is no language model, with the disclosure of its product', async () => {
    const text = await read(await openApp(opened));
    expect(text).toMatchObject({
      source: 'TEMPLATE',
      rewriting: 'NOT_ASKED',
      rewritten: null,
      model: null,
      refusedFor: [],
    });
    expect(text.disclosures.length).toBe(1);
  });

  test('never waits for a model: PENDING at once, and UNAVAILABLE once the network failed', async () => {
    const rewriter = rewriterOver(() => Promise.reject(new TypeError('fetch failed')));
    const testApp = await openApp(opened, {}, rewriter);
    const first = await read(testApp);
    expect(first).toMatchObject({ source: 'TEMPLATE', rewriting: 'PENDING', rewritten: null });
    await rewriter.settle();
    const second = await read(testApp);
    expect(second).toMatchObject({ rewriting: 'UNAVAILABLE', rewritten: null, body: first.body });
    expect(second.refusedFor.length).toBeGreaterThan(0);
  });

  test('is refused where the model says something else', async () => {
    const invented = JSON.stringify([{ generated_text: 'Buy now, 100 percent guaranteed!' }]);
    const rewriter = rewriterOver(() =>
      Promise.resolve(new Response(invented, { headers: { 'content-type': 'application/json' } })),
    );
    const testApp = await openApp(opened, {}, rewriter);
    await read(testApp);
    await rewriter.settle();
    expect(await read(testApp)).toMatchObject({ source: 'TEMPLATE', rewriting: 'REFUSED', rewritten: null });
  });

  test('shows the words of the model where every value survived', async () => {
    const rewriter = rewriterOver((_url, init) => {
      const sent = typeof init?.body === 'string' ? init.body : '';
      const { inputs } = JSON.parse(sent) as { inputs: string };
      const message = inputs.slice(inputs.indexOf('Message: ') + 'Message: '.length);
      return Promise.resolve(
        new Response(JSON.stringify([{ generated_text: message.replace('. ', '! ') }]), {
          headers: { 'content-type': 'application/json' },
        }),
      );
    });
    const testApp = await openApp(opened, {}, rewriter);
    const { body } = await read(testApp);
    await rewriter.settle();
    const text = await read(testApp);
    expect(text).toMatchObject({ source: 'LLM', rewriting: 'READY', body });
    expect(text.rewritten).toContain('!');
  });
});
