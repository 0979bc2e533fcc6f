import { beforeAll, describe, expect, test } from '@jest/globals';
import { openApp, type TestApp } from '../testing/open-app.js';
import { openSmallBook } from '../testing/open-book.js';

let testApp: TestApp;

beforeAll(async () => {
  testApp = await openApp(await openSmallBook());
}, 60_000);

interface Language {
  readonly locale: string;
  readonly name: string;
  readonly messages: number;
  readonly approved: number;
}

describe('Languages', () => {
  test('are told by their own names, with how many messages are approved: none, as finrec comes', async () => {
    const { data, errors } = await testApp.ask('{ languages { locale name messages approved } }');
    expect(errors).toEqual([]);
    const { languages } = data as { languages: readonly Language[] };
    const names = Object.fromEntries(languages.map(({ locale, name }) => [locale, name]));
    expect(names).toMatchObject({ en: 'English', es: 'español', fr: 'français' });
    const [english] = languages;
    expect(english?.locale).toBe('en');
    expect(english?.messages).toBeGreaterThan(500);
    for (const { messages, approved } of languages) {
      expect({ messages, approved }).toEqual({ messages: english?.messages, approved: 0 });
    }
  });

  test.each([
    ['es-MX, en;q=0.5', 'es-MX'],
    ['nl', 'en'],
    ['nl, fr;q=0.2', 'fr'],
  ])('a reader who accepts %s is spoken to in %s, and is told so', async (accepted, spoken) => {
    const { data } = await testApp.ask('{ viewer { locale } }', {}, { 'accept-language': accepted });
    expect(data).toEqual({ viewer: { locale: spoken } });
  });

  test('a locale that is none is refused where it stands', async () => {
    const { errors } = await testApp.ask('{ products { name(speech: { locale: "not a locale!" }) } }');
    expect(JSON.stringify(errors)).toContain('locale');
  });
});
