import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { CustomerPage, customerOf } from './customer-page.js';

test('what was said is kept with what it changed, and is taken back and brought back from there', async ({
  page,
}, testInfo) => {
  const customer = new CustomerPage(page);
  await customer.open(customerOf(testInfo, 4));
  const before = await customer.listed();
  await customer.say('too risky');
  await expect(customer.answer).toContainText(/\d (new|gone|moved)/);
  await expect.poll(() => customer.listed()).not.toEqual(before);
  const after = await customer.listed();
  // As if somebody looked it up later.
  await page.reload();
  await expect(customer.cards.first()).toBeVisible();

  await page.getByRole('heading', { name: 'What was said' }).click();
  const history = page.locator('details', { has: page.getByRole('heading', { name: 'What was said' }) });
  const entry = history.getByRole('listitem').filter({ has: page.getByText('“too risky”', { exact: true }) });
  await expect(entry.getByText('An adviser')).toBeVisible();
  await expect(entry.getByText('just now')).toBeVisible();
  await expect(entry.getByText(/on your list|moved (up|down)/).first()).toBeVisible();

  await entry.getByRole('button', { name: 'Undo: “too risky”' }).click();
  await expect.poll(() => customer.listed()).toEqual(before);
  await expect(history.getByText('Took back: “too risky”')).toBeVisible();
  await expect(entry.getByText('Taken back', { exact: true })).toBeVisible();
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);

  const bringBack = entry.getByRole('button', { name: 'Bring back: “too risky”' });
  await expect(bringBack).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => customer.listed()).toEqual(after);
  await expect(customer.answer).toContainText('Brought back.');
});

test('a card is told to the server once somebody has had a second to see it', async ({ page }, testInfo) => {
  const told: string[] = [];
  page.on('request', (request) => {
    const body = request.postData() ?? '';
    if (body.includes('mutation RecordShown')) told.push(body);
  });
  const customer = new CustomerPage(page);
  await customer.open(customerOf(testInfo, 2));
  await customer.cards.first().scrollIntoViewIfNeeded();
  const first = (await customer.cards.first().getAttribute('data-card')) ?? '';
  await expect.poll(() => told.join()).toContain(`"${first}"`);
  const last = (await customer.cards.last().getAttribute('data-card')) ?? '';
  expect(told.join()).not.toContain(`"${last}"`);
  await customer.cards.last().scrollIntoViewIfNeeded();
  await expect.poll(() => told.join()).toContain(`"${last}"`);
});
