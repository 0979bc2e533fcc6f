import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const CUSTOMER = '/customers/1020';

test('somebody turns the page to Arabic by the keyboard: it is mirrored whole, and stays so', async ({
  page,
}, { project }) => {
  test.skip(project.name === 'dark', 'Words and directions do not depend on the colours.');
  await page.goto(CUSTOMER);
  await page.getByRole('button', { name: 'Language: English' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: 'English' })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');

  const title = page.getByRole('heading', { name: 'التوصيات التالية' });
  await expect(title).toBeVisible();
  await expect(page).toHaveURL(`${CUSTOMER}?lang=ar`);
  await expect(page.getByRole('button', { name: /العربية/ })).toBeFocused();
  await page.goto('/customers/1021');
  await expect(title).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});

test('where the words of a language do not come, the page is English and says so', async ({ page }, {
  project,
}) => {
  test.skip(project.name !== 'desktop', 'What is loaded does not depend on the screen.');
  await page.route('**/assets/fr-*.js', (route) => route.abort());
  await page.goto('/?lang=fr');
  await expect(page.getByRole('alert')).toContainText('Français');
  await expect(page.getByRole('heading', { level: 1, name: /^What suits this customer/ })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
