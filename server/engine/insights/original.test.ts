import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { asKnownOn } from '../../book/derived.js';
import { NO_FEEDBACK } from '../feedback-state.js';
import type { Insight, InsightKind } from '../insight.js';
import { recommend } from '../recommend.js';
import { insights } from './insights.js';
import { trained, type Trained } from './testing.js';
import { disagreements } from '../testing/judge/disagreements.js';
import { Judge } from '../testing/judge/judge.js';
import { readRaw } from '../testing/judge/rows.js';
import { shownBy } from '../testing/judge/shown-by.js';

const ORIGINAL = '../shared/data/original';
const present = existsSync(ORIGINAL);
if (!present)
  console.warn(`Skipped: ${ORIGINAL}, the files of the system that finrec replaces, is not here.`);

(present ? describe : describe.skip)("The replaced system's own customers", () => {
  let files: Trained;
  beforeAll(async () => {
    files = await trained(ORIGINAL, `${ORIGINAL}/clustered_customer_data.csv`);
  });

  function insightOf(customerId: string, kind: InsightKind): Insight | undefined {
    const { book, release, labels } = files;
    const row = book.rowOf(customerId);
    const record = asKnownOn(book.record(row), book.asOf);
    const { recommendations, withheld, tags } = recommend(record, NO_FEEDBACK, release, book.asOf);
    const found = insights({
      customer: record,
      asOf: book.asOf,
      release,
      // The cluster that the files give, not the one that the forest would vote for.
      cluster: labels[row] ?? 0,
      tags: new Set(tags.map(({ tag }) => tag)),
      passed: recommendations.map(({ product }) => product),
      blocked: new Set(withheld.map(({ product }) => product.productId)),
      unasked: new Set(),
      reviewOn: new Map(),
    });
    return found.insights.find((insight) => insight.kind === kind);
  }

  test('are shown nothing that an independent judge of rules.yaml blocks, and nothing else is withheld', () => {
    const { book, release } = files;
    const raw = readRaw(ORIGINAL);
    const profiles = [...raw.values()].map(({ profile }) => profile);
    const judge = new Judge({ book: profiles, today: book.asOf, riskProfileMeans: 'unknown' });
    const wrong = [...raw].flatMap(([customerId, customer]) => {
      const record = asKnownOn(book.record(book.rowOf(customerId)), book.asOf);
      return disagreements(shownBy(recommend(record, NO_FEEDBACK, release, book.asOf)), judge, customer);
    });
    expect(raw.size).toBe(100);
    expect(wrong).toEqual([]);
  });

  test('customer 57: 5 transactions a month; the book’s median is 26.5 and the cluster’s 8', () => {
    const found = insightOf('57', 'ENGAGEMENT_STRATEGY');
    expect(found?.code).toBe('quiet-high-earner');
    expect(found?.figure).toMatchObject({ value: 5, bookMedian: 26.5, clusterMedian: 8 });
    expect(found?.headline.values.median).toMatchObject({ value: 26 });
    expect(found?.facts[0]).toMatchObject({ column: 'Income', value: 107_482 });
    expect(found?.action.code).toBe('insight.quiet-high-earner.approved.action');
  });

  test('customer 23: the 18,878 asked about equals 1,573 a month for a year', () => {
    const found = insightOf('23', 'PRODUCT_DISCOVERY');
    expect(found?.code).toBe('amount-asked-for');
    expect(found?.figure.value).toBe(1573);
    expect(found?.facts[0]?.value).toBe(18_878);
    expect(['recurring-deposit', 'fixed-deposit']).toContain(found?.productId);
  });

  test('customer 82: 273.24 a month for six months brings card use from 76 % to 30 %', () => {
    const found = insightOf('82', 'SERVICE_OPTIMIZATION');
    expect(found?.code).toBe('utilisation-path');
    expect(found?.figure).toMatchObject({ value: 273.24, estimated: true });
    expect(found?.headline.values).toMatchObject({ used: { value: 0.76 }, goal: { value: 0.3 } });
  });

  test('each of the 100 has at least one insight', () => {
    const { book, release } = files;
    const counts = Array.from({ length: book.size }, (_, row) => {
      const decision = recommend(asKnownOn(book.record(row), book.asOf), NO_FEEDBACK, release, book.asOf);
      expect(decision.insights.length + decision.silentKinds.length).toBe(3);
      return decision.insights.length;
    });
    expect(counts).toHaveLength(100);
    expect(counts.filter((count) => count === 0)).toHaveLength(0);
  });
});
