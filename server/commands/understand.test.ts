import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { runCommand } from './command.js';
import { understanding, UNDERSTAND, type Answer } from './understand.js';

const PHRASES = 'server/feedback/testing/phrases';

let answer: (words: string) => Answer;

beforeAll(async () => {
  answer = await understanding({ data: 'data' }, 'en');
});

function linesOf(file: string): readonly string[] {
  return readFileSync(`${PHRASES}/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

function firstOf({ intents: [first] }: Answer): string {
  return first === undefined ? 'nothing' : `${first.tag}:${first.direction}`;
}

/** The share of phrases whose first intent is the one that stands before them. */
function rightShare(lines: readonly string[]): number {
  const right = lines.filter((line) => {
    const [expected, words = ''] = line.split('\t').slice(-2);
    return firstOf(answer(words)) === expected;
  });
  return right.length / lines.length;
}

describe('npm run understand', () => {
  it('names what is acted on', () => {
    expect(answer('no loans')).toEqual({
      intents: [{ tag: 'loans', direction: 'remove', confidence: 1 }],
    });
    expect(answer('no insurence').intents[0]?.confidence).toBe(0.89);
    expect(answer('I already have the forex card').intents).toMatchObject([
      { tag: 'already-have', direction: 'add', of: 'forex-card' },
    ]);
  });

  it('asks about what is not clear, the likeliest choice first', () => {
    expect(answer('do you have loans?')).toMatchObject({
      intents: [],
      question: {
        text: expect.stringContaining('do you have loans'),
        choices: [
          { tag: 'loans', direction: 'add' },
          { tag: 'loans', direction: 'remove' },
        ],
      },
    });
    expect(answer('got one of those already').question?.choices[0]).toMatchObject({ tag: 'already-have' });
  });

  it('acts on neither half of a contradiction', () => {
    const { intents, question } = answer('more travel, no travel');
    expect(intents).toEqual([]);
    expect(question?.text).toContain('no travel');
  });

  it('says nothing of an empty line, and asks about a very long one', () => {
    expect(answer('  ')).toEqual({ intents: [] });
    for (const length of [10_000, 1_000_000]) {
      expect(answer('too risky '.repeat(length / 10)).intents).toEqual([]);
    }
  });

  it('asks in the language of the reader', async () => {
    const spanish = await understanding({ data: 'data' }, 'es');
    expect(spanish('qwerty').question?.text).not.toBe(answer('qwerty').question?.text);
  });

  it('tells how to call it, and what its words are', async () => {
    const said: string[] = [];
    await runCommand(UNDERSTAND, ['--help'], { say: (line) => said.push(line), complain: () => undefined });
    expect(said.join('\n')).toContain('already-have');
  });
});

describe('Phrases in customers’ own ways', () => {
  it.each(['held-out.tsv', 'fresh.tsv', 'third.tsv', 'fourth.tsv', 'fifth.tsv', 'held-out-languages.tsv'])(
    'are understood at first choice, nine of ten: %s',
    (file) => {
      expect(rightShare(linesOf(file))).toBeGreaterThanOrEqual(0.9);
    },
  );

  it.each([
    'out-of-scope.txt',
    'fresh-out-of-scope.txt',
    'third-out-of-scope.txt',
    'fourth-out-of-scope.txt',
    'fifth-out-of-scope.txt',
  ])('are never acted on where they ask for nothing that finrec does: %s', (file) => {
    const acted = linesOf(file).filter((words) => answer(words).intents.length > 0);
    expect(acted).toEqual([]);
  });
});

it.each(['en', 'es', 'de', 'fr', 'hi', 'ar'])(
  'What the buttons of the dashboard say in %s is understood',
  (locale) => {
    const words = JSON.parse(readFileSync(`client/locales/${locale}.json`, 'utf8')) as Record<string, string>;
    const heard = ['risky', 'cautious', 'travel', 'saving', 'loans']
      .flatMap((button) => answer(words[`talk.quick.${button}`] ?? '').intents)
      .map(({ tag, direction }) => `${tag} ${direction}`);
    expect(heard).toEqual(['risk lower', 'risk higher', 'travel add', 'savings add', 'loans remove']);
  },
);
