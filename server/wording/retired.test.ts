import { expect, test } from '@jest/globals';
import { nested, phrase } from '../engine/phrase.js';
import { TONES } from './speech.js';
import { createWording } from './wording.js';

const wording = createWording({ phrasesDirectory: 'data/phrases', currency: 'USD' });

function said(code: string): string {
  return wording.word(phrase(code), { tone: 'FRIENDLY', locale: 'en' }).body;
}

test('A past answer is told although the sentences about its products, tags and rules were taken out since', () => {
  expect(said('product.moon-loan.name')).toBe('Moon loan');
  expect(said('product.moon-loan.pitch')).toBe('At the time we suggested Moon loan.');
  expect(said('tag.moon-traveller.label')).toBe('Moon traveller');
  expect(said('tag.moon-traveller.own')).toBe('At the time your details spoke for Moon traveller.');
  expect(said('check.S99.block')).toBe('A rule that applied at the time decided so.');
  for (const tone of TONES) {
    const gone = phrase('change.GONE', {
      product: nested('product.moon-loan.name'),
      because: nested('check.S99.block'),
    });
    expect(wording.word(gone, { tone, locale: 'en' }).body).toContain('Moon loan is no longer on your list.');
  }
});

test('A sentence of our own that is missing is still a mistake', () => {
  expect(() => said('change.NOWHERE')).toThrow('There is no message "change.NOWHERE"');
});
