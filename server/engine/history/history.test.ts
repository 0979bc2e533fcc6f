import { beforeAll, describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Book } from '../../book/book.js';
import { asKnownOn, DERIVED_COLUMNS } from '../../book/derived.js';
import { readBook } from '../../book/read-book.js';
import { summarise } from '../../model/statistics.js';
import { readSettings } from '../../yaml/read-yaml.js';
import type { Catalogue, Product } from '../catalogue.js';
import { NO_FEEDBACK } from '../feedback-state.js';
import { historyParts } from '../history-parts.js';
import { loadCatalogue } from '../load-catalogue.js';
import { loadRules } from '../load-rules.js';
import type { Subject } from '../measures.js';
import type { Rules } from '../rules.js';
import { fitHistory } from './fit-history.js';
import type { LearntHistory } from './learnt-history.js';
import { pastOf, type Past } from './past.js';
import { historyRanker, type HistoryRanker } from './ranker.js';

let book: Book;
let catalogue: Catalogue;
let rules: Rules;
let learnt: LearntHistory;
let ranker: HistoryRanker;

function learn(): LearntHistory {
  const traits = Array.from({ length: book.size }, (_, row) => asKnownOn(book.record(row), book.asOf).traits);
  const derived = DERIVED_COLUMNS.map(({ name }) => ({ kind: 'number', name }) as const);
  const statistics = summarise(traits, [...book.columns, ...derived], new Uint8Array(book.size), 1);
  const tagShares = new Map(rules.tags.map(({ tag }) => [tag, 0.2]));
  return fitHistory({ book, asOf: book.asOf, statistics, rules, catalogue, tagShares });
}

beforeAll(async () => {
  ({ book } = await readBook('data'));
  const loaded = loadCatalogue(readSettings('data/catalogue.yaml'));
  catalogue = loaded.catalogue;
  rules = loadRules(readSettings('data/rules.yaml'), loaded, book.columns);
  learnt = learn();
  ranker = historyRanker(learnt, catalogue);
}, 60_000);

function subjectOf(row: number): Subject {
  const customer = asKnownOn(book.record(row), book.asOf);
  const { riskProfileMeans } = book.dataset;
  return {
    customer,
    feedback: NO_FEEDBACK,
    asOf: book.asOf,
    catalogue,
    rules,
    riskProfileMeans,
    product: null,
  };
}

function productNamed(productId: string): Product {
  const product = catalogue.byId.get(productId);
  if (product === undefined) throw new Error(`no product ${productId}`);
  return product;
}

/** Every customer and product with a history, by the file's own row numbers. */
function everyone(most: number): readonly (readonly [Past, Product])[] {
  const products = catalogue.products.filter((product) => ranker.itemOf(product) !== null);
  return Array.from({ length: most }, (_, row) => pastOf(subjectOf(row), ranker)).flatMap((past) =>
    products.map((product) => [past, product] as const),
  );
}

/** The committed files split at commas, by nothing that the program reads them with; only names are quoted in them. */
async function rowsOf(file: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const [head = '', ...lines] = (await readFile(join('data', file), 'utf8')).trim().split('\n');
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.replace(/"[^"]*"/, 'name').split(',');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

describe('a reason from what others took', () => {
  test('has numbers that can be counted again in the files', async () => {
    const takers = new Map<string, Set<string>>();
    const take = (type = '', customer = ''): void => {
      takers.set(type, (takers.get(type) ?? new Set()).add(customer));
    };
    for (const { Customer_ID, Product_Type } of await rowsOf('financial_behavior_data.csv'))
      if (Product_Type !== '') take(Product_Type, Customer_ID);
    for (const { Customer_ID, Product_Type, Status } of await rowsOf('enquiries_data.csv'))
      if (Status === 'Opened') take(Product_Type, Customer_ID);
    const anybody = new Set([...takers.values()].flatMap((own) => [...own]));

    let counted = 0;
    for (const [past, product] of everyone(150)) {
      const own = takers.get(product.countsAs[0] ?? '') ?? new Set();
      for (const { association } of historyParts(product, past, ranker)) {
        if (association === null) continue;
        const others = takers.get(association.type) ?? new Set();
        const both = [...others].filter((customer) => own.has(customer)).length;
        expect(association.support).toBe(both);
        expect(association.confidence).toBeCloseTo(both / others.size, 12);
        expect(association.base).toBeCloseTo(own.size / anybody.size, 12);
        expect(association.lift).toBeCloseTo(both / others.size / (own.size / anybody.size), 12);
        counted += 1;
      }
    }
    expect(counted).toBeGreaterThan(1000);
  });

  test('has shares of customers alike that can be counted again in the files', async () => {
    const profiles = await rowsOf('customer_data.csv');
    const takers = new Set<string>();
    for (const { Customer_ID = '', Product_Type } of await rowsOf('financial_behavior_data.csv'))
      if (Product_Type === 'Cashback Card') takers.add(Customer_ID);
    const anybody = new Set(
      (await rowsOf('financial_behavior_data.csv')).flatMap(({ Customer_ID = '', Product_Type }) =>
        Product_Type === '' ? [] : [Customer_ID],
      ),
    );
    for (const { Customer_ID = '', Product_Type, Status } of await rowsOf('enquiries_data.csv')) {
      if (Status !== 'Opened') continue;
      anybody.add(Customer_ID);
      if (Product_Type === 'Cashback Card') takers.add(Customer_ID);
    }
    const shares = new Map<string, number>();
    for (let row = 0; row < 40; row += 1) {
      const habit = profiles[row]?.['Spending_Habit'] ?? '';
      const alike = profiles
        .filter(
          ({ Spending_Habit, Customer_ID = '' }) => Spending_Habit === habit && anybody.has(Customer_ID),
        )
        .map(({ Customer_ID = '' }) => Customer_ID);
      const parts = historyParts(productNamed('cashback-card'), pastOf(subjectOf(row), ranker), ranker);
      const told = parts.flatMap((part) => part.alike).find(({ column }) => column === 'Spending_Habit');
      if (told === undefined) continue;
      expect(told.customers).toBe(alike.length);
      expect(told.share).toBeCloseTo(alike.filter((id) => takers.has(id)).length / alike.length, 12);
      shares.set(habit, told.share);
    }
    expect(shares.size).toBeGreaterThan(1);
  });

  test('goes with its fact, and takes no other points along', () => {
    let taken = 0;
    for (const [past, product] of everyone(60)) {
      const whole = historyParts(product, past, ranker);
      for (const fact of past.own) {
        const without = historyParts(
          product,
          { ...past, own: past.own.filter((own) => own !== fact) },
          ranker,
        );
        const type = learnt.items[fact.item];
        const rest = whole.filter(({ association }) => association === null || association.type !== type);
        const counts = (parts: typeof whole): typeof whole => parts.filter(({ points }) => points !== 0);
        expect(counts(without)).toEqual(counts(rest));
        taken += whole.length - rest.length;
      }
    }
    expect(taken).toBeGreaterThan(300);
  });

  test('says nothing of a product that nobody took, and that nobody did', () => {
    const parts = historyParts(productNamed('thematic-fund'), pastOf(subjectOf(0), ranker), ranker);
    expect(parts.map(({ kind, points, missing }) => [kind, points, missing])).toEqual([
      ['NO_HISTORY', 0, 'product'],
    ]);
  });

  test('rests on values alone for somebody who took nothing, and says so', () => {
    const past = { ...pastOf(subjectOf(0), ranker), own: [] };
    const parts = historyParts(productNamed('fixed-deposit'), past, ranker);
    expect(parts.map(({ kind }) => kind)).not.toContain('CO_OCCURRENCE');
    expect(parts.find(({ kind }) => kind === 'NO_HISTORY')?.missing).toBe('customer');
  });
});

describe('what is learnt from history', () => {
  test('is the same for the same book', () => {
    expect(learn()).toEqual(learnt);
  });

  test('rests on what customers chose in several quarters', () => {
    const { customers, windows } = learnt.ranking.basis;
    expect(customers).toBeGreaterThan(500);
    expect(windows.length).toBeGreaterThan(3);
  });

  test('compares nobody by age, mood, arrears, or anything protected', () => {
    const names = learnt.columns.map(({ name }) => name);
    for (const name of ['Age', 'Sentiment_Score', 'Max_DPD', 'Default_Status', 'Gender', 'Marital_Status'])
      expect(names).not.toContain(name);
    expect(names).toContain('Income');
  });
});
