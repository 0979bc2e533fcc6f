import { defineConfig } from '@playwright/test';
import { chromiumOptions } from '../bench/chromium.js';

const PORT = 4173;

export default defineConfig({
  testDir: '.',
  outputDir: '../var/e2e',
  // One after another: the machines are small, and every story waits for the one server.
  workers: 1,
  timeout: 60_000,
  // Small shared machines stand still for seconds at times; a story told right the second time is reported as flaky.
  retries: 1,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: 'en-GB',
    launchOptions: chromiumOptions(),
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 900 } } },
    { name: 'phone', use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } },
    { name: 'dark', use: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' } },
  ],
  webServer: {
    command: `node dist/server/main.js --port ${PORT}`,
    cwd: '..',
    // Every run starts from the book as it is.
    env: { FEEDBACK_DB: 'memory' },
    url: `http://127.0.0.1:${PORT}/ready`,
    timeout: 60_000,
    reuseExistingServer: false,
  },
});
