import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, openSync, readFileSync, closeSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const STOP_GRACE_MILLISECONDS = 5000;
/** Linux counts CPU time of processes in hundredths of a second. */
const TICKS_A_SECOND = 100;
const LOG_TAIL = 2000;

export interface ServerCommand {
  readonly name: string;
  readonly command: string;
  readonly arguments: readonly string[];
  readonly directory: string;
  /** The whole environment: nothing is inherited, so that both servers run with the settings stated here. */
  readonly environment: Readonly<Record<string, string>>;
  /** Everything the server prints goes here. */
  readonly logFile: string;
}

export interface ChildServer {
  readonly name: string;
  /** User and system seconds of the server and its workers so far; null where the system does not tell (not Linux). */
  cpuSeconds(): number | null;
  /** Resident memory of the server and its workers in megabytes; null where the system does not tell. */
  residentMegabytes(): number | null;
  /** @throws {Error} with the end of the log, if the server has gone. */
  assertRunning(): void;
  /** Ends the server and all its workers; safe to call twice. */
  stop(): Promise<void>;
}

/** A port on 127.0.0.1 that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', resolve);
  });
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port on 127.0.0.1.');
  return address.port;
}

function processTree(root: number): readonly number[] {
  const path = `/proc/${root}/task/${root}/children`;
  if (!existsSync(path)) return [];
  const children = readFileSync(path, 'utf8').split(' ').map(Number).filter(Boolean);
  return [root, ...children.flatMap(processTree)];
}

function sumOverTree(root: number, measure: (pid: number) => number): number | null {
  const processes = processTree(root);
  return processes.length === 0 ? null : processes.reduce((sum, pid) => sum + measure(pid), 0);
}

/** Empty where the process has ended since it was listed. */
function readProcessFile(pid: number, file: string): string {
  const path = `/proc/${pid}/${file}`;
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function cpuTicks(pid: number): number {
  const stat = readProcessFile(pid, 'stat');
  // The command name in brackets may hold spaces; utime and stime are the 12th and 13th fields after it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
}

function residentKilobytes(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readProcessFile(pid, 'status'))?.[1] ?? 0);
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || hasEnded(child)) return;
  process.kill(-child.pid, signal);
}

/** Starts a server in a process group of its own, so that its workers end with it. */
export async function startChildServer(options: ServerCommand): Promise<ChildServer> {
  const log = openSync(options.logFile, 'w');
  const child = spawn(options.command, options.arguments, {
    cwd: options.directory,
    env: options.environment,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  const pid = await new Promise<number>((resolve, reject) => {
    child.once('error', (cause) => {
      reject(new Error(`Cannot start ${options.name}: ${options.command} does not run.`, { cause }));
    });
    child.once('spawn', () => {
      resolve(child.pid ?? 0);
    });
  });
  return {
    name: options.name,
    cpuSeconds() {
      const ticks = sumOverTree(pid, cpuTicks);
      return ticks === null ? null : ticks / TICKS_A_SECOND;
    },
    residentMegabytes() {
      const kilobytes = sumOverTree(pid, residentKilobytes);
      return kilobytes === null ? null : kilobytes / 1024;
    },
    assertRunning() {
      if (!hasEnded(child)) return;
      const tail = readFileSync(options.logFile, 'utf8').slice(-LOG_TAIL);
      throw new Error(
        `${options.name} ended by itself (exit code ${String(child.exitCode)}). It said last:\n${tail}`,
      );
    },
    async stop() {
      signalGroup(child, 'SIGTERM');
      await Promise.race([ended, wait(STOP_GRACE_MILLISECONDS, undefined, { ref: false })]);
      signalGroup(child, 'SIGKILL');
      await ended;
    },
  };
}
