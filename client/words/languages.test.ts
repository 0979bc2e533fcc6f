import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { directionOf, type Language, LANGUAGES } from './languages.js';

/** The page before anything of it is loaded, opened at an address by a browser that prefers some languages. */
function openedAt(search: string, languages: readonly string[], kept: string | null): HTMLElement {
  const page = readFileSync(join('client', 'index.html'), 'utf8');
  const script = [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(([, code = '']) => code).join('\n');
  const documentElement = document.createElement('html');
  const world = {
    document: { documentElement },
    location: { search },
    navigator: { languages },
    localStorage: { getItem: (key: string) => (key === 'finrec-language' ? kept : null) },
    matchMedia: () => ({ matches: false }),
    URLSearchParams,
  };
  runInNewContext(script, world);
  return documentElement;
}

describe('Before the first paint', () => {
  it.each(Object.keys(LANGUAGES) as Language[])(
    'the page is in %s where the browser prefers it',
    (language) => {
      const { lang, dir } = openedAt('', ['tlh', `${language}-XX`, 'en'], null);
      expect([lang, dir]).toEqual([language, directionOf(language)]);
    },
  );

  it('the address comes before what was chosen earlier, and that before what the browser prefers', () => {
    expect(openedAt('?tone=brief&lang=fr', ['de'], 'es').lang).toBe('fr');
    expect(openedAt('?lang=tlh', ['de'], 'es').lang).toBe('es');
    expect(openedAt('', ['de'], null).lang).toBe('de');
    expect(openedAt('', ['tlh'], 'nonsense').lang).toBe('en');
  });
});
