import { ApolloLink, Observable } from '@apollo/client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, waitFor } from '@testing-library/react';
import { openSmallBook } from '../../../server/api/testing/open-book.js';
import type { Viewer } from '../../../server/api/viewer.js';
import type { ProductOutcomes } from '../../../server/feedback/analytics.js';
import type { Opened } from '../../../server/open.js';
import { memoryStorage, type Storage } from '../../../server/storage/open-storage.js';
import type { RecordShownInput } from '../../gql/graphql.js';
import { type Page, schemaLink } from '../../testing/render-app.js';
import { chip, visit } from '../../testing/talk-page.js';
import { type Eyes, openEyes } from './testing/eyes.js';

/** Longer than a second and the time in which things are gathered. */
const LONG_MILLISECONDS = 1400;
const SHORT_MILLISECONDS = 600;
const EVERYTHING = { from: null, to: null, clusters: null, releases: [] };
const ANALYST: Viewer = { role: 'analyst', customerId: null };

let storage: Storage;
let opened: Opened;
let eyes: Eyes;
let sent: RecordShownInput[] = [];

beforeEach(async () => {
  storage = memoryStorage();
  opened = await openSmallBook(storage);
  eyes = openEyes();
  sent = [];
});

afterEach(() => {
  cleanup();
  eyes.remove();
});

/** Takes down what the page tells the server. */
function overheard(link: ApolloLink): ApolloLink {
  return new ApolloLink((operation, forward) => {
    if (operation.operationName === 'RecordShown') {
      sent.push((operation.variables as { input: RecordShownInput }).input);
    }
    return forward(operation);
  }).concat(link);
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function cards(page: Page): readonly HTMLElement[] {
  return [...page.container.querySelectorAll<HTMLElement>('[data-card]')];
}

function products(seen: readonly HTMLElement[]): readonly string[] {
  return seen.map(({ dataset }) => dataset['card'] ?? '');
}

function counted(): Promise<readonly ProductOutcomes[]> {
  return storage.analytics.byProduct(EVERYTHING);
}

describe('A recommendation that came before eyes', () => {
  it('is counted by the server, together with the others, and only once', async () => {
    const page = await visit(2, overheard(schemaLink(opened)));
    const [first, second, third, fourth] = cards(page);
    if (!first || !second || !third || !fourth) throw new Error('The list is too short for this story.');
    eyes.look(first, 1);
    eyes.look(second, 0.5);
    eyes.look(third, 0.49);
    await wait(LONG_MILLISECONDS);
    expect(sent.map(({ productIds }) => productIds)).toEqual([products([first, second])]);

    eyes.look(first, 0);
    eyes.look(first, 1);
    eyes.look(fourth, 1);
    await wait(LONG_MILLISECONDS);
    expect(sent.map(({ productIds }) => productIds)).toEqual([products([first, second]), products([fourth])]);
    const outcomes = await counted();
    expect(outcomes.map(({ productId, shown }) => [productId, shown])).toEqual(
      products([first, second, fourth])
        .toSorted()
        .map((productId) => [productId, 1]),
    );
  });

  it('is in view for a second on end, in a tab that is before eyes too', async () => {
    const page = await visit(2, overheard(schemaLink(opened)));
    const [first, second] = cards(page);
    if (!first || !second) throw new Error('The list is too short for this story.');
    eyes.look(first, 1);
    await wait(SHORT_MILLISECONDS);
    eyes.look(first, 0.2);
    eyes.look(second, 1);
    await wait(SHORT_MILLISECONDS);
    eyes.hide(true);
    eyes.look(first, 1);
    await wait(LONG_MILLISECONDS);
    expect(sent).toEqual([]);

    eyes.hide(false);
    await wait(LONG_MILLISECONDS);
    expect(sent.map(({ productIds }) => productIds)).toEqual([products([first, second])]);
  });

  it('counts anew in the list that feedback made', async () => {
    const page = await visit(11, overheard(schemaLink(opened)));
    const before = cards(page);
    for (const card of before) eyes.look(card, 1);
    await wait(LONG_MILLISECONDS);
    await page.user.click(chip(page, 'No loans'));
    await waitFor(() => {
      expect(products(cards(page))).not.toEqual(products(before));
    });
    const after = cards(page);
    for (const card of after) eyes.look(card, 1);
    await wait(LONG_MILLISECONDS);

    expect(sent.map(({ productIds }) => productIds)).toEqual([products(before), products(after)]);
    const [one, other] = sent;
    expect(one?.decisionId).not.toBe(other?.decisionId);
    const perDay = await storage.analytics.perDay(EVERYTHING);
    expect(perDay.find(({ kind }) => kind === 'SHOWN')?.count).toBe(before.length + after.length);
  });

  it('is told when the reader leaves before it was', async () => {
    const page = await visit(2, overheard(schemaLink(opened)));
    const [first] = cards(page);
    if (!first) throw new Error('The list is too short for this story.');
    eyes.look(first, 1);
    await wait(1050);
    page.unmount();
    await waitFor(() => {
      expect(sent.map(({ productIds }) => productIds)).toEqual([products([first])]);
    });
  });

  it('is not told by those who may say nothing', async () => {
    const page = await visit(2, overheard(schemaLink(opened, ANALYST)));
    for (const card of cards(page)) eyes.look(card, 1);
    await wait(LONG_MILLISECONDS);
    expect(sent).toEqual([]);
    expect(await counted()).toEqual([]);
  });

  it('is told once also where the server does not answer, and nobody hears of that', async () => {
    const refusing = new ApolloLink((operation, forward) =>
      operation.operationName === 'RecordShown'
        ? new Observable((observer) => {
            observer.error(new TypeError('Failed to fetch'));
          })
        : forward(operation),
    ).concat(schemaLink(opened));
    const page = await visit(2, overheard(refusing));
    const before = page.getByRole('main').textContent;
    for (const card of cards(page)) eyes.look(card, 1);
    await wait(LONG_MILLISECONDS);
    for (const card of cards(page)) eyes.look(card, 0);
    for (const card of cards(page)) eyes.look(card, 1);
    await wait(LONG_MILLISECONDS);
    expect(sent).toHaveLength(1);
    expect(page.getByRole('main').textContent).toBe(before);
    expect(page.queryByRole('alert')).toBeNull();
  });
});
