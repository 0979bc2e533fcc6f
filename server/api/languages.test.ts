import { describe, expect, test } from '@jest/globals';
import { chooseLocale } from './languages.js';

describe('The language of a request', () => {
  test.each([
    [undefined, 'en'],
    ['de-AT,de;q=0.9,en;q=0.8', 'de-AT'],
    ['fr, en;q=0.5, de;q=0.7', 'de'],
    ['EN-GB', 'EN-GB'],
    ['fr', 'en'],
    ['de;q=0', 'en'],
    ['*', 'en'],
    [';;;,,q=,de;q=x', 'en'],
    [`${'x'.repeat(100_000)},de`, 'en'],
  ])('%j is spoken in %s', (header, locale) => {
    expect(chooseLocale(header?.slice(0, 100_000), ['en', 'de'], 'en')).toBe(locale);
  });
});
