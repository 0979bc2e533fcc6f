import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { runWording } from './wording.js';

interface Ran {
  readonly code: number;
  readonly said: readonly string[];
  readonly complained: string;
}

async function run(args: readonly string[], input = ''): Promise<Ran> {
  const said: string[] = [];
  const complained: string[] = [];
  const voice = { say: (line: string) => said.push(line), complain: (line: string) => complained.push(line) };
  const code = await runWording(args, voice, Readable.from([input]));
  return { code, said, complained: complained.join('\n') };
}

const SOURCE = 'Consider a recurring deposit of $200 per month to build your savings.';

function line(text: string, more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ source: SOURCE, names: ['recurring deposit'], text, locale: 'en', ...more });
}

describe('npm run wording -- check', () => {
  it('prints a line of JSON for each rewrite, in order, and nothing else', async () => {
    const good = line('Why not consider a recurring deposit of $200 per month to build your savings?');
    const bad = line('A recurring deposit of $300 per month could help build your savings.');
    const { code, said, complained } = await run(['check'], `${good}\n${bad}\r\n\n${good}`);
    expect(code).toBe(0);
    expect(complained).toBe('');
    expect(said.map((text) => JSON.parse(text) as unknown)).toEqual([
      { ok: true, codes: [] },
      { ok: false, codes: ['NUMBER_ADDED', 'NUMBER_LOST'] },
      { ok: true, codes: [] },
    ]);
  });

  it('names the line that it cannot read and what was expected, goes on, and ends with 1', async () => {
    const input = [
      '',
      'not json',
      '[]',
      line('x', { locale: 'xx' }),
      '{"text": 4, "locale": "en"}',
      line(SOURCE),
    ];
    const { code, said } = await run(['check'], input.join('\n'));
    expect(code).toBe(1);
    const answers = said.map((text) => JSON.parse(text) as { ok: boolean; codes: string[]; error?: string });
    expect(answers.map(({ ok }) => ok)).toEqual([false, false, false, false, true]);
    expect(answers[0]).toEqual({
      ok: false,
      codes: [],
      error: 'line 2: expected {"source": "...", "names": ["..."], "text": "...", "locale": "en"}',
    });
    expect(answers[1]?.error).toContain('line 3: expected {"source"');
    expect(answers[2]?.error).toBe('line 4: expected "locale" to be one of en, es, de, fr, hi, ar');
    expect(answers[3]?.error).toContain(
      'line 5: expected "source" to be a text; expected "text" to be a text',
    );
  });

  it('takes names for none where there are none', async () => {
    const { code, said } = await run(
      ['check'],
      JSON.stringify({ source: SOURCE, text: SOURCE, locale: 'en-GB' }),
    );
    expect([code, said]).toEqual([0, ['{"ok":true,"codes":[]}']]);
  });

  it('says LOCALE of a language that is worded by templates only', async () => {
    const text = 'Considere un depósito de 200 € al mes.';
    const { said } = await run(['check'], JSON.stringify({ source: text, text, locale: 'es' }));
    expect(JSON.parse(said[0] ?? '')).toEqual({ ok: false, codes: ['LOCALE'] });
  });

  it('answers nothing to nothing', async () => {
    expect(await run(['check'])).toEqual({ code: 0, said: [], complained: '' });
  });
});

describe('npm run wording', () => {
  it('lists its verbs, and says which one was meant', async () => {
    expect((await run([])).complained).toContain('check ');
    expect((await run(['--help'])).said.join()).toContain('judges rewrites');
    const { code, complained } = await run(['chekc']);
    expect(code).toBe(2);
    expect(complained).toContain('Did you mean check?');
  });

  it('prints the usage of a verb, and refuses flags that it does not know', async () => {
    expect((await run(['check', '--help'])).said.join()).toContain('LOCALE');
    expect((await run(['check', '--colour'])).code).toBe(2);
  });
});
