import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { withTrainingLock } from './training-lock.js';

const NOON = '2026-11-01T12:00:00.000Z';

let state = '';
beforeEach(() => {
  state = join(mkdtempSync(join(tmpdir(), 'finrec-')), 'var');
});
afterEach(() => {
  rmSync(join(state, '..'), { recursive: true, force: true });
});

const train = (work: () => Promise<string> = () => Promise.resolve('done')) =>
  withTrainingLock(state, NOON, work);

/** A lock as a training leaves it that was killed. */
function leaveLock(holder: object): void {
  mkdirSync(join(state, 'training.lock'), { recursive: true });
  writeFileSync(join(state, 'training.json'), JSON.stringify(holder));
}

test('one training runs, and leaves nothing behind', async () => {
  await expect(train()).resolves.toBe('done');
  expect(existsSync(join(state, 'training.lock'))).toBe(false);
  expect(existsSync(join(state, 'training.json'))).toBe(false);
});

test('a second at the same time is told who runs, since when, and what to do', async () => {
  await train(async () => {
    expect(readFileSync(join(state, 'training.json'), 'utf8')).toContain(String(process.pid));
    await expect(train()).rejects.toThrow(
      `Another training (process ${process.pid} on ${hostname()}, since ${NOON}) is running in ${state}; wait for it to end`,
    );
    return 'done';
  });
});

test('a training that fails gives the lock back', async () => {
  await expect(train(() => Promise.reject(new Error('no data')))).rejects.toThrow('no data');
  await expect(train()).resolves.toBe('done');
});

test('the lock of a process that is gone is taken over at once', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  leaveLock({ pid, host: hostname(), since: NOON });
  await expect(train()).resolves.toBe('done');
});

test('the lock of another machine is respected until it is old', async () => {
  leaveLock({ pid: 1, host: 'elsewhere', since: NOON });
  await expect(train()).rejects.toThrow('process 1 on elsewhere');
  const tenMinutesAgo = Date.now() / 1000 - 600;
  utimesSync(join(state, 'training.lock'), tenMinutesAgo, tenMinutesAgo);
  await expect(train()).resolves.toBe('done');
});
