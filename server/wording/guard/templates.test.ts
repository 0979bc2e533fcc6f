import { beforeAll, describe, expect, test } from '@jest/globals';
import { VARIANTS } from '../../engine/phrase.js';
import { mask } from '../mask.js';
import { loadMessages } from '../messages.js';
import { TONES, type Worded } from '../speech.js';
import { plausiblePhrase } from '../testing/plausible.js';
import { createWording } from '../wording.js';
import { DISCLOSURE_MARKS } from './lexicon/disclosures.js';
import { anyOf } from './word-list.js';
import { examine, guard, loadGuard, LOCALES } from './guard.js';

const wording = createWording({ phrasesDirectory: 'data/phrases', currency: 'USD' });
const english = loadMessages('data/phrases').get('en');
const byCode: NonNullable<typeof english>['byCode'] = english?.byCode ?? new Map<string, never>();

beforeAll(loadGuard);

/** Every message in every tone and variant, each wording once. */
function worded(locale: string): readonly Worded[] {
  const all = [...byCode.keys()].flatMap((code) =>
    TONES.flatMap((tone) =>
      VARIANTS.map((variant) => wording.word(plausiblePhrase(code, byCode, { variant }), { tone, locale })),
    ),
  );
  return [...new Map(all.map((one) => [one.body, one])).values()];
}

function namesOf({ parts }: Worded): readonly string[] {
  return parts
    .filter(({ kind }) => kind === 'product' || kind === 'name' || kind === 'quote')
    .map(({ text }) => text);
}

describe.each(LOCALES)('The templates in %s', (locale) => {
  test('pass the part of the guard that needs no source', () => {
    const refused = worded(locale)
      .map((one) => `${examine(one.body, locale, namesOf(one)).join()} ${one.body}`)
      .filter((line) => !line.startsWith(' '));
    expect(refused).toEqual([]);
  });
});

describe('An English template', () => {
  test('passes as its own rewrite, plain and masked', () => {
    const refused = worded('en').flatMap((one) => {
      const masked = mask(one.parts)?.text;
      const plain = guard({ source: one.body, names: namesOf(one), text: one.body, locale: 'en' });
      const hidden =
        masked === undefined ? plain : guard({ source: masked, names: [], text: masked, locale: 'en' });
      return [plain, hidden].filter(({ codes }) => codes.length > 0);
    });
    expect(refused).toEqual([]);
  });

  test('keeps every sentence of a disclosure word for word', () => {
    const disclosures = [...byCode.keys()].filter((code) => code.startsWith('disclosure.'));
    expect(disclosures.length).toBeGreaterThan(4);
    for (const code of disclosures) {
      const { body } = wording.word({ code, values: {} }, { tone: 'FRIENDLY', locale: 'en' });
      for (const sentence of body.match(/[^.]+\./g) ?? []) {
        expect(sentence).toMatch(anyOf(DISCLOSURE_MARKS));
        const text = body.replace(sentence.trim(), '').trim();
        expect(guard({ source: body, names: [], text, locale: 'en' }).codes).toContain('DISCLOSURE_LOST');
      }
    }
  });
});
