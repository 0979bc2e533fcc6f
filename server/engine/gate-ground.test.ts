import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { openApp } from '../api/testing/open-app.js';
import { openSmallBook } from '../api/testing/open-book.js';
import { asKnownOn } from '../book/derived.js';
import type { CustomerRecord } from '../book/customer.js';
import type { RecommendationService } from '../service/recommendation-service.js';
import { classify } from './classify.js';
import type { Membership } from './decision.js';
import { NO_FEEDBACK } from './feedback-state.js';
import { gate } from './gate.js';
import { recommend } from './recommend.js';
import type { Release } from './release.js';

const CREDIT_RULES = /^S0[234]/;
const rulesText = readFileSync('data/rules.yaml', 'utf8');
const catalogueText = readFileSync('data/catalogue.yaml', 'utf8');

async function customersOf({ book }: RecommendationService): Promise<readonly CustomerRecord[]> {
  const page = await book.page({ filter: {}, orderBy: 'CUSTOMER_ID', first: 80, after: null });
  return page.customers.map(({ customer }) => customer);
}

/** What the credit rules say of every product for a customer, by a release; a rule that has no say is left out. */
function creditBlocks(
  stored: CustomerRecord,
  release: Release,
  member: (own: Membership) => Membership = (own) => own,
): readonly string[] {
  const { asOf, rules, catalogue, riskProfileMeans } = release;
  const customer = asKnownOn(stored, asOf);
  const subject = {
    customer,
    feedback: NO_FEEDBACK,
    asOf,
    rules,
    catalogue,
    riskProfileMeans,
    product: null,
  };
  const proposals = catalogue.products.map((product) => ({ product, tags: [] }));
  const credit = {
    ...release,
    rules: { ...rules, gate: rules.gate.filter(({ id }) => CREDIT_RULES.test(id)) },
  };
  const { passed, withheld } = gate(proposals, subject, member(classify(customer, release.model)), credit);
  return [...passed, ...withheld].flatMap(({ product, checks }) =>
    checks.map(({ ruleId, outcome }) => `${product.productId} ${ruleId} ${outcome}`),
  );
}

describe('The credit rules', () => {
  let service: RecommendationService;
  let others: RecommendationService;

  beforeAll(async () => {
    ({ service } = await openSmallBook());
    ({ service: others } = await openSmallBook(undefined, { seed: 8 }));
  });

  test('say the same whatever cluster, forest, score or learning stands beside them', async () => {
    const { release } = service;
    const { model, clusters, tagShares, history } = others.release;
    const shuffled: Release = {
      ...release,
      clusters: [...release.clusters].reverse().map((portrait, number) => ({ ...portrait, number })),
      model: {
        ...release.model,
        centroids: release.model.centroids.toReversed(),
      },
      tagShares,
      history,
    };
    const foreign: Release = {
      ...release,
      model,
      clusters,
      learning: { ...release.learning, version: 9, publishedAt: '2026-11-01T00:00:00.000Z' },
    };
    const verdicts = new Set<string>();
    for (const customer of await customersOf(service)) {
      const own = creditBlocks(customer, release);
      expect(creditBlocks(customer, shuffled)).toEqual(own);
      expect(creditBlocks(customer, foreign)).toEqual(own);
      const elsewhere = ({ cluster }: Membership): Membership => ({
        cluster: (cluster + 1) % release.model.k,
        confidence: 0.01,
        runnerUp: cluster,
        runnerUpConfidence: 0,
      });
      expect(creditBlocks(customer, release, elsewhere)).toEqual(own);
      for (const verdict of own) verdicts.add(verdict.split(' ').slice(1).join(' '));
    }
    // Else this would say nothing.
    for (const seen of ['S02 BLOCK', 'S02 WARN', 'S03 BLOCK', 'S04 BLOCK', 'S04 WARN'])
      expect(verdicts).toContain(seen);
  });
});

describe('Settings that withhold', () => {
  test('everything leave a page that stands and says so for each product', async () => {
    const nothing = rulesText.replace(
      'block: [Unwanted(this) is known]',
      'block: [Unwanted(this) is known, Unwanted(this) is unknown]',
    );
    const opened = await openSmallBook(undefined, { settings: { 'rules.yaml': nothing } });
    const testApp = await openApp(opened);
    const { data, errors } = await testApp.ask(
      '{ customer(customerId: 5) { tags { tag { key } } recommendations { eligibleCount items { id } withheld { text { body } checks { rule } } } insights { headline { body } } silentInsights { text { body } } } }',
    );
    expect(errors).toEqual([]);
    const { customer } = data as {
      readonly customer: {
        readonly recommendations: {
          readonly eligibleCount: number;
          readonly items: readonly unknown[];
          readonly withheld: readonly { readonly text: { readonly body: string } }[];
        };
        readonly insights: readonly unknown[];
        readonly silentInsights: readonly unknown[];
      };
    };
    const { eligibleCount, items, withheld } = customer.recommendations;
    expect([eligibleCount, items]).toEqual([0, []]);
    expect(withheld.length).toBeGreaterThan(3);
    expect(withheld.every(({ text }) => text.body.length > 20)).toBe(true);
    expect(customer.insights.length + customer.silentInsights.length).toBe(3);
    const rest = await testApp.app.inject({ url: '/recommend?customer_id=5' });
    expect(rest.json()).toMatchObject({ recommendations: [], products: [] });
  });

  test('a fund of risk class 7 keep it from everybody', async () => {
    const settings = { 'catalogue.yaml': catalogueText.replace('riskClass: 6', 'riskClass: 7') };
    const { service } = await openSmallBook(undefined, { settings });
    expect(service.release.catalogue.byId.get('thematic-fund')?.riskClass).toBe(7);
    for (const customer of await customersOf(service)) {
      const record = asKnownOn(customer, service.release.asOf);
      const by = { feedbackId: 'f', by: 'CUSTOMER', order: 1, quote: 'all', confidence: 1 } as const;
      const asked = { ...NO_FEEDBACK, addedCategories: new Map([['INVESTMENT' as const, by]]) };
      const { recommendations } = recommend(record, asked, service.release, service.release.asOf);
      expect(recommendations.map(({ product }) => product.productId)).not.toContain('thematic-fund');
    }
  });

  test('a cover that is tied to a credit keep it from everybody', async () => {
    const settings = {
      'catalogue.yaml': catalogueText.replace(
        'countsAs: [Life Insurance]',
        'countsAs: [Life Insurance]\n    tied: true',
      ),
    };
    const { service } = await openSmallBook(undefined, { settings });
    const decisions = (await service.viewsOf(await customersOf(service))).map(({ decision }) => decision);
    const shown = decisions.flatMap(({ recommendations }) =>
      recommendations.map(({ product }) => product.productId),
    );
    const stopped = decisions.flatMap(({ withheld }) =>
      withheld.flatMap(({ product, checks }) => checks.map(({ ruleId }) => `${product.productId} ${ruleId}`)),
    );
    expect(shown).not.toContain('term-life');
    expect(stopped).toContain('term-life S11T');
  });
});
