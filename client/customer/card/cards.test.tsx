import { ApolloLink } from '@apollo/client';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type BoundFunctions,
  cleanup,
  configure,
  type queries,
  waitFor,
  within,
} from '@testing-library/react';
import { map } from 'rxjs';
import { openSmallBook } from '../../../server/api/testing/open-book.js';
import type { Opened } from '../../../server/open.js';
import { type Page, renderApp, schemaLink } from '../../testing/render-app.js';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

let opened: Opened;

// The machine that tests may be busy, and to compute what is hidden takes most of its time.
configure({ asyncUtilTimeout: 15_000, defaultHidden: true });

beforeAll(async () => {
  opened = await openSmallBook();
});
beforeEach(() => {
  cleanup();
});

/** Every value of an answer, the innermost first, put through `alter`: a server that answers otherwise. */
function altered(value: Json, alter: (key: string, value: Json) => Json, key = ''): Json {
  if (value === null || typeof value !== 'object') return alter(key, value);
  const inner = Array.isArray(value)
    ? value.map((one: Json) => altered(one, alter))
    : Object.fromEntries(
        Object.entries(value).map(([name, one]: [string, Json]) => [name, altered(one, alter, name)]),
      );
  return alter(key, inner);
}

function answering(alter: (key: string, value: Json) => Json): ApolloLink {
  return new ApolloLink((operation, forward) =>
    forward(operation).pipe(
      map((result) => ({ ...result, data: altered(result.data as Json, alter) as Record<string, Json> })),
    ),
  ).concat(schemaLink(opened));
}

async function visit(path: string, link = schemaLink(opened)): Promise<Page> {
  const page = renderApp(path, link);
  await page.findByRole('heading', { name: 'Recommended next' });
  return page;
}

function names(page: Page): readonly string[] {
  const list = within(page.getByRole('region', { name: 'Recommended next' }));
  return list.queryAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
}

function card(page: Page, name: string): BoundFunctions<typeof queries> {
  return within(page.getByRole('article', { name }));
}

async function choose(page: Page, verdict: string, name: string): Promise<void> {
  await page.user.click(page.getByRole('button', { name: `More: ${name}` }));
  await page.user.click(await page.findByRole('menuitem', { name: `${verdict}: ${name}` }));
}

describe('The cards', () => {
  it('say of each product its kind, how it may be shown, how well it fits, and what must be told', async () => {
    const page = await visit('/customers/2');
    expect(names(page).slice(0, 3)).toEqual(['Recurring deposit', 'Debt fund', 'Budgeting app']);
    const fund = card(page, 'Debt fund');
    expect(fund.getByText('Investment')).toBeTruthy();
    expect(fund.getByText('Guidance, not advice')).toBeTruthy();
    expect(fund.getByText('Fit: 348 points, 62% of the best')).toBeTruthy();
    expect(fund.getByText(/value of investments can fall as well as rise/)).toBeTruthy();
  });

  it('mark a product that calls for care, and say why behind “Why?”', async () => {
    const page = await visit('/customers/2?why=recurring-deposit');
    const deposit = card(page, 'Recurring deposit');
    expect(deposit.getAllByText('Take care')).toHaveLength(2);
    expect(deposit.getByText(/you already have Recurring deposit/)).toBeTruthy();
    expect(card(page, 'Debt fund').queryByText('Take care')).toBeNull();
  });

  it('fall back to a neutral look for what only a newer server knows', async () => {
    const link = answering((key, value) =>
      ['category', 'advice', 'step'].includes(key) || value === 'CO_OCCURRENCE' ? 'FROM_THE_FUTURE' : value,
    );
    const page = await visit('/customers/2?why=debt-fund', link);
    const fund = card(page, 'Debt fund');
    expect(fund.getByText('Other')).toBeTruthy();
    expect(fund.getByText('Information only')).toBeTruthy();
    expect(page.getAllByText('Held back').length).toBeGreaterThan(1);
  });

  it('say so where nothing is recommended, and unfold what is held back', async () => {
    const page = await visit(
      '/customers/2',
      answering((key, value) => (key === 'items' ? [] : value)),
    );
    expect(page.getByText('Nothing to recommend today.')).toBeTruthy();
    expect(names(page)).toEqual([]);
    expect(page.getByRole('heading', { name: 'Held back' }).closest('details')?.open).toBe(true);
  });

  it('stand aside where they could not be made, and come when asked again', async () => {
    let broken = true;
    const page = await visit(
      '/customers/2',
      answering((key, value) => (key === 'recommendations' && broken ? null : value)),
    );
    expect(page.getByText(/recommendations could not be made/)).toBeTruthy();
    expect(page.getByRole('heading', { level: 1 })).toBeTruthy();
    broken = false;
    await page.user.click(page.getByRole('button', { name: 'Try again' }));
    expect(await page.findByRole('article', { name: 'Debt fund' })).toBeTruthy();
  });
});

describe('“Why?”', () => {
  it('opens one card at a time, and is kept in the address with the rest of it', async () => {
    const page = await visit('/customers/4?tone=brief');
    const why = (name: string): HTMLElement => page.getByRole('button', { name: `Why? ${name}` });
    const addresses = page.history.length;
    await page.user.click(why('Mobile-only savings account'));
    await waitFor(() => {
      expect(why('Mobile-only savings account').ariaExpanded).toBe('true');
    });
    expect(page.history.location.search).toBe('?tone=brief&why=mobile-savings');

    await page.user.click(why('Category cashback card'));
    await waitFor(() => {
      expect(why('Category cashback card').ariaExpanded).toBe('true');
    });
    expect(why('Mobile-only savings account').ariaExpanded).toBe('false');

    await page.user.click(why('Category cashback card'));
    await waitFor(() => {
      expect(page.history.location.search).toBe('?tone=brief');
    });
    expect(page.history.length).toBe(addresses);
  });

  it('shows points that sum to the score, the sentences, and their values beside what is usual', async () => {
    const page = await visit('/customers/4?why=mobile-savings');
    const parts = card(page, 'Mobile-only savings account');
    const legend = within(parts.getByRole('list', { name: 'What the score is made of' }));
    expect(legend.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'At home in digital banking+207',
      '= 207 points',
    ]);
    const reasons = within(parts.getByRole('list', { name: 'Reasons' }));
    expect(reasons.getByText(/You use our digital services often/)).toBeTruthy();
    expect(reasons.getByText('Use of digital services').parentElement?.textContent).toContain('high');
    expect(reasons.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
      'This customer',
      'Median of the cluster',
      'Median of the book',
    ]);
    for (const value of reasons.getAllByRole('definition')) expect(value.textContent).toMatch(/^\d+$/);
    expect(reasons.getByText(/^The rule compares it with \d+$/)).toBeTruthy();
  });

  it('marks a value that rests on an assumption', async () => {
    const page = await visit(
      '/customers/4?why=mobile-savings',
      answering((key, value) => (key === 'estimated' ? true : value)),
    );
    expect(card(page, 'Mobile-only savings account').getAllByText('Estimated')).toHaveLength(2);
  });
});

describe('A verdict', () => {
  it('changes the list at once, says what moved and what is gone, and is brought back whole', async () => {
    const page = await visit('/customers/5');
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
    const page = await visit('/customers/6');
    const yes = page.getByRole('button', { name: 'Yes: Recurring deposit' });
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
    const page = await visit('/customers/7');
    const [first = '', second = ''] = names(page);
    await page.user.click(page.getByRole('button', { name: `No: ${first}` }));
    await waitFor(() => {
      expect(names(page)).not.toContain(first);
    });
    expect(names(page)[0]).toBe(second);
    expect(document.activeElement).toBe(page.getByRole('article', { name: second }));
  });

  it('of the rarer kind is named on its button; risk is only asked of products that have a risk class', async () => {
    const page = await visit('/customers/9');
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
    const page = await visit('/customers/10');
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
});
