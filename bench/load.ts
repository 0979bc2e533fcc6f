import { execFile } from 'node:child_process';
import { request as httpRequest, type Agent } from 'node:http';
import { promisify } from 'node:util';

const ANSWER_LIMIT_SECONDS = 10;
const SCRIPT = 'bench/load.lua';

export interface HttpQuestion {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body: string | null;
}

export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

/** A running server and the one question it is asked about a customer. */
export interface Target {
  readonly name: string;
  readonly port: number;
  question(customerId: string): HttpQuestion;
  /** Text that no good answer holds, or null: the status tells. */
  readonly failureMark: string | null;
}

export interface LoadOptions {
  readonly connections: number;
  readonly seconds: number;
  readonly seed: number;
}

export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds from sending a request to its last byte. */
  readonly p50: number;
  readonly p99: number;
  readonly failures: number;
  readonly firstFailure: string;
}

/** What is wrong with an answer at a glance (load.lua looks the same way), or null. */
export function problemOf({ failureMark }: Target, { status, body }: HttpAnswer): string | null {
  if (status !== 200) return `status ${status}`;
  return failureMark !== null && body.includes(failureMark) ? `the answer holds ${failureMark}` : null;
}

/** Asks once over the agent's connections. @throws {Error} where the connection fails or stays silent for 10 s. */
export function ask(agent: Agent, target: Target, customerId: string): Promise<HttpAnswer> {
  const { method, path, body } = target.question(customerId);
  const { port } = target;
  const headers = body === null ? {} : { 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const request = httpRequest({ agent, host: '127.0.0.1', port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') });
      });
    });
    request.setTimeout(ANSWER_LIMIT_SECONDS * 1000, () => {
      request.destroy(new Error(`no answer within ${ANSWER_LIMIT_SECONDS} s`));
    });
    request.once('error', reject);
    request.end(body ?? undefined);
  });
}

/** The target's question about each customer as load.lua reads it: method, path, body; JSON bodies hold no tabs. */
export function formatQuestions(target: Target, customerIds: readonly string[]): string {
  const lines = customerIds.map((customerId) => {
    const { method, path, body } = target.question(customerId);
    return `${method}\t${path}\t${body ?? ''}\n`;
  });
  return lines.join('');
}

/**
 * Loads the target with wrk: `connections` requests under way for `seconds`, each drawn from the file of questions
 * by the seed, so that the same seed asks about the same customers in the same order.
 */
export async function measureLoad(
  { port, failureMark }: Target,
  questionsFile: string,
  { connections, seconds, seed }: LoadOptions,
): Promise<LoadResult> {
  const flags = [
    '-t1',
    `-c${connections}`,
    `-d${seconds}s`,
    '--timeout',
    `${ANSWER_LIMIT_SECONDS}s`,
    '-s',
    SCRIPT,
  ];
  const script = ['--', questionsFile, String(seed), failureMark ?? ''];
  const { stdout } = await promisify(execFile)('wrk', [...flags, `http://127.0.0.1:${port}`, ...script], {
    timeout: (seconds + 2 * ANSWER_LIMIT_SECONDS) * 1000,
  }).catch((cause: unknown) => {
    throw new Error('wrk did not run. Install it (Debian package wrk) and start from the repository root.', {
      cause,
    });
  });
  const line = stdout.split('\n').find((text) => text.startsWith('{'));
  if (line === undefined) throw new Error(`wrk printed no result:\n${stdout}`);
  return JSON.parse(line) as LoadResult;
}
