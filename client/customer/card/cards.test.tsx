import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, configure, waitFor, within } from '@testing-library/react';
import { openSmallBook } from '../../../server/api/testing/open-book.js';
import type { Opened } from '../../../server/open.js';
import { schemaLink } from '../../testing/render-app.js';
import { answering, card, names, recommended, visit } from './testing/cards-page.js';

let opened: Opened;

// The machine that tests may be busy, and to compute what is hidden takes most of its time.
configure({ asyncUtilTimeout: 15_000, defaultHidden: true });

beforeAll(async () => {
  opened = await openSmallBook();
});
beforeEach(() => {
  cleanup();
});

describe('The cards', () => {
  it('say of each product its kind, how it may be shown, how well it fits, and what must be told', async () => {
    const page = await visit('/customers/2', schemaLink(opened));
    const list = await recommended(opened, '2');
    const ids = [...page.container.querySelectorAll<HTMLElement>('[data-card]')].map(
      ({ dataset }) => dataset['card'],
    );
    expect(ids).toEqual(list.slice(0, 8).map(({ product }) => product.productId));
    const best = list[0]?.score ?? 0;
    const score = list.find(({ product }) => product.productId === 'debt-fund')?.score ?? 0;
    const share = `${String(Math.round((100 * score) / best))}%`;
    const fund = card(page, 'Debt fund');
    expect(fund.getByText('Investment')).toBeTruthy();
    expect(fund.getByText('Guidance, not advice')).toBeTruthy();
    expect(fund.getByText(`Fit: ${String(score)} points, ${share} of the best`)).toBeTruthy();
    expect(fund.getByText(/value of investments can fall as well as rise/)).toBeTruthy();
  });

  it('mark a product that calls for care, and say why behind “Why?”', async () => {
    const page = await visit('/customers/2?why=recurring-deposit', schemaLink(opened));
    const deposit = card(page, 'Recurring deposit');
    expect(deposit.getAllByText('Take care')).toHaveLength(2);
    expect(deposit.getByText(/you already have Recurring deposit/)).toBeTruthy();
    expect(card(page, 'Debt fund').queryByText('Take care')).toBeNull();
  });

  it('give no number where more speaks against a product than for it, and strike its losses off below zero', async () => {
    const list = (await recommended(opened, '10')).slice(0, 8);
    const id = list.find(({ score }) => score < 0)?.product.productId ?? 'none';
    const page = await visit(`/customers/10?why=${id}`, schemaLink(opened));
    const head = page.container.querySelector<HTMLElement>(`[data-card="${id}"] header`);
    if (head === null) throw new Error('Nothing speaks against a product.');
    expect(within(head).getByText('Fit: more speaks against it than for it')).toBeTruthy();
    expect(head.textContent).not.toContain('points');
    const bar = [...page.container.querySelectorAll<HTMLElement>('.bar > [data-loss]')];
    expect(bar.some(({ dataset }) => dataset['loss'] === 'true')).toBe(true);
    const starts = bar.map(({ style }) => Number.parseFloat(style.insetInlineStart));
    expect(Math.min(...starts)).toBeCloseTo(0);
    const zero = page.container.querySelector<HTMLElement>('.bar > .zero')?.style.insetInlineStart ?? '';
    expect(Number.parseFloat(zero)).toBeCloseTo(starts[0] ?? 0);
  });

  it('fall back to a neutral look for what only a newer server knows', async () => {
    const link = answering(opened, (key, value) =>
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
      answering(opened, (key, value) => (key === 'items' ? [] : value)),
    );
    expect(page.getByText('Nothing to recommend today.')).toBeTruthy();
    expect(names(page)).toEqual([]);
    expect(page.getByRole('heading', { name: 'Held back' }).closest('details')?.open).toBe(true);
  });

  it('stand aside where they could not be made, and come when asked again', async () => {
    let broken = true;
    const page = await visit(
      '/customers/2',
      answering(opened, (key, value) => (key === 'recommendations' && broken ? null : value)),
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
    const page = await visit('/customers/4?tone=brief', schemaLink(opened));
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

  it('shows points that sum to the score, those that speak against the product as losses', async () => {
    const list = (await recommended(opened, '2')).slice(0, 8);
    const deposit = list.find(
      ({ reasons }) =>
        reasons.some(({ points }) => points < 0) && reasons.some(({ kind }) => kind === 'POPULARITY'),
    );
    if (deposit === undefined) throw new Error('Nothing speaks against a common product.');
    const points = deposit.reasons.map((reason) => reason.points).filter((each) => each !== 0);
    const page = await visit(`/customers/2?why=${deposit.product.productId}`, schemaLink(opened));
    const legend = within(page.getByRole('list', { name: 'What the score is made of' }));
    const told = legend.getAllByRole('listitem').map(({ textContent }) => textContent.replaceAll(',', ''));
    const signed = (each: number): string => (each > 0 ? `+${String(each)}` : String(each));
    expect(told.map((line) => /[+-]?\d+(?: points)?$/.exec(line)?.[0])).toEqual([
      ...points.map(signed),
      `${String(points.reduce((sum, each) => sum + each, 0))} points`,
    ]);
    const similar = page
      .getAllByText('Share of similar customers who took it')
      .map((label) => label.closest('li'));
    expect(similar).toHaveLength(
      deposit.reasons.filter(({ facts }) => facts.some(({ column }) => column === 'Also_Took')).length,
    );
    for (const shares of similar) {
      expect(shares?.textContent).toMatch(/This product.*Average product/);
    }
    const common = deposit.reasons.find(({ kind }) => kind === 'POPULARITY')?.points ?? 0;
    expect(told).toContain(`How common it is${signed(common)}`);
  });

  it('shows the sentences, and their values beside what is usual', async () => {
    const page = await visit('/customers/4?why=mobile-savings', schemaLink(opened));
    const parts = card(page, 'Mobile-only savings account');
    const legend = within(parts.getByRole('list', { name: 'What the score is made of' }));
    expect(legend.getByText('At home in digital banking')).toBeTruthy();
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
      answering(opened, (key, value) => (key === 'estimated' ? true : value)),
    );
    expect(card(page, 'Mobile-only savings account').getAllByText('Estimated')).toHaveLength(2);
  });
});
