import { expect, type Page, test } from '@playwright/test';
import { CustomerPage } from './customer-page.js';
import { createOwnServer, type OwnServer } from './own-server.js';

const UPDATED = 'Updated: somebody else answered for this customer.';

let server: OwnServer;

test.beforeEach(async () => {
  server = await createOwnServer();
  await server.start();
});

test.afterEach(() => server.remove());

test.use({ baseURL: undefined });

/** Opens a customer, and waits until the page hears of changes. */
async function follow(page: Page, customerId: string): Promise<CustomerPage> {
  const customer = new CustomerPage(page);
  // Listened for from the start: the first push may be here before the first card is.
  const pushed = new Promise<void>((resolve) => {
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => {
        if (String(payload).includes('"next"')) resolve();
      });
    });
  });
  await page.goto(`${server.address}/customers/${customerId}`);
  await expect(customer.cards.first()).toBeVisible();
  await pushed;
  return customer;
}

function pieceOf(page: Page, words: RegExp): ReturnType<Page['locator']> {
  return page.getByRole('button', { name: words }).first();
}

test('what is said in one tab shows in the other by itself, and takes the first tab one request', async ({
  page,
  context,
}) => {
  const here = await follow(page, '1001');
  const otherPage = await context.newPage();
  await follow(otherPage, '1001');
  const requests: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql') && request.method() === 'POST') requests.push(request.url());
  });
  await here.say('add travel focus');
  await expect(pieceOf(page, /^Take back: .*[Tt]ravel/)).toBeVisible();
  await expect(pieceOf(otherPage, /^Take back: .*[Tt]ravel/)).toBeVisible();
  await expect(otherPage.getByText(UPDATED)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(pieceOf(otherPage, /^Take back: .*[Tt]ravel/)).toBeHidden();
  await expect(page.getByText('Taken back.')).toBeVisible();
  // A push of one's own doing that were taken for another's would have been answered by now.
  await page.waitForTimeout(600);
  expect(requests).toHaveLength(2);
  await expect(page.getByText(UPDATED)).toBeHidden();
});

test('a tab that lost its server catches up when it is back', async ({ page }) => {
  await follow(page, '1018');
  await server.end();
  await server.start();
  const answer = await fetch(`${server.address}/feedback`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ customer_id: 1018, feedback: ['add travel focus'] }),
  });
  expect(answer.ok).toBe(true);
  await expect(pieceOf(page, /^Take back: .*[Tt]ravel/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(UPDATED)).toBeVisible();
  await expect(page.locator('[data-card]').first()).toBeVisible();
});
