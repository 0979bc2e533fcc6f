import { expect, test } from '@playwright/test';
import { CustomerPage, customerOf, isQuestion } from './customer-page.js';

test('an id, the reasons, "too risky", another list, and back', async ({ page }, testInfo) => {
  const customerId = customerOf(testInfo, 0);
  const customer = new CustomerPage(page);
  await page.goto('/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type(customerId);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/customers/${customerId}$`));
  await expect(page.getByText(`Customer ID ${customerId}`)).toBeVisible();
  await expect(page.getByText(/^Cluster \d+ · /).first()).toBeVisible();

  await page
    .getByRole('button', { name: /^Why\?/ })
    .first()
    .click();
  await expect(page).toHaveURL(/why=/);
  await expect(
    customer.cards
      .first()
      .getByText(/points?$/)
      .first(),
  ).toBeVisible();

  const before = await customer.listed();
  const requests: string[] = [];
  page.on('request', (request) => {
    if (isQuestion(request)) requests.push(request.url());
  });
  await page.getByRole('button', { name: 'Too risky', exact: true }).click();
  await expect(customer.answer).toContainText(/\d (new|gone|moved)/);
  await expect.poll(() => customer.listed()).not.toEqual(before);
  expect(requests).toHaveLength(1);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(customer.answer).toContainText('Taken back.');
  await expect.poll(() => customer.listed()).toEqual(before);
  expect(requests).toHaveLength(2);
});

test('a word said is a piece in force, until it is taken away; it is there again after a reload', async ({
  page,
}, testInfo) => {
  const customer = new CustomerPage(page);
  await customer.open(customerOf(testInfo, 1));
  const before = await customer.listed();
  await customer.say('add travel focus');
  const piece = page.getByRole('button', { name: /^Take back: .*[Tt]ravel/ }).first();
  await expect(piece).toBeVisible();
  await page.reload();
  await expect(piece).toBeVisible();
  await piece.click();
  await expect(piece).toBeHidden();
  await expect.poll(() => customer.listed()).toEqual(before);
});

test('a card answers by three buttons and a menu', async ({ page }, testInfo) => {
  const customer = new CustomerPage(page);
  await customer.open(customerOf(testInfo, 2));
  const [first = ''] = await customer.listed();
  const yes = page.getByRole('button', { name: `Yes: ${first}`, exact: true });
  await yes.click();
  await expect(yes).toHaveAttribute('aria-pressed', 'true');
  await expect(yes).toHaveAttribute('aria-busy', 'false');

  const [liked = ''] = await customer.listed();
  await page.getByRole('button', { name: `No: ${liked}`, exact: true }).click();
  await expect(page.getByRole('button', { name: `Bring back: ${liked}` }).first()).toBeVisible();
  await expect.poll(() => customer.listed()).not.toContain(liked);
  await page
    .getByRole('button', { name: `Bring back: ${liked}` })
    .first()
    .click();
  await expect.poll(() => customer.listed()).toContain(liked);

  await customer.cards.first().getByRole('button', { name: /^More/ }).click();
  await page.getByRole('menuitem', { name: /Already have it/ }).click();
  await expect(customer.answer).toContainText('Already there');
});

test('everything can be done by keyboard', async ({ page, isMobile }, testInfo) => {
  test.skip(isMobile, 'A phone has no keyboard.');
  const customer = new CustomerPage(page);
  await customer.open(customerOf(testInfo, 3));
  await page.keyboard.press('j');
  await expect(customer.cards.first()).toBeFocused();
  await page.keyboard.press('j');
  await expect(customer.cards.nth(1)).toBeFocused();
  await page.keyboard.press('f');
  await page.keyboard.type('no loans, add travel focus');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Take back: / }).first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('a');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(new RegExp(customerOf(testInfo, 3)));
  await expect(customer.cards.first()).toBeVisible();
});
