import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from '@playwright/test';
import lighthouse from 'lighthouse';
import { runAsScript, type Command } from '../server/commands/command.js';
import { formatTable } from '../server/commands/table.js';
import { MendableError } from '../server/mendable-error.js';
import { freePort } from './child-server.js';
import { chromiumOptions } from './chromium.js';
import { waitForFirstAnswer } from './contestant.js';
import { startFinrec } from './finrec-server.js';

const USAGE = `npm run bench:client -- [--json FILE]
Measures the customer page in a real Chromium against its targets; fails where one is missed.
  --json FILE   also write the figures to a file`;

const LOADS = 7;
const CUSTOMERS = 10;
/** The first on a page finds its code uncompiled; an adviser's later ones do not. */
const FEEDBACKS_EACH = 4;
const SETTLING_MILLISECONDS = 400;
const PROBE = 'bench/client-probe.js';

interface Target {
  readonly promise: string;
  readonly measured: number;
  readonly target: string;
  readonly kept: boolean;
}

function atMost(promise: string, measured: number, most: number): Target {
  return { promise, measured, target: `at most ${most}`, kept: measured <= most };
}

/** @param share 0 to 1 */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** Waits for what the person waits for: the first card. */
async function openCustomer(page: Page, address: string, customerId: number): Promise<void> {
  await page.goto(`${address}/customers/${customerId}`);
  await page.locator('[data-card]').first().waitFor();
}

/** Bytes, compressed as widely as any server compresses, that the page loads before anybody touches it. */
async function bytesOf(browser: Browser, address: string): Promise<readonly Target[]> {
  const page = await browser.newPage();
  const kilobytes = { script: 0, stylesheet: 0 };
  const bodies: Promise<void>[] = [];
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    if (kind !== 'script' && kind !== 'stylesheet') return;
    bodies.push(
      response.body().then((body) => {
        kilobytes[kind] += gzipSync(body, { level: 9 }).length / 1000;
      }),
    );
  });
  await openCustomer(page, address, 5);
  await Promise.all(bodies);
  await page.close();
  return [
    atMost('initial JavaScript, kB gzip', kilobytes.script, 250),
    atMost('initial CSS, kB gzip', kilobytes.stylesheet, 20),
  ];
}

async function loadsOf(browser: Browser, address: string): Promise<readonly Target[]> {
  const paints: number[] = [];
  const shifts: number[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.addInitScript({ path: PROBE });
    await openCustomer(page, address, 10 + load);
    paints.push(await page.evaluate<number>('finrecProbe.largestPaint()'));
    shifts.push(await page.evaluate<number>('finrecProbe.layoutShift()'));
    await context.close();
  }
  return [
    atMost('largest contentful paint, desktop, median ms', quantile(paints, 0.5), 1000),
    atMost('layout shift while loading, median', quantile(shifts, 0.5), 0.02),
  ];
}

async function feedbackOf(browser: Browser, address: string): Promise<readonly Target[]> {
  // Without the gliding of the cards: a card that leaves would count as listed until it has faded.
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  await page.addInitScript({ path: PROBE });
  const times: { readonly pressed: number; readonly answered: number }[] = [];
  for (let customer = 0; customer < CUSTOMERS; customer += 1) {
    await openCustomer(page, address, 100 + customer);
    for (let feedback = 0; feedback < FEEDBACKS_EACH; feedback += 1) {
      times.push(await page.evaluate(`finrecProbe.judge('DISLIKED')`));
      // Until the cards stand still: a person reads before the next answer.
      await page.waitForTimeout(SETTLING_MILLISECONDS);
    }
  }
  await page.close();
  const pressed = times.map((time) => time.pressed);
  const answered = times.map((time) => time.answered);
  return [
    atMost('button looks pressed, p50 ms', quantile(pressed, 0.5), 50),
    atMost('feedback to new list, p50 ms', quantile(answered, 0.5), 150),
    atMost('feedback to new list, p95 ms', quantile(answered, 0.95), 300),
  ];
}

async function accessibilityOf(address: string, port: number): Promise<Target> {
  const result = await lighthouse(`${address}/customers/5`, {
    port,
    onlyCategories: ['accessibility'],
    output: 'json',
    logLevel: 'error',
  });
  const score = 100 * (result?.lhr.categories['accessibility']?.score ?? 0);
  return { promise: 'Lighthouse accessibility', measured: score, target: 'at least 100', kept: score >= 100 };
}

async function measure(scratch: string): Promise<readonly Target[]> {
  const finrec = await startFinrec({ data: 'data', scratch });
  const address = `http://127.0.0.1:${finrec.target.port}`;
  const debugging = await freePort();
  const browser = await chromium.launch(chromiumOptions([`--remote-debugging-port=${debugging}`]));
  try {
    await waitForFirstAnswer(finrec, '5');
    return [
      ...(await bytesOf(browser, address)),
      ...(await loadsOf(browser, address)),
      ...(await feedbackOf(browser, address)),
      await accessibilityOf(address, debugging),
    ];
  } finally {
    await browser.close();
    await finrec.server.stop();
  }
}

const CLIENT: Command = {
  usage: USAGE,
  flags: { json: { type: 'string' } },
  async run(_config, { json }, { say }) {
    const scratch = mkdtempSync(join(tmpdir(), 'finrec-client-'));
    try {
      const targets = await measure(scratch);
      const rows = targets.map(({ promise, measured, target, kept }) => [
        promise,
        measured.toFixed(2),
        target,
        kept ? 'kept' : 'MISSED',
      ]);
      say(formatTable(['promise', 'measured', 'target', ''], rows));
      if (typeof json === 'string') writeFileSync(json, `${JSON.stringify({ targets }, null, 2)}\n`);
      const missed = targets.filter(({ kept }) => !kept);
      if (missed.length > 0)
        throw new MendableError(`Missed: ${missed.map(({ promise }) => promise).join('; ')}`);
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  },
};

await runAsScript(CLIENT, import.meta.url);
