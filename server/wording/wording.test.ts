import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseDay } from '../book/day.js';
import { nested, phrase, productName, tagLabel, type PhraseValue } from '../engine/phrase.js';
import { approve } from './approval.js';
import type { Speech } from './speech.js';
import { createWording, type Wording } from './wording.js';

const FRIENDLY: Speech = { tone: 'FRIENDLY', locale: 'en' };
const wording = createWording({ phrasesDirectory: 'data/phrases', currency: 'USD' });

function quote(text: string): PhraseValue {
  return { kind: 'quote', text };
}

function quoted(text: string): string {
  return wording.word(phrase('change.cause.feedback', { quote: quote(text) }), FRIENDLY).body;
}

function folder(files: Readonly<Record<string, string>>): string {
  const directory = mkdtempSync(join(tmpdir(), 'finrec-phrases-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
  return directory;
}

function load(files: Readonly<Record<string, string>>): Wording {
  return createWording({ phrasesDirectory: folder(files), currency: 'EUR' });
}

const CORE = {
  'value.unknown': 'not known',
  'value.quote': '“{text}”',
  greeting: 'Hello {name}, {n, number}.',
};

describe('Words', () => {
  test('speak of the values of the phrase, each in its unit', () => {
    const income = { kind: 'quantity', unit: 'MONEY', column: 'Income' } as const;
    const { body } = wording.word(
      phrase('tag.stable-income.own', {
        Income: { ...income, value: 86_400.4 },
        Income_threshold: { ...income, value: 51_999.6 },
        Max_DPD_threshold: { kind: 'quantity', unit: 'DAYS', value: 30, column: 'Max_DPD' },
      }),
      FRIENDLY,
    );
    expect(body).toBe(
      'Your income of $86,400 a year is at or above $52,000, and no payment was more than 30 days late.',
    );
  });

  test('choose the plural and call a category by its label', () => {
    const say = (transactions: number): string =>
      wording.word(
        phrase('tag.high-spender.own', {
          Spending_Habit: { kind: 'quantity', unit: 'CATEGORY', value: 'Luxury', column: 'Spending_Habit' },
          Transactions: { kind: 'quantity', unit: 'COUNT', value: transactions, column: 'Transactions' },
        }),
        FRIENDLY,
      ).body;
    expect(say(1)).toBe('Your spending is recorded as luxury, with 1 transaction a month.');
    expect(say(1200)).toBe('Your spending is recorded as luxury, with 1,200 transactions a month.');
  });

  test('differ by tone', () => {
    const card = phrase('recommendation', {
      product: productName('forex-card'),
      pitch: nested('product.forex-card.pitch'),
      because: {
        kind: 'phrase',
        phrase: phrase('tag.feedback', { tag: tagLabel('travel'), quote: quote('more travel') }),
      },
    });
    const [formal, friendly, brief] = (['FORMAL', 'FRIENDLY', 'BRIEF'] as const).map(
      (tone) => wording.word(card, { tone, locale: 'en' }).body,
    );
    expect(brief).toBe('Consider a forex card.');
    expect(friendly).toContain('Paying abroad?');
    expect(friendly).toContain('You told us “more travel”, which we understood as: Travel.');
    expect(formal).toContain('We suggest considering a forex card');
  });

  test('name a cluster with a capital, a list with "and", a day with its month', () => {
    const name = phrase('cluster.name', {
      first: nested('trait.Income.high'),
      second: nested('trait.Spending_Habit.Luxury'),
    });
    expect(wording.word(name, FRIENDLY).body).toBe('High income, luxury spending');
    const own = load({
      'en.json': JSON.stringify({ ...CORE, both: '{items}', when: 'Until {day}.', a: 'a', b: 'b', c: 'c' }),
    });
    const items = { kind: 'list', phrases: [phrase('a'), phrase('b'), phrase('c')] } as const;
    expect(own.word(phrase('both', { items }), FRIENDLY).body).toBe('a, b, and c');
    const day = { kind: 'day', day: parseDay('2025-03-24') ?? 0 } as const;
    expect(own.word(phrase('when', { day }), FRIENDLY).body).toBe('Until March 24, 2025.');
    expect(own.word(phrase('when', { day }), { tone: 'BRIEF', locale: 'en-GB' }).body).toBe(
      'Until 24 March 2025.',
    );
  });

  test('say that a value is not known, and call a bank’s own column what the bank calls it', () => {
    expect(wording.quantity('MONEY', null, 'Income', 'en')).toBe('not known');
    expect(wording.quantity('SCORE', Number.NaN, 'Income', 'en')).toBe('not known');
    expect(wording.word(phrase('column.Branch_Visits'), FRIENDLY).body).toBe('Branch Visits');
    expect(wording.word(phrase('column.Held(MORTGAGE)'), FRIENDLY).body).toBe('Already held');
    expect(wording.word(phrase('trait.Branch_Visits.high'), FRIENDLY).body).toBe('high Branch Visits');
    expect(wording.word(phrase('trait.Product_Type.Gold Vault'), FRIENDLY).body).toBe('Gold Vault');
  });

  test('name the code and the values given where the program forgot one', () => {
    expect(() => wording.word(phrase('error.CustomerNotFound'), FRIENDLY)).toThrow(/error\.CustomerNotFound/);
    expect(() => wording.word(phrase('reason.nonsense'), FRIENDLY)).toThrow(/reason\.nonsense/);
  });

  test('tell the values from the words, so that they can be masked', () => {
    const { parts, body } = wording.word(
      phrase('check.S09.block', {
        product: productName('auto-loan'),
        reviewOn: { kind: 'day', day: 20_000 },
      }),
      FRIENDLY,
    );
    expect(parts.map(({ text }) => text).join('')).toBe(body);
    expect(parts.filter(({ kind }) => kind !== 'words')).toEqual([
      { kind: 'product', text: 'Auto loan' },
      { kind: 'date', text: 'October 4, 2024' },
    ]);
    const pitch = wording.word(phrase('product.auto-loan.pitch'), { tone: 'BRIEF', locale: 'en' });
    expect(pitch.parts[1]).toEqual({ kind: 'product', text: 'auto loan' });
  });
});

describe('Quantities', () => {
  test.each([
    ['MONEY', 1_250_000, '$1,250,000'],
    ['MONEY', -0.2, '$0'],
    ['RATIO', 0.314, '31%'],
    ['RATIO', 0.0314, '3.1%'],
    ['RATIO', 0.002, '0.2%'],
    ['SCORE', 0.35, '+0.35'],
    ['SCORE', -0.3, '-0.30'],
    ['COUNT', 26.5, '26.5'],
    ['DAYS', 1, '1 day'],
    ['MONTHS', 24, '24 months'],
    ['YEARS', 45, '45 years'],
  ] as const)('%s %d is displayed as %s', (unit, value, shown) => {
    expect(wording.quantity(unit, value, 'Anything', 'en')).toBe(shown);
  });

  test('take the manner of writing from the locale and the currency from the book', () => {
    expect(wording.quantity('MONEY', 1_250_000, 'Income', 'en-IN')).toBe('$12,50,000');
    expect(load({ 'en.json': JSON.stringify(CORE) }).quantity('MONEY', 1250, 'Income', 'en-IE')).toBe(
      '€1,250',
    );
    expect(wording.quantity('CATEGORY', 'Major Default', 'Default_Status', 'en')).toBe('long overdue');
    expect(wording.quantity('CATEGORY', 'Luxury, Premium', 'Spending_Habit', 'en')).toBe('luxury or premium');
    expect(wording.quantity('CATEGORY', 'Luxury, Lavish', 'Spending_Habit', 'en')).toBe('Luxury, Lavish');
  });
});

describe('Quotes', () => {
  test('stand in typographic marks on one line, without hidden characters, cut at 60', () => {
    expect(quoted('too\r\n\tconservative')).toBe('You told us “too conservative”.');
    expect(quoted('no \u202Esnaol\u202C\u200B please\u2066')).toBe('You told us “no snaol please”.');
    expect(quoted('“fine”')).toBe('You told us “"fine"”.');
    expect(quoted('x'.repeat(10_000))).toBe(`You told us “${'x'.repeat(59)}…”.`);
    expect(quoted('👨‍👩‍👧'.repeat(60))).toBe(`You told us “${'👨‍👩‍👧'.repeat(60)}”.`);
  });

  test('never break the sentence around them, whatever was said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const body = quoted(text);
        expect(body.startsWith('You told us “')).toBe(true);
        expect(body.endsWith('”.')).toBe(true);
        expect(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(body)).toBe(false);
        expect((body.match(/[“”]/g) ?? []).length).toBe(2);
      }),
    );
  });
});

describe('Languages', () => {
  const files = {
    'en.json': JSON.stringify(CORE),
    'es.json': JSON.stringify({
      ...CORE,
      'value.unknown': 'no se sabe',
      greeting: 'Hola {name}, {n, number}.',
    }),
  };
  const values = {
    name: quote('Ana'),
    n: { kind: 'quantity', unit: 'COUNT', value: 12_345, column: 'n' },
  } as const;

  test('fall back from region to language to English, and say which was used', () => {
    const own = load(files);
    const greet = (locale: string): readonly string[] => {
      const { body, locale: used } = own.word(phrase('greeting', values), { tone: 'BRIEF', locale });
      return [body, used];
    };
    expect(own.locales).toEqual(['en', 'es']);
    expect(greet('es-MX')).toEqual(['Hola “Ana”, 12,345.', 'es-MX']);
    expect(greet('es_ES')).toEqual(['Hola “Ana”, 12.345.', 'es-ES']);
    expect(greet('de-DE')).toEqual(['Hello “Ana”, 12,345.', 'en']);
    for (const nonsense of ['', '*', '__proto__', 'x'.repeat(5000), 'en-u-nu-arab-'.repeat(3)]) {
      expect(greet(nonsense)).toEqual(['Hello “Ana”, 12,345.', 'en']);
    }
    expect(greet('en-u-nu-arab')).toEqual(['Hello “Ana”, 12,345.', 'en']);
  });

  test('refuse a broken file at start and name the file and the code', () => {
    expect(() => load({ 'en.json': JSON.stringify({ ...CORE, 'tag.x.own': 'Hello {name' }) })).toThrow(
      /en\.json:1:\d+ tag\.x\.own: is not an ICU message/,
    );
    expect(() => load({ 'en.json': JSON.stringify({ ...CORE, plural: '{n, plural, one {x}}' }) })).toThrow(
      /plural/,
    );
    expect(() => load({ 'en.json': '{"a": 5}' })).toThrow(/en\.json:1:\d+ a:/);
    expect(() => load({ 'en.json': '{"a": "x", "a": "y"}' })).toThrow(/unique/);
    expect(() => load({})).toThrow(/en\.json/);
    expect(() => load({ ...files, 'fr.json': JSON.stringify({ 'value.unknown': 'inconnu' }) })).toThrow(
      /lacks "greeting"/,
    );
    expect(() => load({ ...files, 'fr.json': JSON.stringify({ ...CORE, greeting: 'Salut {nom}' }) })).toThrow(
      /\{nom\}/,
    );
    expect(() => load({ ...files, 'fr.json': JSON.stringify({ ...CORE, more: 'x' }) })).toThrow(
      /more: is no code/,
    );
    expect(() => load({ ...files, 'french!.json': '{}' })).toThrow(/named after a language/);
  });
});

describe('Approval', () => {
  const approved = (text: string): object => approve(text, 'A. Reader', '2026-11-26');
  const told = (messages: object): boolean =>
    load({ 'en.json': JSON.stringify({ ...CORE, name: 'deposit', card: '{what}', ...messages }) }).word(
      phrase('card', { what: nested('name') }),
      FRIENDLY,
    ).approved;

  test('holds for a sentence only where every message in it has it', () => {
    expect(told({})).toBe(false);
    expect(told({ card: approved('Consider a {what}.') })).toBe(false);
    expect(told({ card: approved('Consider a {what}.'), name: approved('deposit') })).toBe(true);
    expect(told({ card: { status: 'draft', text: 'Consider a {what}.' }, name: approved('deposit') })).toBe(
      false,
    );
  });

  test('is void once the text is another, and says who gave it', () => {
    const changed = { ...approved('Consider a {what}.'), text: 'Take a {what}.' };
    expect(() => told({ card: changed })).toThrow(
      /en\.json:1:\d+ card: was changed since A\. Reader approved it on 2026-11-26; make it a draft/,
    );
  });

  test('needs a name and a day', () => {
    const nameless = { ...approved('Consider a {what}.'), by: undefined };
    expect(() => told({ card: nameless })).toThrow(/card\.by: lacks the name/);
    expect(() => told({ card: approve('Consider a {what}.', 'A. Reader', 'today') })).toThrow(
      /card\.on: lacks the day/,
    );
    expect(() => told({ card: { status: 'fine', text: 'x' } })).toThrow(/"status": "draft"/);
  });

  test('is claimed for none of our own messages yet', () => {
    const bodies = wording.locales.map((locale) =>
      wording.word(phrase('product.forex-card.pitch'), { tone: 'BRIEF', locale }),
    );
    expect(bodies.filter((body) => body.approved)).toEqual([]);
  });
});
