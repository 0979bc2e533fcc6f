import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { startModelServer } from './wording/testing/model-server.js';

/** The program as a stranger runs it: built, started as a process, asked over HTTP. */
const CUSTOMERS = 60;
let folder = '';
let data = '';
let state = '';
const running: ChildProcess[] = [];

beforeAll(() => {
  execFileSync('node_modules/.bin/tsc', ['-p', 'tsconfig.build.json']);
  folder = mkdtempSync(join(tmpdir(), 'finrec-main-'));
  data = join(folder, 'book');
  state = join(folder, 'state');
  cpSync('data', data, { recursive: true });
  for (const name of ['customer_data.csv', 'financial_behavior_data.csv']) {
    const lines = readFileSync(join(data, name), 'utf8').split('\n');
    writeFileSync(join(data, name), `${lines.slice(0, CUSTOMERS + 1).join('\n')}\n`);
  }
  const enquiries = readFileSync(join(data, 'enquiries_data.csv'), 'utf8').split('\n');
  const known = enquiries.filter((line, index) => index === 0 || Number(line.split(',')[0]) <= CUSTOMERS);
  writeFileSync(join(data, 'enquiries_data.csv'), `${known.join('\n')}\n`);
}, 120_000);

afterEach(() => {
  for (const server of running.splice(0)) server.kill('SIGKILL');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function contents(): readonly (readonly [string, string])[] {
  return readdirSync(data, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => [name, readFileSync(join(data, name), 'utf8')]);
}

interface Run {
  readonly said: () => string;
  readonly code: Promise<number | null>;
  readonly server: ChildProcess;
}

function start(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Run {
  const server = spawn(process.execPath, ['dist/server/main.js', '--data', data, '--state', state, ...args], {
    env: { LOG_LEVEL: 'error', ...environment },
  });
  running.push(server);
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  const code = new Promise<number | null>((resolve) => server.once('exit', resolve));
  return { said: () => said, code, server };
}

async function address(run: Run): Promise<string> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && run.server.exitCode === null) {
    const found = /GraphQL: (http:\/\/\S+)\/graphql/.exec(run.said())?.[1];
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`finrec did not start:\n${run.said()}`);
}

describe('npm start', () => {
  test('trains, serves, recommends, takes feedback, and ends when asked; the data stay untouched', async () => {
    const before = contents();
    const run = start(['--port', '0']);
    const url = await address(run);
    expect(run.said()).toContain('holds no release yet');
    const recommended = await fetch(`${url}/recommend?customer_id=5`);
    expect([recommended.status, await recommended.json()]).toMatchObject([200, { customer_id: '5' }]);
    const feedback = await fetch(`${url}/feedback`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ customer_id: 5, feedback: ['fixed deposit', 'too conservative'] }),
    });
    expect([feedback.status, await feedback.json()]).toMatchObject([
      200,
      { understood: [expect.any(String), expect.any(String)] },
    ]);
    run.server.kill('SIGTERM');
    expect(await run.code).toBe(0);
    expect(contents()).toEqual(before);
  }, 90_000);

  test('serves the release it has at the next start, says so where the data changed, and names npm run train', async () => {
    const file = join(data, 'customer_data.csv');
    const original = readFileSync(file, 'utf8');
    writeFileSync(file, original.replace(/,\d+,(Budget|Moderate|Premium|Luxury),/, ',77777,$1,'));
    try {
      const run = start(['--port', '0']);
      await address(run);
      expect(run.said()).not.toContain('holds no release yet');
      expect(run.said()).toMatch(/have changed since this release was trained.*npm run train/);
    } finally {
      writeFileSync(file, original);
    }
  }, 90_000);

  test('serves without waiting for the language model, then says whether it answers', async () => {
    const model = await startModelServer({ mode: 'text2text' });
    try {
      const run = start(['--port', '0'], { HF_ENDPOINT: model.endpoint ?? '', HF_TOKEN: 'hf_private' });
      await address(run);
      const deadline = Date.now() + 10_000;
      while (!run.said().includes('(HF_WIRE=text2text)') && Date.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      expect(run.said()).toMatch(
        /finrec serves .*\nTexts are rephrased by google\/flan-t5-large at http:\S+\/t5 \(HF_WIRE=text2text\), which answers/,
      );
      expect(run.said().match(/Texts /g)).toHaveLength(1);
      expect(run.said()).not.toContain('hf_private');
      run.server.kill('SIGTERM');
      expect(await run.code).toBe(0);
    } finally {
      await model.close();
    }
  }, 90_000);

  test('says which port is in use and how to take another', async () => {
    const first = start(['--port', '0']);
    const { port } = new URL(await address(first));
    const second = start(['--port', port], { FEEDBACK_DB: 'memory' });
    expect(await second.code).toBe(2);
    expect(second.said()).toContain(`Port ${port} of 127.0.0.1 is in use`);
    expect(second.said()).toContain(`npm start -- --port ${Number(port) + 1}`);
  }, 90_000);

  test('does not start on a rules file with a typo, and names file, line and what was meant', async () => {
    const rules = join(data, 'rules.yaml');
    const original = readFileSync(rules, 'utf8');
    writeFileSync(rules, original.replace('[Income >= p40', '[Incme >= p40'));
    const run = start(['--port', '0']);
    expect(await run.code).toBe(2);
    writeFileSync(rules, original);
    expect(run.said()).toMatch(
      /rules\.yaml:\d+:\d+ .*"Incme" is no column or measure\. Did you mean "Income"\?/,
    );
    expect(run.said()).not.toMatch(/\n\s+at /);
  }, 90_000);
});
