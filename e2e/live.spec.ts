import { expect, test } from '@playwright/test';
import { isQuestion } from './customer-page.js';
import { follow, pieceOf, UPDATED } from './live-page.js';
import { createOwnServer, type OwnServer } from './own-server.js';

let server: OwnServer;

test.beforeEach(async () => {
  server = await createOwnServer();
  await server.start();
});

test.afterEach(() => server.remove());

test.use({ baseURL: undefined });

test('what is said in one tab shows in the other by itself, and takes the first tab one request', async ({
  page,
  context,
}) => {
  const here = await follow(page, server.address, '1001');
  const otherPage = await context.newPage();
  await follow(otherPage, server.address, '1001');
  const requests: string[] = [];
  page.on('request', (request) => {
    if (isQuestion(request)) requests.push(request.url());
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
  await follow(page, server.address, '1018');
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
