import type { ApolloLink } from '@apollo/client';
import { within } from '@testing-library/react';
import { type Page, renderApp } from './render-app.js';

/** The page of a customer, when it is there. */
export async function visit(customerId: number, link: ApolloLink): Promise<Page> {
  const page = renderApp(`/customers/${customerId}`, link);
  await page.findByText('Tell us');
  return page;
}

/** The names on the list, from the top; with a kind, of the cards that say they are of it. */
export function listed(page: Page, kind: string | null = null): readonly string[] {
  return [...page.container.querySelectorAll<HTMLElement>('[data-card]')]
    .filter((card) => kind === null || within(card).queryByText(kind) !== null)
    .map((card) => card.querySelector('h3')?.textContent ?? '');
}

export function chip(page: Page, words: string): HTMLElement {
  return within(page.getByLabelText('Often said')).getByRole('button', { name: words });
}

export function field(page: Page): HTMLElement {
  return page.getByLabelText('In the customer’s own words');
}

export function panel(page: Page): HTMLElement {
  return page.getByLabelText('What came of it');
}

/** What is read out. */
export function told(page: Page): string | null {
  return within(panel(page)).getByRole('status').textContent;
}

export async function tell(page: Page, words: string): Promise<void> {
  await page.user.click(field(page));
  await page.user.paste(words);
  await page.user.keyboard('{Enter}');
}

export function buttons(
  page: Page,
  list: 'In force' | 'Understood' | 'Did you mean',
): readonly HTMLElement[] {
  const found = page.queryByLabelText(list);
  return found === null ? [] : within(found).getAllByRole('button');
}

export function pieces(
  page: Page,
  list: 'In force' | 'Understood' | 'Did you mean',
): readonly (string | null)[] {
  return buttons(page, list).map(({ textContent }) => textContent);
}
