import type { FastifyInstance } from 'fastify';
import type { Opened } from '../../open.js';
import type { ApiConfig } from '../api-config.js';
import { createApp } from '../app.js';
import type { ApiLog } from '../request-log.js';
import type { ApiRewriter } from '../words.js';

const CONFIG: ApiConfig = {
  introspection: false,
  jit: true,
  rateLimitPerMinute: null,
  // A machine that runs many tests at once is busy, and they are to be answered all the same.
  shedAtDelay: null,
  bodyLimit: 100_000,
  auth: null,
  code: '0.0.0',
  pages: null,
};

export interface LogLine {
  readonly level: 'info' | 'error';
  readonly fields: object;
  readonly message: string;
}

/** A log that a test can read. */
export function readableLog(): ApiLog & { readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const write =
    (level: LogLine['level']) =>
    (fields: object, message: string): void => {
      lines.push({ level, fields, message });
    };
  return { lines, info: write('info'), error: write('error') };
}

export interface GraphQLAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string };
  }[];
}

export interface TestApp {
  readonly app: FastifyInstance;
  readonly log: ReturnType<typeof readableLog>;
  /** One operation through POST /graphql. */
  readonly ask: (
    query: string,
    variables?: object,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<GraphQLAnswer>;
}

/** The app as main wires it, without a port. */
export async function openApp(
  { service, wording }: Opened,
  config: Partial<ApiConfig> = {},
  rewriter: ApiRewriter | null = null,
): Promise<TestApp> {
  const log = readableLog();
  const app = await createApp({
    service,
    wording,
    rewriter,
    config: { ...CONFIG, ...config },
    log,
  });
  return {
    app,
    log,
    async ask(query, variables = {}, headers = {}) {
      const response = await app.inject({
        method: 'POST',
        url: '/graphql',
        headers,
        payload: { query, variables },
      });
      const { data, errors = [] } = response.json<{
        data?: GraphQLAnswer['data'];
        errors?: GraphQLAnswer['errors'];
      }>();
      return { status: response.statusCode, headers: response.headers, data, errors };
    },
  };
}
