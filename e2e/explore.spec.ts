import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const RUN = 'Control+Enter';

/** Everything the browser complains about while the page is used, and every address it asks for. */
function watched(page: Page): {
  readonly complaints: readonly string[];
  readonly addresses: readonly string[];
} {
  const complaints: string[] = [];
  const addresses: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('request', (request) => addresses.push(request.url()));
  return { complaints, addresses };
}

async function opened(page: Page, search = ''): Promise<void> {
  await page.goto(`/explore${search}`);
  await expect(page.getByRole('link', { name: /^Customer page/ })).toBeVisible();
  await expect(page.locator('.graphiql-query-editor')).toContainText('query');
}

test('an example is chosen, run and answered, and nothing is fetched from elsewhere', async ({
  page,
  baseURL,
}) => {
  const { complaints, addresses } = watched(page);
  await opened(page);
  await expect(page.locator('.graphiql-query-editor')).toContainText('CustomerPage');

  await page.getByRole('link', { name: /^Clusters with tags/ }).click();
  await page.keyboard.press(RUN);

  await expect(page.locator('.result-window')).toContainText('"silhouette"');
  await expect(page.locator('.result-window')).not.toContainText('"errors"');
  await expect(page).toHaveURL('/explore?example=clusters-with-tags');
  const { host } = new URL(String(baseURL));
  expect(
    addresses.filter((address) => /^(https?|wss?):/.test(address) && new URL(address).host !== host),
  ).toEqual([]);
  expect(complaints).toEqual([]);
});

test('an example brings its variables', async ({ page }) => {
  await opened(page);

  await page.getByRole('link', { name: /^Find customer/ }).click();
  await expect(page.locator('.graphiql-editor-tool')).toContainText('"text"');
  await page.keyboard.press(RUN);

  await expect(page.locator('.result-window')).toContainText('"totalCount"');
});

test('a link opens its example', async ({ page }) => {
  await opened(page, '?example=tag-to-products');

  await expect(page.getByRole('link', { name: /^Tag to products/ })).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('.graphiql-query-editor')).toContainText('TagToProducts');
});

test('what somebody wrote stays in its tab when an example is chosen, and over a reload', async ({
  page,
}) => {
  await opened(page, '?example=model-card');
  await page.locator('.graphiql-query-editor .view-lines').click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('# Mine.\n');
  await expect(page).toHaveURL('/explore');

  await page.getByRole('link', { name: /^Tag to products/ }).click();
  await expect(page.getByRole('tab')).toHaveCount(2);
  await page.getByRole('tab', { name: /ModelCard/ }).click();
  await expect(page.locator('.graphiql-query-editor')).toContainText('# Mine.');

  // GraphiQL writes its tabs down half a second later.
  await page.waitForFunction(() => localStorage.getItem('graphiql:tabState')?.includes('# Mine.'));
  await page.reload();
  await expect(page.locator('.graphiql-query-editor')).toContainText('# Mine.');
});

test('the documentation says what things mean', async ({ page }) => {
  await opened(page);

  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
  await page.getByRole('link', { name: 'Query', exact: true }).click();

  await expect(page.locator('.graphiql-plugin')).toContainText('All clusters of the release, by number.');
});

test('where the server asks for a token, its words and a way to give one appear', async ({ page }) => {
  const message = 'This server needs a token.';
  await page.route('/graphql', (route) => {
    const isKnown = route.request().headers()['authorization'] === 'Bearer abc.def.ghi';
    return isKnown ? route.continue() : route.fulfill({ status: 401, json: { errors: [{ message }] } });
  });
  await opened(page, '?example=clusters-with-tags');
  await page.locator('.graphiql-query-editor .view-lines').click();
  await page.keyboard.press(RUN);
  await expect(page.getByRole('alert').filter({ hasText: message })).toBeVisible();

  await page.getByLabel('Token').fill('abc.def.ghi');
  await page.getByRole('button', { name: 'Use this token' }).click();
  await page.locator('.graphiql-query-editor .view-lines').click();
  await page.keyboard.press(RUN);

  await expect(page.locator('.result-window')).toContainText('"silhouette"');
  await expect(page.getByLabel('Token')).toBeHidden();
});

test('without a schema the page says so, and can try again', async ({ page }) => {
  await page.route('/schema.graphql', (route) => route.fulfill({ status: 503, body: '' }));
  await page.goto('/explore');
  await expect(page.getByRole('alert')).toContainText('503');

  await page.unroute('/schema.graphql');
  await page.getByRole('button', { name: 'Retry' }).click();

  await expect(page.getByRole('link', { name: /^Customer page/ })).toBeVisible();
});

test('follows the colours chosen in the dashboard', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('mantine-color-scheme-value', 'dark');
  });
  await opened(page);

  await expect(page.locator('body')).toHaveClass(/graphiql-dark/);
});

test('has a heading, a landmark, and no fault of ours that axe finds', async ({ page }) => {
  await opened(page);

  await expect(page).toHaveTitle('finrec explorer');
  await expect(
    page.getByRole('main').getByRole('heading', { level: 1, name: 'finrec explorer' }),
  ).toBeVisible();
  // The editor, its gutter and its tabs are GraphiQL's and Monaco's.
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .exclude('.graphiql-editors')
    .exclude('.graphiql-response')
    .exclude('.graphiql-tabs')
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
