import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { format } from 'prettier';
import { readConfig } from '../../config.js';
import { MendableError } from '../../mendable-error.js';
import { loadMessages } from '../../wording/messages.js';
import { modelServers } from '../../wording/testing/model-servers.js';
import * as replies from '../../wording/testing/replies.js';
import type { Review } from '../../wording/workshop/review.js';
import { APPROVE } from './approve.js';
import { PROPOSE } from './propose.js';
import type { Verb } from './verb.js';

const CODE = 'product.recurring-deposit.pitch';
const SAID = 'A PRODUCT1 could help you put a little aside every month.';

let folder = '';
let english = '';
const servers = modelServers();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'finrec-workshop-'));
  cpSync('data/phrases', join(folder, 'data', 'phrases'), { recursive: true });
  english = join(folder, 'data', 'phrases', 'en.json');
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await servers.closeAll();
});

interface Ran {
  /** Null where the request has to be mended. */
  readonly code: number | null;
  readonly said: string;
}

async function run(verb: Verb, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const places = ['--data', join(folder, 'data'), '--state', join(folder, 'state')];
  const { config, own } = readConfig([...places, ...args], verb.flags, environment);
  const lines: string[] = [];
  const say = (line: string): void => {
    lines.push(line);
  };
  try {
    const code = await verb.run(config, own, { say, complain: say }, Readable.from([]));
    return { code, said: lines.join('\n') };
  } catch (error) {
    if (!(error instanceof MendableError)) throw error;
    return { code: null, said: [...lines, error.message].join('\n') };
  }
}

const proposals = (n = 1): string => join(folder, 'state', 'wording', `proposals-en-${n}.json`);

function review(n = 1): Review {
  return JSON.parse(readFileSync(proposals(n), 'utf8')) as Review;
}

function decide(
  decisions: readonly string[],
  change: (proposal: Review['proposals'][number]) => object = () => ({}),
): void {
  const read = review();
  const decided = read.proposals.map((proposal, index) => ({
    ...proposal,
    decision: decisions[index] ?? '',
    ...change(proposal),
  }));
  writeFileSync(proposals(), JSON.stringify({ ...read, proposals: decided }));
}

/** A model that gives each variant its own answer. */
async function modelSaying(...answers: readonly string[]): Promise<NodeJS.ProcessEnv> {
  const server = await servers.start({
    mode: 'completions',
    reply: (response, seen, count) => {
      const { seed } = JSON.parse(seen.body) as { readonly seed: number };
      const text = answers[(seed - 1) % answers.length] ?? '';
      replies.json(replies.shapeOf('completions', text))(response, seen, count);
    },
  });
  return { HF_ENDPOINT: server.endpoint ?? '' };
}

type Entries = Readonly<Record<string, Readonly<Record<string, string>>>>;
const entries = (file = english): Entries => JSON.parse(readFileSync(file, 'utf8')) as Entries;

describe('npm run wording -- propose', () => {
  test('asks for variants, judges them, and writes them for a person to read', async () => {
    const before = readFileSync(english, 'utf8');
    const model = await modelSaying(
      'A PRODUCT1 may help you put a little aside every month.',
      'Sure! A PRODUCT1 will earn 5% every month.',
      SAID,
      'A PRODUCT1 may help you put a little aside, every month!',
    );
    const { code, said } = await run(
      PROPOSE,
      ['--code', CODE, '--tone', 'friendly', '--variants', '4'],
      model,
    );
    expect(said).toContain(
      'Asked google/flan-t5-large 4 times: 4 answers, 2 of them like another or like the text itself, 1 refused by the guard, 1 passed.',
    );
    expect(said).toMatch(/Refused for: .*META 1/);
    expect(code).toBe(0);
    const { proposals: all, ...about } = review();
    expect(about).toEqual({
      locale: 'en',
      model: 'google/flan-t5-large',
      promptVersion: expect.any(String) as unknown,
      guardVersion: expect.any(String) as unknown,
    });
    const current = 'A recurring deposit could help you put a little aside every month.';
    const proposal = 'A recurring deposit may help you put a little aside every month.';
    expect(all[0]).toEqual({
      code: CODE,
      tone: 'FRIENDLY',
      current,
      proposal,
      message: entries()[CODE]?.['text']?.replace(current, proposal),
      codes: [],
      verdict: 'passed',
      decision: '',
    });
    expect(all[1]).toMatchObject({ verdict: 'refused', decision: '' });
    expect(all[1]?.codes).toEqual(expect.arrayContaining(['META', 'NUMBER_ADDED']));
    expect(all).toHaveLength(2);
    expect(readFileSync(english, 'utf8')).toBe(before);
    await run(PROPOSE, ['--code', CODE, '--variants', '1'], model);
    expect(existsSync(proposals(2))).toBe(true);
  });

  test('shows the model placeholders for names and values, in all tones and all pitches by itself', async () => {
    const server = await servers.start({ mode: 'chat' });
    const environment = { HF_ENDPOINT: server.endpoint ?? '', HF_WIRE: 'chat' };
    const { code, said } = await run(PROPOSE, ['--variants', '1'], environment);
    expect([code, said]).toEqual([0, expect.stringContaining('like the text itself')]);
    expect(server.seen.length).toBeGreaterThan(100);
    for (const { prompt } of server.seen) {
      expect(prompt).toMatch(/PRODUCT1/);
      expect(prompt).toMatch(/^[\x20-\x7E]+$/);
      expect(prompt).not.toMatch(/[{}]/);
    }
    expect(server.seen.filter(({ prompt }) => prompt.includes('in a formal tone')).length).toBeGreaterThan(
      30,
    );
  });

  test('keeps the values of a message as they are written in ICU', async () => {
    const model = await modelSaying('You have not paid yet, and NUMBER1 it was late.');
    const codes = Object.entries(entries()).filter(([, { text = '' }]) =>
      /^[A-Z][^{}]*\{\w+, plural.*\.$/.test(text),
    );
    const [code = ''] = codes[0] ?? [];
    await run(PROPOSE, ['--code', code, '--variants', '1'], model);
    const [{ proposal, current, tone } = { proposal: '', current: '', tone: '' }] = review().proposals;
    const plural = /\{\w+, plural.*\}\}/.exec(current)?.[0] ?? 'none';
    expect(proposal).toBe(`You have not paid yet, and ${plural} it was late.`);
    expect(tone).toBeNull();
  });

  test('puts names in the case and with the article of their place, and apostrophes that ICU does not read', async () => {
    const model = await modelSaying("PRODUCT1 could be a thing; a PRODUCT1 isn't for all.");
    await run(PROPOSE, ['--code', 'product.auto-loan.pitch', '--tone', 'BRIEF', '--variants', '1'], model);
    expect(review().proposals[0]?.proposal).toBe('Auto loan could be a thing; an auto loan isn’t for all.');
  });

  test.each<[string, readonly string[], NodeJS.ProcessEnv, string]>([
    ['no model', [], {}, 'There is no language model to ask. Set HF_TOKEN, or HF_ENDPOINT'],
    ['a language without a vocabulary', ['--locale', 'de'], {}, 'no closed vocabulary'],
    ['a language without phrases', ['--locale', 'en-XX'], {}, 'has no such language. There are: '],
    ['a tone that there is not', ['--tone', 'rude'], {}, 'There are: FORMAL, FRIENDLY, BRIEF'],
    ['too many variants', ['--variants', '11'], {}, 'expected a whole number from 1 to 10'],
    ['a code that there is not', ['--code', 'product.x'], {}, 'has no sentence of that name'],
    ['a label', ['--code', 'product.auto-loan.name'], {}, 'labels have no other words'],
  ])('is refused with what to do for %s', async (what, args, environment, told) => {
    const model = what === 'no model' ? environment : await modelSaying(SAID);
    expect(await run(PROPOSE, args, model)).toMatchObject({
      code: null,
      said: expect.stringContaining(told) as unknown,
    });
  });

  test('stops where no call will succeed, says why, and writes nothing', async () => {
    const server = await servers.start({ mode: 'completions', reply: replies.refusal(401) });
    const { code, said } = await run(PROPOSE, [], { HF_ENDPOINT: server.endpoint ?? '' });
    expect(code).toBeNull();
    expect(said).toContain('Not answered: HTTP_401 3');
    expect(said).toContain('nothing was written');
    expect(server.seen).toHaveLength(3);
    expect(existsSync(proposals())).toBe(false);
  });

  test('asks once more after the wait that a busy service asks for', async () => {
    const server = await servers.start({
      mode: 'completions',
      reply: (response, seen, count) => {
        const text = replies.shapeOf('completions', SAID.replace('could', 'may'));
        const reply = count === 1 ? replies.refusal(429, { 'retry-after': '0' }) : replies.json(text);
        reply(response, seen, count);
      },
    });
    const environment = { HF_ENDPOINT: server.endpoint ?? '' };
    const { said } = await run(
      PROPOSE,
      ['--code', CODE, '--tone', 'FRIENDLY', '--variants', '1'],
      environment,
    );
    expect(said).toContain('1 passed');
    expect(server.seen).toHaveLength(2);
  });
});

describe('npm run wording -- approve', () => {
  const by = ['--by', ' Ada Okafor ', '--on', '2026-11-26'];
  const approved = { status: 'approved', by: 'Ada Okafor', on: '2026-11-26' };

  async function proposed(...answers: readonly string[]): Promise<void> {
    const model = await modelSaying(...answers);
    await run(PROPOSE, ['--code', CODE, '--tone', 'FRIENDLY', '--variants', String(answers.length)], model);
  }
  const GOOD = 'A PRODUCT1 may help you put a little aside every month.';
  const OTHER = 'Every month, a PRODUCT1 could help you put a little aside.';

  test('takes over what a person accepted, into its tone, and changes nothing else', async () => {
    await proposed(GOOD, OTHER);
    decide(['accept', 'reject']);
    const before = readFileSync(english, 'utf8');
    const old = entries()[CODE]?.['text'] ?? '';
    const { code, said } = await run(APPROVE, ['--file', proposals(), ...by]);
    expect(code).toBe(0);
    expect(said).toContain('approved by Ada Okafor on 2026-11-26: 1');
    const text = old.replace('deposit could help you put', 'deposit may help you put');
    expect(said).toContain(text);
    expect(text).not.toBe(old);
    expect(entries()[CODE]).toMatchObject({ ...approved, text });
    const after = readFileSync(english, 'utf8');
    const others = (file: string): string =>
      file.replace(/ {2}"product\.recurring-deposit\.pitch": \{[\s\S]*?\n {2}\},?\n/, '');
    expect(others(after)).toBe(others(before));
    expect(await format(after, { parser: 'json', singleQuote: true, printWidth: 110 })).toBe(after);
    expect(loadMessages(join(folder, 'data', 'phrases')).get('en')?.approved).toEqual(new Set([CODE]));
  });

  test('takes over a text that the person corrected, as long as the guard passes it', async () => {
    await proposed(GOOD);
    decide(['accept'], ({ proposal }) => ({ proposal: proposal.replace('a little', 'a little bit') }));
    expect((await run(APPROVE, ['--file', proposals(), ...by])).code).toBe(0);
    expect(entries()[CODE]?.['text']).toContain('a little bit aside');
  });

  test.each<[string, string, (file: string) => void]>([
    [
      'whose text has changed since',
      `${CODE} FRIENDLY: its current text has changed since; propose anew`,
      (file) => {
        writeFileSync(
          file,
          readFileSync(file, 'utf8').replace('deposit could help you put', 'deposit might help you put'),
        );
      },
    ],
    [
      'whose message is gone',
      `${CODE} FRIENDLY: there is no such message any more`,
      (file) => {
        writeFileSync(file, readFileSync(file, 'utf8').replace(CODE, 'product.gone.pitch'));
      },
    ],
    [
      'that the guard refuses now',
      'the guard refuses it now: ',
      () => {
        decide(['accept'], () => ({ proposal: 'A recurring deposit is guaranteed to grow.' }));
      },
    ],
    [
      'that is no message',
      'the guard refuses it now: NO_ICU',
      () => {
        decide(['accept'], () => ({ proposal: 'A recurring deposit could {help.' }));
      },
    ],
    [
      'beside another for the same text',
      'another proposal for the same text is accepted too',
      () => {
        decide(['accept', 'accept']);
      },
    ],
  ])('refuses all of it for a proposal %s', async (_what, told, change) => {
    await proposed(GOOD, OTHER);
    decide(['accept']);
    change(english);
    const before = readFileSync(english, 'utf8');
    const { code, said } = await run(APPROVE, ['--file', proposals(), ...by]);
    expect(code).toBeNull();
    expect(said).toContain('Nothing was changed');
    expect(said).toContain(told);
    expect(readFileSync(english, 'utf8')).toBe(before);
  });

  test('approves a message as it stands, in any language', async () => {
    const german = join(folder, 'data', 'phrases', 'de.json');
    const text = entries(german)[CODE]?.['text'] ?? '';
    const { code, said } = await run(APPROVE, ['--code', CODE, '--locale', 'de', ...by]);
    expect(code).toBe(0);
    expect(said).toContain(text);
    expect(entries(german)[CODE]).toMatchObject({ ...approved, text });
    expect(loadMessages(join(folder, 'data', 'phrases')).get('de')?.approved).toEqual(new Set([CODE]));
  });

  test('lets a changed text be approved again', async () => {
    await run(APPROVE, ['--code', CODE, ...by]);
    writeFileSync(
      english,
      readFileSync(english, 'utf8').replace('deposit could help you put', 'deposit may help you put'),
    );
    expect(() => loadMessages(join(folder, 'data', 'phrases'))).toThrow(
      'was changed since Ada Okafor approved it',
    );
    await run(APPROVE, ['--code', CODE, '--by', 'Lin Moreau']);
    expect(loadMessages(join(folder, 'data', 'phrases')).get('en')?.approved).toEqual(new Set([CODE]));
    expect(entries()[CODE]?.['by']).toBe('Lin Moreau');
  });

  test.each<[string, readonly string[], string]>([
    ['nobody', ['--code', CODE], '--by: expected the name of the person'],
    ['an empty name', ['--code', CODE, '--by', '  '], '--by: expected the name of the person'],
    ['no message', by, 'Name either what propose wrote'],
    ['two things at once', ['--code', CODE, '--file', 'x.json', ...by], 'Name either what propose wrote'],
    ['no day', ['--code', CODE, '--by', 'Ada', '--on', 'today'], 'expected a date such as'],
    ['a misspelt code', ['--code', 'product.recuring-deposit.pitch', ...by], `Did you mean ${CODE}?`],
    ['a file that is not there', ['--file', 'none.json', ...by], 'cannot be read'],
  ])('approves nothing for %s', async (_what, args, told) => {
    const before = readFileSync(english, 'utf8');
    const { code, said } = await run(APPROVE, args);
    expect([code, said]).toEqual([null, expect.stringContaining(told)]);
    expect(readFileSync(english, 'utf8')).toBe(before);
  });

  test('approves nothing where nothing was decided, and knows no other decision', async () => {
    await proposed(GOOD);
    expect((await run(APPROVE, ['--file', proposals(), ...by])).said).toContain(
      'marked "accept", so nothing',
    );
    decide(['yes']);
    expect((await run(APPROVE, ['--file', proposals(), ...by])).said).toContain(
      'proposals.0.decision: expected "accept", "reject" or ""',
    );
  });
});
