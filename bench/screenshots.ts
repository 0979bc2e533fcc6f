import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { runAsScript, type Command } from '../server/commands/command.js';
import { chromiumOptions } from './chromium.js';
import { waitForFirstAnswer } from './contestant.js';
import { startFinrec } from './finrec-server.js';

const USAGE = `npm run screenshots
Takes the README's pictures of the dashboard anew, into docs/.`;

const FOLDER = 'docs';
const CUSTOMER = '1018';

const PICTURES = [
  { name: 'customer-wide', width: 1280, height: 1000, colorScheme: 'light', isMobile: false },
  { name: 'customer-dark', width: 1280, height: 1000, colorScheme: 'dark', isMobile: false },
  { name: 'customer-phone', width: 390, height: 1000, colorScheme: 'light', isMobile: true },
] as const;

type Picture = (typeof PICTURES)[number];

/** The page after "too risky", with the reasons of the first card open: what finrec is about, in one picture. */
async function take(browser: Browser, address: string, picture: Picture): Promise<void> {
  const { name, width, height, colorScheme, isMobile } = picture;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    isMobile,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`${address}/customers/${CUSTOMER}`);
  const tooRisky = page.getByRole('button', { name: 'Too risky', exact: true });
  await tooRisky.click();
  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.waitFor();
  await page
    .getByRole('button', { name: /^Why\?/ })
    .first()
    .click();
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  // One server is asked for all pictures: each finds the customer as the first did.
  await undo.click();
  await page.getByText('Taken back.').first().waitFor();
  await context.close();
}

const SCREENSHOTS: Command = {
  usage: USAGE,
  flags: {},
  async run(_config, _flags, { say }) {
    const scratch = mkdtempSync(join(tmpdir(), 'finrec-screenshots-'));
    const finrec = await startFinrec({ data: 'data', scratch });
    const browser = await chromium.launch(chromiumOptions());
    try {
      await waitForFirstAnswer(finrec, CUSTOMER);
      mkdirSync(FOLDER, { recursive: true });
      for (const picture of PICTURES) {
        await take(browser, `http://127.0.0.1:${finrec.target.port}`, picture);
        say(`${FOLDER}/${picture.name}.png`);
      }
    } finally {
      await browser.close();
      await finrec.server.stop();
      rmSync(scratch, { recursive: true, force: true });
    }
  },
};

await runAsScript(SCREENSHOTS, import.meta.url);
