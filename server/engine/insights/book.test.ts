import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asKnownOn } from '../../book/derived.js';
import type { CustomerRecord } from '../../book/customer.js';
import { loadMessages, valuesOf } from '../../wording/messages.js';
import { createWording } from '../../wording/wording.js';
import type { Decision } from '../decision.js';
import { NO_FEEDBACK } from '../feedback-state.js';
import type { Insight } from '../insight.js';
import type { Phrase } from '../phrase.js';
import { recommend } from '../recommend.js';
import { DISCOVERY } from './discovery.js';
import { ENGAGEMENT } from './engagement.js';
import { insights } from './insights.js';
import * as offers from './offers.js';
import { SERVICE } from './service.js';
import { situation, trained, type Trained } from './testing.js';

const codes = [...ENGAGEMENT, ...DISCOVERY, ...SERVICE].map(({ code }) => code);
const messages = loadMessages('data/phrases').get('en')?.byCode ?? new Map<string, never>();
const wording = createWording({ phrasesDirectory: 'data/phrases', currency: 'USD' });

describe('The insights over the whole book', () => {
  let files: Trained;
  let decided: readonly { readonly customer: CustomerRecord; readonly decision: Decision }[];
  let all: readonly Insight[];

  beforeAll(async () => {
    files = await trained('data');
    const { book, release } = files;
    decided = Array.from({ length: book.size }, (_, row) => {
      const customer = asKnownOn(book.record(row), book.asOf);
      return { customer, decision: recommend(customer, NO_FEEDBACK, release, book.asOf) };
    });
    all = decided.flatMap(({ decision }) => decision.insights);
  });

  function spokenOf({ insights: found, silentKinds }: Decision): readonly Phrase[] {
    return [
      ...found.flatMap(({ headline, action }) => [headline, action]),
      ...silentKinds.map(({ phrase }) => phrase),
    ];
  }

  test('are of at least 12 kinds, and nearly every customer has one', () => {
    const occurring = new Set(all.map(({ code }) => code));
    expect(occurring.size).toBeGreaterThanOrEqual(12);
    const share = decided.filter(({ decision }) => decision.insights.length > 0).length / decided.length;
    expect(share).toBeGreaterThan(0.98);
  });

  test('are one of a kind, and a silent kind says why', () => {
    for (const { decision } of decided) {
      const kinds = [...decision.insights, ...decision.silentKinds].map(({ kind }) => kind);
      expect(new Set(kinds).size).toBe(3);
      expect(kinds).toHaveLength(3);
    }
  });

  test('have one number with its comparison and an act that can be checked within 30 days', () => {
    const { asOf } = files.book;
    const unsound = all.filter(
      ({ figure, facts, actBy }) =>
        typeof figure.value !== 'number' ||
        (figure.bookMedian ?? figure.threshold) === null ||
        facts.some(({ column }) => column === figure.column) ||
        actBy <= asOf ||
        actBy > asOf + 30,
    );
    expect(unsound).toEqual([]);
  });

  test('name only products that passed, never card 1, and none twice', () => {
    for (const { decision } of decided) {
      const named = decision.insights.flatMap(({ productId }) => productId ?? []);
      const withheld = new Set(decision.withheld.map(({ product }) => product.productId));
      expect(named).not.toContain(decision.recommendations[0]?.product.productId);
      expect(named.filter((productId) => withheld.has(productId))).toEqual([]);
      expect(new Set(named).size).toBe(named.length);
    }
  });

  test('sell nothing to customers in arrears or overburdened, and help nearly all of them', () => {
    const inNeed = decided.filter(({ decision }) =>
      decision.tags.some(({ tag }) => tag === 'in-arrears' || tag === 'overburdened'),
    );
    expect(inNeed.length).toBeGreaterThan(50);
    for (const { decision } of inNeed) {
      expect(decision.insights.map(({ kind }) => kind)).not.toContain('PRODUCT_DISCOVERY');
      for (const { productId } of decision.insights) {
        const regime = productId === null ? 'SERVICE' : files.release.catalogue.byId.get(productId)?.regime;
        expect(regime).toBe('SERVICE');
      }
    }
    const helped = inNeed.filter(({ decision }) =>
      decision.insights.some(({ code }) => code === 'hardship-plan' || code === 'debt-advice'),
    );
    expect(helped.length / inNeed.length).toBeGreaterThan(0.95);
  });

  test('speak in messages that use exactly the values they are given', () => {
    const said = decided.flatMap(({ decision }) =>
      spokenOf(decision).map(({ code, values }) => [code, ...Object.keys(values).sort()].join(' ')),
    );
    const written = [...messages].map(([code, message]) =>
      [code, ...[...valuesOf(message)].sort()].join(' '),
    );
    expect([...new Set(said)].filter((line) => !written.includes(line))).toEqual([]);
  });

  test('have no message to spare', () => {
    const stems = [...codes.map((code) => `insight.${code}.`), 'insight.silent.'];
    const written = [...messages.keys()].filter((code) => code.startsWith('insight.'));
    expect(written.filter((code) => !stems.some((stem) => code.startsWith(stem)))).toEqual([]);
    expect(codes.filter((code) => !written.includes(`insight.${code}.action`))).toEqual(
      // Their acts differ by channel.
      ['right-channel'],
    );
  });

  test('read as one short sentence that a customer may see', () => {
    for (const { decision } of decided.slice(0, 400)) {
      for (const phrase of spokenOf(decision)) {
        const { body } = wording.word(phrase, { tone: 'FRIENDLY', locale: 'en' });
        expect(body).toMatch(/[.]$/);
        expect(body.length).toBeLessThanOrEqual(170);
        expect(body).not.toMatch(/undefined|NaN|unknown|[{}]/);
        expect(body).not.toMatch(
          /\b(dormant|sentiment|unhappy|complain\w*|age|old|young|risk profile|must|best|never|always)\b/i,
        );
      }
    }
  });

  test('name products and tags that the catalogue and the rules know', () => {
    const ids = Object.values(offers).flat();
    expect(ids.filter((productId) => !files.release.catalogue.byId.has(productId))).toEqual([]);
    const tags = ['in-arrears', 'overburdened', 'credit-overuse', 'dissatisfied', 'exposed-borrower'];
    expect(tags.filter((tag) => !files.release.rules.tag.has(tag))).toEqual([]);
  });

  test('do not depend on age, and sentiment neither brings nor takes a product discovery', () => {
    const products = [...files.release.catalogue.byId.keys()];
    const { release, book } = files;
    fc.assert(
      fc.property(
        fc.nat({ max: book.size - 1 }),
        fc.shuffledSubarray(products),
        fc.integer({ min: 18, max: 99 }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (row, passed, age, sentiment) => {
          const customer = decided[row]?.customer ?? book.record(row);
          const asked = (traits: CustomerRecord['traits']): ReturnType<typeof insights> =>
            insights(situation(release, { ...customer, traits }, book.asOf, passed));
          const plain = asked(customer.traits);
          expect(asked(customer.traits)).toEqual(plain);
          expect(asked({ ...customer.traits, Age: age })).toEqual(plain);
          const discovers = ({ insights: found }: typeof plain): boolean =>
            found.some(({ kind }) => kind === 'PRODUCT_DISCOVERY');
          expect(discovers(asked({ ...customer.traits, Sentiment_Score: sentiment }))).toBe(discovers(plain));
          expect(
            plain.insights.every(({ productId }) => productId === null || passed.indexOf(productId) > 0),
          ).toBe(true);
        },
      ),
      { numRuns: 300, seed: 1 },
    );
  });

  test('give help in arrears whatever feedback has made of the tags', () => {
    for (const { customer, decision } of decided) {
      if (!decision.tags.some(({ tag }) => tag === 'in-arrears')) continue;
      const passed = decision.recommendations.map(({ product }) => product.productId);
      const found = insights(
        situation(files.release, customer, files.book.asOf, passed, { tags: new Set() }),
      );
      expect(found.silentKinds.map(({ phrase }) => phrase.code)).toContain(
        'insight.silent.PRODUCT_DISCOVERY.care',
      );
    }
  });
});
