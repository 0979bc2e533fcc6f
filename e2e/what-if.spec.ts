import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { CustomerPage } from './customer-page.js';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

test('somebody asks why a product is not on the list, and reads the smallest change', async ({ page }) => {
  const customer = new CustomerPage(page);
  await customer.open('1020');
  await page.getByRole('heading', { name: 'Why not …?' }).click();
  await page.getByLabel('A product that is not on the list').selectOption('personal-loan');
  const section = page.locator('details', { has: page.getByRole('heading', { name: 'Why not …?' }) });
  await expect(section.getByText(/or more would do; it is/)).toBeVisible();

  await page.getByRole('heading', { name: 'Held back' }).click();
  await page.getByText('What would have to change?').first().click();
  await expect(page.getByText(/would do|depends on|suggested to those/).first()).toBeVisible();
});

test('somebody tries out other values by the keyboard, and nothing of it is stored', async ({ page }) => {
  const customer = new CustomerPage(page);
  await customer.open('1020');
  const listed = await customer.listed();
  const summary = page.locator('summary', { has: page.getByRole('heading', { name: 'What if …' }) });
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Income a year').fill('120000');
  await page.getByLabel('Risk profile').selectOption('High');
  await page.getByLabel('Income a year').press('Enter');
  const section = page.locator('details', { has: page.getByRole('heading', { name: 'What if …' }) });
  await expect(section.getByText(/is new on your list/).first()).toBeVisible();
  await expect(section.getByText('Only tried out: nothing here is stored.')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);

  await page.reload();
  await expect(customer.cards.first()).toBeVisible();
  expect(await customer.listed()).toEqual(listed);
});
