import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { z } from 'zod';
import { parseDay, type Day } from './book/day.js';
import { MendableError } from './mendable-error.js';
import {
  REWRITING_FIELDS,
  rewritingOf,
  rewritingProblems,
  type RewritingSettings,
} from './rewriting-settings.js';
import type { FeedbackPlace } from './storage/feedback-place.js';

/** Settings that cannot be used: every problem at once, each with what to do. */
export class ConfigError extends MendableError {
  override readonly name = 'ConfigError';

  constructor(problems: readonly string[]) {
    super(`These settings cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

/** Everything a command may be told from outside. Frozen; read once. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Folder of the three CSVs; nothing is ever written there. */
  readonly data: string;
  /** Folder for everything that finrec writes. */
  readonly state: string;
  readonly seed: number;
  /** Null: chosen by silhouette and stability. */
  readonly k: number | null;
  /** The date that "today" stands for; null: as the data say. */
  readonly asOf: Day | null;
  readonly logLevel: 'silent' | 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';
  readonly jit: boolean;
  readonly introspection: boolean;
  readonly rateLimitPerMinute: number | null;
  /** Null: every caller is an adviser, so the server listens on loopback only. */
  readonly auth: { readonly secret: string } | null;
  readonly feedback: FeedbackPlace;
  /** Where customers are read from. */
  readonly book: 'csv' | 'database';
  /** When what all customers answered is learnt from again. */
  readonly learning: { readonly entries: number; readonly minutes: number };
  /** Null: texts are templates only. */
  readonly rewriting: RewritingSettings | null;
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/;
const onOff = z.enum(['on', 'off'], { error: 'expected on or off' }).transform((word) => word === 'on');
const wholeNumber = (low: number, high: number): z.ZodType<number, string> =>
  z
    .string()
    .regex(/^\d+$/, `expected a whole number from ${low} to ${high}`)
    .transform(Number)
    .refine((value) => value >= low && value <= high, `expected a whole number from ${low} to ${high}`);
const day = z.string().transform((text, context): Day => {
  const parsed = parseDay(text);
  if (parsed !== null) return parsed;
  context.addIssue({ code: 'custom', message: 'expected a date such as 2026-01-31' });
  return z.NEVER;
});

const settings = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535).default(4000),
  FINREC_DATA: z.string().min(1, 'expected a folder').default('data'),
  FINREC_STATE: z.string().min(1, 'expected a folder').optional(),
  FINREC_SEED: wholeNumber(0, 2 ** 31 - 1).default(42),
  FINREC_K: wholeNumber(2, 32).optional(),
  FINREC_AS_OF: day.optional(),
  LOG_LEVEL: z
    .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'], {
      error: 'expected silent, fatal, error, warn, info, debug or trace',
    })
    .default('info'),
  JIT: onOff.default(true),
  INTROSPECTION: onOff.default(false),
  RATE_LIMIT: z
    .union([z.literal('off').transform(() => null), wholeNumber(1, 10_000_000)], {
      error: 'expected off or the requests a minute that one caller may send',
    })
    .default(6000),
  AUTH_SECRET: z
    .string()
    .min(32, 'expected at least 32 characters; make one with: openssl rand -base64 48')
    .optional(),
  FEEDBACK_DB: z.enum(['memory', 'sqlite'], { error: 'expected memory or sqlite' }).optional(),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'expected postgres://user:password@host:5432/database' })
    .optional(),
  FINREC_BOOK: z.enum(['csv', 'database'], { error: 'expected csv or database' }).default('csv'),
  LEARN_EVERY_ENTRIES: wholeNumber(1, 1e9).default(5000),
  LEARN_EVERY_MINUTES: wholeNumber(1, 1e6).default(60),
  ...REWRITING_FIELDS,
  HF_DEADLINE_MS: wholeNumber(1, 60_000).default(4000),
});

type Settings = z.infer<typeof settings>;

/** The flags every command knows, and the setting each one overrides. */
const FLAGS = {
  host: 'HOST',
  port: 'PORT',
  data: 'FINREC_DATA',
  state: 'FINREC_STATE',
  seed: 'FINREC_SEED',
  k: 'FINREC_K',
  'as-of': 'FINREC_AS_OF',
  book: 'FINREC_BOOK',
} as const;

/** What a foreign data folder is trained into, so that two books never share a release. */
function stateFor(data: string): string {
  if (resolve(data) === resolve('data')) return 'var';
  const path = (() => {
    try {
      return realpathSync(data);
    } catch {
      return resolve(data);
    }
  })();
  const mark = createHash('sha256').update(path).digest('hex').slice(0, 8);
  return join('var', `${basename(path)}-${mark}`);
}

const FEEDBACK_FILE = 'feedback.sqlite';

function feedbackPlace({ FEEDBACK_DB, DATABASE_URL }: Settings, state: string): FeedbackPlace {
  if (DATABASE_URL !== undefined) {
    if (FEEDBACK_DB === undefined) return { kind: 'postgres', url: DATABASE_URL };
    throw new ConfigError([
      `FEEDBACK_DB: ${FEEDBACK_DB} and DATABASE_URL name two places for feedback; leave one of them out`,
    ]);
  }
  return FEEDBACK_DB === 'memory' ? { kind: 'memory' } : { kind: 'sqlite', file: join(state, FEEDBACK_FILE) };
}

function configOf(given: Settings): Config {
  const state = given.FINREC_STATE ?? stateFor(given.FINREC_DATA);
  return Object.freeze({
    host: given.HOST,
    port: given.PORT,
    data: given.FINREC_DATA,
    state,
    seed: given.FINREC_SEED,
    k: given.FINREC_K ?? null,
    asOf: given.FINREC_AS_OF ?? null,
    logLevel: given.LOG_LEVEL,
    jit: given.JIT,
    introspection: given.INTROSPECTION,
    rateLimitPerMinute: given.RATE_LIMIT,
    auth: given.AUTH_SECRET === undefined ? null : { secret: given.AUTH_SECRET },
    feedback: feedbackPlace(given, state),
    book: given.FINREC_BOOK,
    learning: { entries: given.LEARN_EVERY_ENTRIES, minutes: given.LEARN_EVERY_MINUTES },
    rewriting: rewritingOf(given),
  });
}

/** A command's own flags, read beside the common ones. */
export type OwnFlags = NonNullable<ParseArgsConfig['options']>;

export interface CommandLine {
  readonly config: Config;
  readonly own: Readonly<Record<string, string | boolean | undefined>>;
}

function readFlags(args: readonly string[], own: OwnFlags): Record<string, string | boolean | undefined> {
  const common = Object.fromEntries(Object.keys(FLAGS).map((flag) => [flag, { type: 'string' } as const]));
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { ...common, ...own },
      allowPositionals: false,
    });
    return values;
  } catch (cause) {
    const known = [...Object.keys(FLAGS), ...Object.keys(own)].map((flag) => `--${flag}`).join(', ');
    throw new ConfigError([
      `${cause instanceof Error ? cause.message : String(cause)} Known flags: ${known}`,
    ]);
  }
}

/** What the reader typed: the flag where one set the value, else the variable. */
function sourceOf(path: readonly PropertyKey[], flags: Readonly<Record<string, unknown>>): string {
  const setting = path.map(String).join('.');
  const flag = Object.entries(FLAGS).find(
    ([name, target]) => target === setting && flags[name] !== undefined,
  );
  return flag === undefined ? setting : `--${flag[0]}`;
}

/**
 * Reads flags and environment, flags first. This is the only reader of the environment.
 * @throws {ConfigError} with every problem at once
 */
export function readConfig(
  args: readonly string[],
  own: OwnFlags = {},
  environment = process.env,
): CommandLine {
  const flags = readFlags(args, own);
  const overridden = Object.fromEntries(
    Object.entries(FLAGS).flatMap(([flag, setting]) =>
      flags[flag] === undefined ? [] : [[setting, flags[flag]]],
    ),
  );
  // An empty variable is an unset one: that is how shells and process managers take a setting back.
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const checked = settings.safeParse({ ...set, ...overridden });
  if (!checked.success) {
    throw new ConfigError(
      checked.error.issues.map(({ path, message }) => `${sourceOf(path, flags)}: ${message}`),
    );
  }
  const contradictions = rewritingProblems(checked.data);
  if (contradictions.length > 0) throw new ConfigError(contradictions);
  const config = configOf(checked.data);
  if (config.book === 'database' && config.feedback.kind !== 'postgres') {
    throw new ConfigError([
      `${sourceOf(['FINREC_BOOK'], flags)}: customers can be read from PostgreSQL only; name it with DATABASE_URL`,
    ]);
  }
  if (config.auth === null && !LOOPBACK.test(config.host)) {
    throw new ConfigError([
      `HOST: ${config.host} would let the network read customers; set AUTH_SECRET (at least 32 characters), or listen on 127.0.0.1`,
    ]);
  }
  return { config, own: Object.fromEntries(Object.keys(own).map((flag) => [flag, flags[flag]])) };
}
