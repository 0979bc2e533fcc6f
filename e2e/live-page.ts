import { expect, type Locator, type Page } from '@playwright/test';
import { CustomerPage } from './customer-page.js';

/** What the page says when it has brought itself up to date. */
export const UPDATED = 'Updated: somebody else answered for this customer.';

/** Opens a customer of the server at this address, and waits until the page hears of changes. */
export async function follow(page: Page, address: string, customerId: string): Promise<CustomerPage> {
  const customer = new CustomerPage(page);
  // Listened for from the start: the first push may be here before the first card is.
  const pushed = new Promise<void>((resolve) => {
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => {
        if (String(payload).includes('"next"')) resolve();
      });
    });
  });
  await page.goto(`${address}/customers/${customerId}`);
  await expect(customer.cards.first()).toBeVisible();
  await pushed;
  return customer;
}

/** A piece of feedback in force, by the words of its button. */
export function pieceOf(page: Page, words: RegExp): Locator {
  return page.getByRole('button', { name: words }).first();
}
