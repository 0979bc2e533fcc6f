import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Opened } from '../open.js';
import { EXAMPLES } from './testing/examples.js';
import { openApp, type TestApp } from './testing/open-app.js';
import { openSmallBook } from './testing/open-book.js';

let opened: Opened;
let testApp: TestApp;

beforeAll(async () => {
  opened = await openSmallBook();
  testApp = await openApp(opened);
}, 60_000);

/** Fields that are for people, and so speak a language; all others are ids, codes and figures. */
const SPOKEN = new Set(['body', 'label', 'display', 'message', 'disclosures']);
/** A customer's own name, and the bank's words for its data, are no sentence. */
const OWN_WORDS = /^(?:[^\p{L}]*|customer)$/u;

/** Every text for people in an answer, with its place. */
function spokenIn(value: unknown, place = ''): readonly (readonly [string, string])[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => spokenIn(item, `${place}.${index}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) => {
    const at = `${place}.${field}`;
    const texts = (Array.isArray(inner) ? inner : [inner]).filter((text) => typeof text === 'string');
    return SPOKEN.has(field) && texts.length > 0
      ? texts.map((text) => [at, text] as const)
      : spokenIn(inner, at);
  });
}

async function ask(query: string, variables: object, locale: string): Promise<ReturnType<typeof spokenIn>> {
  const { data, errors } = await testApp.ask(query, { ...variables, speech: { locale } });
  expect(errors).toEqual([]);
  return spokenIn(data);
}

const asking = EXAMPLES.filter(({ query }) => query.includes('$speech') && !query.includes('mutation'));

describe('An answer speaks one language', () => {
  test.each(asking.map(({ name }) => name))('and nothing in %s stays English', async (name) => {
    const example = asking.find((one) => one.name === name);
    if (example === undefined) throw new Error(`There is no example ${name}.`);
    const english = await ask(example.query, example.variables, 'en');
    expect(english.length).toBeGreaterThan(0);
    for (const locale of opened.wording.locales.filter((one) => one !== 'en')) {
      const told = new Map(await ask(example.query, example.variables, locale));
      const same = english.filter(([at, text]) => told.get(at) === text && !OWN_WORDS.test(text));
      expect({ locale, same }).toEqual({ locale, same: [] });
    }
  });
});
