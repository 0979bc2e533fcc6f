import { env } from 'node:process';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { ownDatabase } from '../bench/own-database.js';
import type { CustomerPage } from './customer-page.js';
import { follow, pieceOf, UPDATED } from './live-page.js';
import { createOwnServer, type OwnServer } from './own-server.js';

/** A PostgreSQL in which databases may be made; see .ci/postgres.sh. */
const POSTGRES = env.TEST_DATABASE_URL ?? '';
const CUSTOMER = '1001';
/** A second, and some more: two servers, two browsers and a database share a small machine. */
const SOON = { timeout: 3000 };
const TRAVEL = /^Take back: .*[Tt]ravel/;

test.use({ baseURL: undefined });

/** One and the same customer, open in two browsers, each at a server of its own. */
interface SideBySide {
  readonly here: CustomerPage;
  readonly there: CustomerPage;
  readonly serverHere: OwnServer;
}

async function sideBySide(browser: Browser, story: (pages: SideBySide) => Promise<void>): Promise<void> {
  // Two servers have to start first.
  test.slow();
  const database = await ownDatabase(POSTGRES);
  const servers: OwnServer[] = [];
  const open = async (): Promise<{ readonly page: Page; readonly server: OwnServer }> => {
    const server = await createOwnServer({ DATABASE_URL: database.url });
    servers.push(server);
    await server.start();
    const context = await browser.newContext();
    return { page: await context.newPage(), server };
  };
  try {
    const [one, other] = await Promise.all([open(), open()]);
    const here = await follow(one.page, one.server.address, CUSTOMER);
    const there = await follow(other.page, other.server.address, CUSTOMER);
    await story({ here, there, serverHere: one.server });
  } finally {
    for (const context of browser.contexts()) await context.close();
    for (const server of servers) await server.remove();
    await database.remove();
  }
}

if (POSTGRES === '') {
  test.skip('two servers: skipped, for bash .ci/postgres.sh run npm run e2e sets TEST_DATABASE_URL', () =>
    undefined);
} else {
  test('two servers on one database: what is said at one shows at the other by itself, and so does taking it back', async ({
    browser,
  }, { project }) => {
    test.skip(project.name !== 'desktop', 'What servers tell each other does not depend on the screen.');
    await sideBySide(browser, async ({ here, there }) => {
      const before = await there.listed();
      expect(await here.listed()).toEqual(before);

      await here.say('add travel focus');
      await expect(pieceOf(here.page, TRAVEL)).toBeVisible();
      await expect(pieceOf(there.page, TRAVEL)).toBeVisible(SOON);
      await expect(there.page.getByText(UPDATED)).toBeVisible();
      await expect.poll(() => there.listed(), SOON).toEqual(await here.listed());
      expect(await here.listed()).not.toEqual(before);

      await here.page.getByRole('button', { name: 'Undo' }).click();
      await expect(here.page.getByText('Taken back.')).toBeVisible();
      await expect(pieceOf(there.page, TRAVEL)).toBeHidden(SOON);
      await expect.poll(() => there.listed(), SOON).toEqual(before);
    });
  });

  test('two servers on one database: a page whose server ends keeps what it shows, and the other goes on', async ({
    browser,
  }, { project }) => {
    test.skip(project.name !== 'desktop', 'What servers tell each other does not depend on the screen.');
    await sideBySide(browser, async ({ here, there, serverHere }) => {
      await serverHere.end();
      await there.say('add travel focus');
      await expect(pieceOf(there.page, TRAVEL)).toBeVisible();
      await expect(here.cards.first()).toBeVisible();
      await serverHere.start();
      await expect(pieceOf(here.page, TRAVEL)).toBeVisible({ timeout: 30_000 });
    });
  });
}
