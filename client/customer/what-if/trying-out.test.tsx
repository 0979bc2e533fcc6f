import { ApolloLink } from '@apollo/client';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor, within } from '@testing-library/react';
import { openSmallBook } from '../../../server/api/testing/open-book.js';
import type { Opened } from '../../../server/open.js';
import { type Page, schemaLink } from '../../testing/render-app.js';
import { visit } from '../../testing/talk-page.js';

let opened: Opened;
const asked: string[] = [];

beforeAll(async () => {
  opened = await openSmallBook();
});

async function visitWatched(customerId: number): Promise<Page> {
  asked.length = 0;
  const watching = new ApolloLink((operation, forward) => {
    asked.push(operation.operationName ?? '');
    return forward(operation);
  });
  return visit(customerId, watching.concat(schemaLink(opened)));
}

/** Opens a part of the page by its title. */
async function unfold(page: Page, title: string): Promise<HTMLElement> {
  const heading = page.getByRole('heading', { name: title });
  await page.user.click(heading);
  const section = heading.closest('details');
  if (section === null) throw new Error(`"${title}" is no part that opens.`);
  return section;
}

describe('Trying out other values', () => {
  it('tells what would come and go, and keeps the page and the log as they are', async () => {
    const page = await visitWatched(5);
    const before = await opened.service.stampOf('5');
    const listed = page.container.querySelectorAll('[data-card]').length;
    const section = within(await unfold(page, 'What if …'));
    expect(await section.findByText('Only tried out: nothing here is stored.')).toBeTruthy();
    await page.user.selectOptions(await section.findByLabelText('Risk profile'), 'High');
    await page.user.selectOptions(section.getByLabelText('Spending'), 'Luxury');
    await page.user.click(section.getByRole('button', { name: 'Show what would change' }));
    expect((await section.findAllByText(/on your list|moved (up|down)/)).length).toBeGreaterThan(0);
    expect(page.container.querySelectorAll('[data-card]')).toHaveLength(listed);
    expect(await opened.service.stampOf('5')).toBe(before);
  });

  it('says which value cannot be', async () => {
    const page = await visitWatched(5);
    const section = within(await unfold(page, 'What if …'));
    const field = await section.findByLabelText('Card use, %');
    await page.user.clear(field);
    await page.user.type(field, '150');
    await page.user.click(section.getByRole('button', { name: 'Show what would change' }));
    expect(await section.findByText(/creditUtilization.*expected a number from 0 to 1/)).toBeTruthy();
  });
});

describe('Why not', () => {
  it('answers for any product that is not on the list, once it is asked', async () => {
    const page = await visitWatched(5);
    expect(asked).not.toContain('ProductsToAskAbout');
    const section = within(await unfold(page, 'Why not …?'));
    const field = await section.findByLabelText<HTMLSelectElement>('A product that is not on the list');
    const cards = [...page.container.querySelectorAll<HTMLElement>('[data-card]')].map(
      ({ dataset }) => dataset['card'],
    );
    const others = [...field.options].map(({ value }) => value).filter((value) => value !== '');
    expect(others.filter((value) => cards.includes(value))).toEqual([]);
    await page.user.selectOptions(field, others[0] ?? '');
    await waitFor(() => {
      expect(asked).toContain('WhyNot');
    });
    expect(await section.findByText(/would do|depends on|suggested to those|different for/)).toBeTruthy();
  });

  it('tells of what is held back what would have to change, when it is opened', async () => {
    const page = await visitWatched(5);
    await unfold(page, 'Held back');
    expect(asked).not.toContain('WithheldChange');
    const [first] = page.getAllByText(/^What would have to change\?/);
    if (first === undefined) throw new Error('Nothing is held back.');
    await page.user.click(first);
    await waitFor(() => {
      expect(asked.filter((name) => name === 'WithheldChange')).toHaveLength(1);
    });
  });
});
