import { describe, expect, test } from '@jest/globals';
import { ConfigError, readConfig, type Config } from './config.js';

function configOf(args: readonly string[] = [], environment: NodeJS.ProcessEnv = {}): Config {
  return readConfig(args, {}, environment).config;
}

function problem(args: readonly string[], environment: NodeJS.ProcessEnv = {}): string {
  try {
    readConfig(args, {}, environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'no problem';
}

describe('Settings', () => {
  test('need nothing: loopback, no account, no token', () => {
    expect(configOf()).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      data: 'data',
      state: 'var',
      auth: null,
      rewriting: null,
      introspection: false,
    });
  });

  test('come from flags before the environment, and an empty variable counts as unset', () => {
    expect(configOf(['--port', '5000'], { PORT: '6000', HF_TOKEN: '' })).toMatchObject({
      port: 5000,
      rewriting: null,
    });
  });

  test('give every foreign data folder a state of its own, and the committed one var', () => {
    const [one, other] = [configOf(['--data', 'elsewhere/a']).state, configOf(['--data', 'other/a']).state];
    expect(one).toMatch(/^var\/a-[0-9a-f]{8}$/);
    expect(other).toMatch(/^var\/a-[0-9a-f]{8}$/);
    expect(one).not.toBe(other);
    expect(configOf(['--data', './data/']).state).toBe('var');
  });

  test('are frozen', () => {
    expect(Object.isFrozen(configOf())).toBe(true);
  });

  test('that are wrong are told all at once, by the name that was typed', () => {
    const message = problem(['--port', 'http', '--as-of', '2026-02-30'], {
      LOG_LEVEL: 'loud',
      AUTH_SECRET: 'short',
    });
    expect(message).toContain('--port: expected a whole number from 0 to 65535');
    expect(message).toContain('--as-of: expected a date such as 2026-01-31');
    expect(message).toContain('LOG_LEVEL: expected silent, fatal, error');
    expect(message).toContain('AUTH_SECRET: expected at least 32 characters');
  });

  test('with an unknown flag name the known ones', () => {
    expect(problem(['--prot', '1'])).toMatch(/--prot.*--port/s);
  });

  test('never let the network read customers without a secret', () => {
    expect(problem(['--host', '0.0.0.0'])).toContain('set AUTH_SECRET');
    expect(problem(['--host', '127.0.0.1.evil.example'])).toContain('set AUTH_SECRET');
    expect(configOf(['--host', '0.0.0.0'], { AUTH_SECRET: 'x'.repeat(32) }).host).toBe('0.0.0.0');
  });

  test('keep feedback in a file of the state folder, in memory, or in PostgreSQL', () => {
    expect(configOf([], { FINREC_STATE: 'elsewhere' }).feedback).toEqual({
      kind: 'sqlite',
      file: 'elsewhere/feedback.sqlite',
    });
    expect(configOf([], { FEEDBACK_DB: 'memory' }).feedback).toEqual({ kind: 'memory' });
    const url = 'postgres://finrec:secret@db.example:5432/finrec';
    expect(configOf([], { DATABASE_URL: url }).feedback).toEqual({ kind: 'postgres', url });
  });

  test('name one place for feedback, and never repeat its password', () => {
    expect(problem([], { FEEDBACK_DB: 'mysql' })).toContain('FEEDBACK_DB: expected memory or sqlite');
    expect(problem([], { DATABASE_URL: 'mysql://me:secret@db/x' })).toMatch(
      /^(?!.*secret).*DATABASE_URL: expected postgres:/s,
    );
    expect(problem([], { DATABASE_URL: 'postgres://me:secret@db/x', FEEDBACK_DB: 'memory' })).toMatch(
      /^(?!.*secret).*FEEDBACK_DB: memory and DATABASE_URL name two places/s,
    );
  });

  test('turn on rewriting by a token or an endpoint', () => {
    expect(configOf([], { HF_TOKEN: 'hf_x' }).rewriting).toEqual({
      token: 'hf_x',
      wire: 'hf',
      endpoint: null,
      model: 'google/flan-t5-large',
      billTo: null,
      deadlineMilliseconds: 4000,
      dailyBudget: 2000,
    });
    const at = (HF_ENDPOINT: string): unknown => configOf([], { HF_ENDPOINT }).rewriting;
    expect(at('http://127.0.0.1:1/t5')).toMatchObject({
      token: null,
      wire: 'text2text',
      endpoint: 'http://127.0.0.1:1/t5',
    });
    expect(at('http://127.0.0.1:1/v1')).toMatchObject({ wire: 'completions' });
    expect(problem([], { HF_ENDPOINT: 'ftp://x' })).toContain('HF_ENDPOINT: expected an http(s) address');
    expect(problem([], { HF_ENDPOINT: 'http://me:secret@x/' })).toContain(
      'HF_ENDPOINT: expected an address without a user',
    );
    expect(problem([], { HF_TOKEN: 'hf_x\nhost: y' })).toContain('HF_TOKEN: expected a token');
  });

  test('bound the calls of a day', () => {
    const budget = (HF_DAILY_BUDGET: string): unknown =>
      configOf([], { HF_TOKEN: 'hf_x', HF_DAILY_BUDGET }).rewriting?.dailyBudget;
    expect([budget('1'), budget('off')]).toEqual([1, null]);
    for (const wrong of ['0', '1.5', 'many', '-3', '1e12']) {
      expect(problem([], { HF_TOKEN: 'hf_x', HF_DAILY_BUDGET: wrong })).toContain(
        'HF_DAILY_BUDGET: expected off, or the most calls a day (UTC)',
      );
    }
  });

  test('say how the model is spoken to', () => {
    const router = { HF_TOKEN: 'hf_x', HF_WIRE: 'chat', HF_MODEL: 'acme/chat', HF_BILL_TO: 'my-bank' };
    expect(configOf([], router).rewriting).toMatchObject({
      wire: 'chat',
      endpoint: null,
      model: 'acme/chat',
      billTo: 'my-bank',
    });
    expect(configOf([], { HF_WIRE: 'chat', HF_ENDPOINT: 'http://127.0.0.1:1' }).rewriting).toMatchObject({
      wire: 'chat',
      token: null,
    });
    expect(problem([], { HF_TOKEN: 'hf_x', HF_WIRE: 'smoke' })).toContain(
      'HF_WIRE: expected hf, text2text, completions, chat',
    );
  });

  const endpoint = { HF_ENDPOINT: 'http://127.0.0.1:1/t5' };
  const token = { HF_TOKEN: 'hf_x' };
  test.each<[string, Record<string, string>]>([
    ['HF_WIRE: hf asks Hugging Face, and HF_ENDPOINT names another place', { HF_WIRE: 'hf', ...endpoint }],
    ['HF_WIRE: text2text is spoken to an endpoint', { HF_WIRE: 'text2text', ...token }],
    ['HF_WIRE: completions is spoken to an endpoint', { HF_WIRE: 'completions' }],
    ['HF_WIRE: hf asks Hugging Face, which needs HF_TOKEN', { HF_WIRE: 'hf' }],
    ['HF_WIRE: chat asks Hugging Face, which needs HF_TOKEN', { HF_WIRE: 'chat', HF_MODEL: 'acme/chat' }],
    ['whose tokens begin with hf_', { HF_WIRE: 'chat', HF_MODEL: 'acme/chat', HF_TOKEN: 'sk-x' }],
    ['HF_WIRE: chat needs a chat model', { HF_WIRE: 'chat', ...token }],
    ['HF_BILL_TO: only Hugging Face bills', { HF_BILL_TO: 'my-bank', ...token, ...endpoint }],
  ])('are refused where they contradict each other: %s', (told, environment) => {
    expect(problem([], environment)).toContain(told);
  });
});
