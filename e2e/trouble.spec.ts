import { expect, test } from '@playwright/test';
import { CustomerPage } from './customer-page.js';
import { createOwnServer, type OwnServer } from './own-server.js';

let server: OwnServer;

test.beforeEach(async () => {
  server = await createOwnServer();
  await server.start();
});

test.afterEach(() => server.remove());

test.use({ baseURL: undefined });

test('the server is down while a customer is opened: the page says so, and goes on when it is back', async ({
  page,
}) => {
  await page.goto(`${server.address}/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await server.end();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'The server does not answer' })).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(/^Tried again once/)).toBeVisible();
  // By itself: the page asks every few seconds, and would be faster than a press of the button at times.
  await server.start();
  await expect(page.locator('[data-card]').first()).toBeVisible();
});

test('the server dies in the middle: the words stay, and count once when they are sent again', async ({
  page,
}) => {
  const customer = new CustomerPage(page);
  await page.goto(`${server.address}/customers/5`);
  await expect(customer.cards.first()).toBeVisible();
  const before = await customer.listed();
  await server.end();
  await customer.say('add travel focus');
  await expect(page.getByText('The server cannot be reached.', { exact: false }).first()).toBeVisible();
  expect(await customer.listed()).toEqual(before);
  await expect(page.getByRole('textbox', { name: 'In the customer’s own words' })).toHaveValue(
    'add travel focus',
  );
  await server.start();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('button', { name: /^Take back: .*[Tt]ravel/ }).first()).toBeVisible();
});

test('an id that nobody has, and addresses of nonsense, say what to do', async ({ page }) => {
  await page.goto(`${server.address}/customers/999999`);
  await expect(page.getByRole('heading', { name: 'No customer has the id “999999”' })).toBeVisible();
  for (const path of ['/customers/%zz', '/nowhere', '/customers/a%2Fb', '/customers/%00']) {
    await page.goto(`${server.address}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('Something went wrong!')).toHaveCount(0);
  }
  await page.goto(`${server.address}/customers/5?tone=banana&why=%5Bobject%5D&x=%3Cscript%3E`);
  await expect(page.locator('[data-card]').first()).toBeVisible();
});
