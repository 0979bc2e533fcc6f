import { existsSync } from 'node:fs';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const QUIET_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface ChromiumOptions {
  readonly args: string[];
  readonly executablePath?: string;
}

/** How to start the system's Chromium so that it calls nobody; where there is none, the one that Playwright knows. */
export function chromiumOptions(flags: readonly string[] = []): ChromiumOptions {
  const executablePath = USUAL_PLACES.find((place) => existsSync(place));
  const args = [...QUIET_FLAGS, ...flags];
  return executablePath === undefined ? { args } : { args, executablePath };
}
