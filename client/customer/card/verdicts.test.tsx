import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, configure, waitFor, within } from '@testing-library/react';
import { openSmallBook } from '../../../server/api/testing/open-book.js';
import type { Opened } from '../../../server/open.js';
import { type Page, schemaLink } from '../../testing/render-app.js';
import { pieces, tell } from '../../testing/talk-page.js';
import { card, names, visit } from './testing/cards-page.js';

let opened: Opened;

// The machine that tests may be busy, and to compute what is hidden takes most of its time.
configure({ asyncUtilTimeout: 15_000, defaultHidden: true });

beforeAll(async () => {
  opened = await openSmallBook();
});
beforeEach(() => {
  cleanup();
});

async function choose(page: Page, verdict: string, name: string): Promise<void> {
  await page.user.click(page.getByRole('button', { name: `More: ${name}` }));
  await page.user.click(await page.findByRole('menuitem', { name: `${verdict}: ${name}` }));
}

describe('A verdict', () => {
  it('changes the list at once, says what moved and what is gone, and is brought back whole', async () => {
    const page = await visit('/customers/5', schemaLink(opened));
    const before = names(page);
    expect(before).toContain('Debt fund');
    await choose(page, 'Too risky', 'Debt fund');

    const gone = within(await page.findByRole('list', { name: 'No longer on the list' }));
    expect(gone.getByText('Debt fund')).toBeTruthy();
    expect(names(page)).not.toContain('Debt fund');
    expect(card(page, 'Budgeting app').getByText('Up 1 place')).toBeTruthy();

    await page.user.click(gone.getByRole('button', { name: 'Bring back: Debt fund' }));
    await waitFor(() => {
      expect(names(page)).toEqual(before);
    });
    expect(card(page, 'Debt fund').getByText('New')).toBeTruthy();
    expect(document.activeElement).toBe(page.getByRole('article', { name: 'Debt fund' }));
  });

  it('shows as pressed before the answer is there, and is taken back by the same button', async () => {
    const page = await visit('/customers/6', schemaLink(opened));
    const [first = ''] = names(page);
    const yes = page.getByRole('button', { name: `Yes: ${first}` });
    await page.user.click(yes);
    expect(yes.ariaPressed).toBe('true');
    await waitFor(() => {
      expect(yes.ariaBusy).toBe('false');
    });
    expect(yes.ariaPressed).toBe('true');

    await page.user.click(yes);
    expect(yes.ariaPressed).toBe('false');
    await waitFor(() => {
      expect(page.getByText('Taken back.', { exact: false })).toBeTruthy();
    });
    expect(yes.ariaPressed).toBe('false');
    expect(document.activeElement).toBe(yes);
  });

  it('keeps the focus on the list when its card goes', async () => {
    const page = await visit('/customers/7', schemaLink(opened));
    const [first = '', second = ''] = names(page);
    await page.user.click(page.getByRole('button', { name: `No: ${first}` }));
    await waitFor(() => {
      expect(names(page)).not.toContain(first);
    });
    expect(names(page)[0]).toBe(second);
    expect(document.activeElement).toBe(page.getByRole('article', { name: second }));
  });

  it('of the rarer kind is named on its button; risk is only asked of products that have a risk class', async () => {
    const page = await visit('/customers/13', schemaLink(opened));
    await page.user.click(page.getByRole('button', { name: 'More: Review meeting' }));
    expect(await page.findByRole('menuitem', { name: 'Already have it: Review meeting' })).toBeTruthy();
    expect(page.queryByRole('menuitem', { name: 'Too risky: Review meeting' })).toBeNull();
    await page.user.click(page.getByRole('menuitem', { name: 'Tell me more: Review meeting' }));
    const standing = await page.findByRole('button', { name: 'Tell me more: Review meeting' });
    await waitFor(() => {
      expect(standing.ariaBusy).toBe('false');
    });

    await page.user.click(standing);
    await page.user.click(
      await page.findByRole('menuitem', { name: 'Take back “Tell me more”: Review meeting' }),
    );
    expect(await page.findByRole('button', { name: 'More: Review meeting' })).toBeTruthy();
  });
});

describe('What is held back', () => {
  it('says why, by which rule, and until when, and is brought back where somebody said no', async () => {
    const page = await visit('/customers/10', schemaLink(opened));
    await page.user.click(page.getByRole('button', { name: 'Not now: Fixed deposit' }));
    const bringBack = (): readonly HTMLElement[] =>
      page.getAllByRole('button', { name: 'Bring back: Fixed deposit' });
    await waitFor(() => {
      expect(bringBack()).toHaveLength(2);
    });
    const [, held] = bringBack();
    const row = held?.closest('li');
    expect(row?.textContent).toContain('Resting');
    expect(row?.textContent).toMatch(/It may come back on \w+ \d+, 20\d\d\./);

    const fund = page.getByRole('heading', { name: 'Balanced hybrid fund' }).closest('li');
    expect(fund?.textContent).toContain('Not suitable');
    expect(fund?.textContent).toContain('MiFID II art. 25(2)');
    expect(fund?.querySelector('button')).toBeNull();

    if (held !== undefined) await page.user.click(held);
    expect(await page.findByRole('article', { name: 'Fixed deposit' })).toBeTruthy();
    await waitFor(() => {
      expect(page.queryByRole('button', { name: 'Bring back: Fixed deposit' })).toBeNull();
    });
  });

  it.each([
    ['by its name', 12, 'no fixed deposit, more travel', 'Fixed deposit'],
    ['by its category', 2, 'no loans, more travel', 'Personal loan'],
  ])('is brought back %s while the rest of what was said stays', async (_how, customer, words, name) => {
    const page = await visit(`/customers/${customer}`, schemaLink(opened));
    await tell(page, words);
    await waitFor(() => {
      expect(pieces(page, 'In force')).toHaveLength(2);
    });
    const row = (await page.findByRole('heading', { name })).closest('li');
    if (row === null) throw new Error(`${name} is not held back.`);
    await page.user.click(within(row).getByRole('button', { name: `Bring back: ${name}` }));
    await waitFor(() => {
      expect(pieces(page, 'In force')).toEqual(['More: Travel']);
    });
    await waitFor(() => {
      expect(page.queryByRole('button', { name: `Bring back: ${name}` })).toBeNull();
    });
  });
});
