import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { CustomerPage } from './customer-page.js';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, window] = await page.evaluate((): [number, number] => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content).toBeLessThanOrEqual(window);
}

test('the start page', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('link', { name: /^Open / }).first()).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test('the customer page, with reasons open and after feedback', async ({ page }, { project }) => {
  const customer = new CustomerPage(page);
  const customerId = { desktop: '1020', phone: '1021', dark: '1022' }[project.name] ?? '1025';
  await customer.open(customerId);
  await expectAccessible(page);
  await page
    .getByRole('button', { name: /^Why\?/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Too risky', exact: true }).click();
  await expect(customer.answer).toContainText(/\d (new|gone|moved)/);
  await page.locator('summary').first().click();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test('an error', async ({ page }) => {
  await page.goto('/customers/999999');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test('nothing of a page is refused by its own policy, or comes from elsewhere', async ({ page }) => {
  const refused: string[] = [];
  const hosts = new Set<string>();
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.goto('/customers/5');
  await expect(page.locator('[data-card]').first()).toBeVisible();
  expect(refused).toEqual([]);
  expect([...hosts]).toEqual([new URL(page.url()).host]);
});
