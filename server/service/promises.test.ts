import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asKnownOn } from '../book/derived.js';
import { readBook } from '../book/read-book.js';
import { trainModel } from '../model/train-model.js';
import { recommendationPhrase } from '../engine/explain.js';
import { disagreements } from '../engine/testing/judge/disagreements.js';
import { Judge } from '../engine/testing/judge/judge.js';
import { readRaw } from '../engine/testing/judge/rows.js';
import { shownBy } from '../engine/testing/judge/shown-by.js';
import { open } from '../open.js';
import { TONES } from '../wording/speech.js';
import type { Wording } from '../wording/wording.js';
import type { CustomerView, RecommendationService, SubmitOutcome } from './recommendation-service.js';

/** The whole engine on the committed book: what finrec promises about every one of its 2,000 customers. */
let service: RecommendationService;
let views: readonly CustomerView[];
let wording: Wording;

const LIST_SIZE = 8;

beforeAll(async () => {
  const { book } = await readBook('data');
  const model = trainModel(book, { seed: 42, k: null });
  let lastId = 0;
  ({ service, wording } = await open({ data: 'data', asOf: null }, { book }, model, {
    trainedAt: '2026-11-22T12:00:00.000Z',
    now: () => new Date('2026-11-22T12:00:00Z'),
    newId: () => String((lastId += 1)),
  }));
  const page = await service.book.page({ filter: {}, orderBy: 'CUSTOMER_ID', first: 2000, after: null });
  views = await service.viewsOf(page.customers.map(({ customer }) => customer));
}, 120_000);

function shown({ decision }: CustomerView): readonly string[] {
  return decision.recommendations.slice(0, LIST_SIZE).map(({ product }) => product.productId);
}

function highestRisk({ decision }: CustomerView): number {
  return Math.max(
    0,
    ...decision.recommendations.slice(0, LIST_SIZE).map(({ product }) => product.riskClass ?? 0),
  );
}

let key = 0;
async function say(
  view: CustomerView,
  ...words: readonly string[]
): Promise<Extract<SubmitOutcome, { kind: 'success' }>> {
  const outcome = await service.submit({
    customerId: view.record.customerId,
    idempotencyKey: `promise-${(key += 1)}`,
    words,
    verdicts: [],
    choiceIds: [],
    actor: 'CUSTOMER',
  });
  if (outcome.kind !== 'success') throw new Error(`Feedback was not taken: ${outcome.kind}`);
  return outcome;
}

describe('Over the whole committed book', () => {
  test('every customer of the 2,000 is shown something, or told what is withheld and why', () => {
    expect(views.length).toBe(2000);
    const untold = views.filter(
      ({ decision }) => decision.recommendations.length + decision.withheld.length === 0,
    );
    expect(untold.map(({ record }) => record.customerId)).toEqual([]);
    const empty = views.filter((view) => shown(view).length === 0);
    // Who wants no offers sees services only, and may need none.
    const asked = empty.filter(({ record }) => record.traits.Marketing_Consent !== 'Refused');
    expect(asked.length).toBeLessThan(views.length / 100);
  });

  test('an independent judge of rules.yaml on the raw rows blocks nothing shown, and all else that is withheld', () => {
    const raw = readRaw('data');
    const book = [...raw.values()].map(({ profile }) => profile);
    const judge = new Judge({ book, today: service.release.asOf, riskProfileMeans: 'appetite' });
    const wrong = views.flatMap(({ record: { customerId }, decision }) => {
      const customer = raw.get(customerId);
      const found = customer === undefined ? ['no row'] : disagreements(shownBy(decision), judge, customer);
      return found.map((what) => `${customerId}: ${what}`);
    });
    expect(wrong).toEqual([]);
  });

  test('every reason adds up: points sum to the score exactly', () => {
    const wrong = views
      .flatMap(({ decision }) => decision.recommendations)
      .filter(({ score, reasons }) => reasons.reduce((sum, { points }) => sum + points, 0) !== score);
    expect(wrong).toEqual([]);
  });

  test('points are whole and lists fall from the highest score to the lowest', () => {
    const wrong = views.filter(({ decision }) => {
      const scores = decision.recommendations.map(({ score }) => score);
      return scores.some(
        (score, index) => !Number.isInteger(score) || score > (scores[index - 1] ?? Infinity),
      );
    });
    expect(wrong).toEqual([]);
  });

  test('every tag by values holds for 2 to 60 % of customers', () => {
    const { rules, tagShares } = service.release;
    const outside = rules.tags
      .filter(({ when }) => when !== null)
      .map(({ tag }) => ({ tag, share: tagShares.get(tag) ?? 0 }))
      .filter(({ share }) => share < 0.02 || share > 0.6);
    expect(outside).toEqual([]);
  });

  test('every product reaches at least five customers', () => {
    const reach = new Map(service.release.catalogue.products.map(({ productId }) => [productId, 0]));
    for (const view of views) for (const id of shown(view)) reach.set(id, (reach.get(id) ?? 0) + 1);
    expect([...reach].filter(([, customers]) => customers < 5)).toEqual([]);
  });

  test('no list is shared by more than a tenth of customers', () => {
    const lists = new Map<string, number>();
    for (const view of views) lists.set(shown(view).join(), (lists.get(shown(view).join()) ?? 0) + 1);
    expect(Math.max(...lists.values())).toBeLessThanOrEqual(views.length / 10);
  });

  test('insights come in at least twelve kinds', () => {
    const codes = new Set(views.flatMap(({ decision }) => decision.insights.map(({ code }) => code)));
    expect(codes.size).toBeGreaterThanOrEqual(12);
  });

  test('a kind of insight is either told or said to be silent, never both and never neither', () => {
    const wrong = views.filter(({ decision }) => {
      const kinds = [...decision.insights, ...decision.silentKinds].map(({ kind }) => kind);
      return kinds.length !== 3 || new Set(kinds).size !== 3;
    });
    expect(wrong).toEqual([]);
  });

  test('every sentence can be said, in every tone', () => {
    const failed = new Set<string>();
    for (const { decision, record } of views.filter((_view, row) => row % 20 === 0)) {
      const checks = [...decision.recommendations, ...decision.withheld].flatMap((judged) => judged.checks);
      const reasons = decision.recommendations.flatMap((recommendation) => recommendation.reasons);
      const cards = decision.recommendations.flatMap((recommendation) =>
        (['customer', 'adviser'] as const).map((reader) =>
          recommendationPhrase(recommendation, reader, record.customerId),
        ),
      );
      const insights = decision.insights.flatMap(({ headline, action }) => [headline, action]);
      const silent = decision.silentKinds.map((kind) => kind.phrase);
      const said = [...checks, ...reasons].map((one) => one.phrase).concat(cards, insights, silent);
      for (const phrase of said) {
        for (const tone of TONES) {
          try {
            expect(wording.word(phrase, { tone, locale: 'en' }).body.length).toBeGreaterThan(0);
          } catch (error) {
            failed.add(`${phrase.code}: ${String(error)}`);
          }
        }
      }
    }
    expect([...failed]).toEqual([]);
  });

  test('nobody in arrears is shown credit', () => {
    const wrong = views.filter(
      ({ decision }) =>
        decision.tags.some(({ tag }) => tag === 'in-arrears') &&
        decision.recommendations.some(({ product }) => product.regime === 'CREDIT'),
    );
    expect(wrong).toEqual([]);
  });

  test('protected attributes changed at random change nothing that can be learnt from or ruled on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'finrec-protected-'));
    cpSync('data', folder, { recursive: true });
    const [header = '', ...rows] = readFileSync('data/customer_data.csv', 'utf8').trimEnd().split('\n');
    const names = header.split(',');
    const isProtected = ['Gender', 'Marital_Status'].map((column) => names.indexOf(column));
    expect(isProtected.every((column) => column === names.length - 1 || column === names.length - 2)).toBe(
      true,
    );
    const [gender, married] = fc.sample(fc.shuffledSubarray(['x', 'y', 'z'], { minLength: 2 }), 1)[0] ?? [];
    const changed = rows.map((row, index) =>
      row.replace(/[^,]*,[^,]*$/, index % 2 === 0 ? `${gender},` : `,${married}`),
    );
    writeFileSync(join(folder, 'customer_data.csv'), [header, ...changed, ''].join('\n'));
    const { book } = await readBook(folder);
    rmSync(folder, { recursive: true });
    expect(book.dataHash).toBe(service.release.model.dataHash);
    const records = Array.from({ length: book.size }, (_, row) => asKnownOn(book.record(row), book.asOf));
    expect(records).toEqual(views.map(({ record }) => record));
  });
});

describe('When every customer says "too risky"', () => {
  test('the highest risk class never rises, and the list changes wherever something riskier was shown', async () => {
    const raised: string[] = [];
    const unchanged: string[] = [];
    for (const view of views) {
      const { customer, changes } = await say(view, 'too risky');
      const { customerId } = view.record;
      if (highestRisk(customer) > highestRisk(view)) raised.push(customerId);
      const ceiling = customer.feedback.maxRiskClass?.riskClass ?? Infinity;
      if (highestRisk(view) > ceiling && changes.length === 0) unchanged.push(customerId);
      expect(highestRisk(customer)).toBeLessThanOrEqual(ceiling);
    }
    expect(raised).toEqual([]);
    expect(unchanged).toEqual([]);
  });
});

describe('When every customer says "add travel focus"', () => {
  test('a travel product is shown wherever one passes the gate', async () => {
    const travel = new Set(service.release.catalogue.byTag.get('travel')?.map(({ productId }) => productId));
    const missing: string[] = [];
    for (const view of views) {
      const { customer } = await say(view, 'add travel focus');
      const passes = customer.decision.recommendations.some(({ product }) => travel.has(product.productId));
      if (passes && !shown(customer).some((id) => travel.has(id))) missing.push(view.record.customerId);
      const judged = [...customer.decision.recommendations, ...customer.decision.withheld];
      expect(judged.filter(({ product }) => travel.has(product.productId)).length).toBe(travel.size);
    }
    expect(missing).toEqual([]);
  });
});

describe('When every customer dislikes the first of their tags', () => {
  test('the tag is gone, and with it its part of every score', async () => {
    const kept: string[] = [];
    for (const view of views) {
      const disliked = view.decision.tags.find(({ source }) => source !== 'FEEDBACK')?.tag;
      if (disliked === undefined) continue;
      const { customer } = await say(view, disliked.replaceAll('-', ' '));
      const { tags, recommendations } = customer.decision;
      const reasons = recommendations.flatMap((recommendation) => recommendation.reasons);
      if ([...tags, ...reasons].some(({ tag }) => tag === disliked))
        kept.push(`${view.record.customerId} ${disliked}`);
    }
    expect(kept).toEqual([]);
  });
});
