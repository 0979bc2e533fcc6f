import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Book } from '../book/book.js';
import { createProtectedTable, type ProtectedTable } from '../book/protected.js';
import { assemble } from '../commands/assemble.js';
import type { Release } from '../engine/release.js';
import { randomFor, shuffled } from '../model/random.js';
import { finish } from '../model/steps.js';
import { bookOf, inventedCustomers } from '../model/testing/book-of.js';
import { trainModel } from '../model/train-model.js';
import { fairnessSteps, type Attribute, type FairnessReport } from './fairness-report.js';

const CUSTOMERS = 400;
const OPTIONS = { at: 3, smallest: 30, most: CUSTOMERS, seed: 5 };

let book: Book;
let release: Release;

beforeAll(() => {
  book = bookOf(inventedCustomers(CUSTOMERS, 4));
  // A model of a few customers is quickly trained, and judges all others too.
  const model = trainModel(bookOf(inventedCustomers(28, 4)), { seed: 1, k: 4 });
  ({ release } = assemble({ data: 'data', asOf: null }, book, { model, trainedAt: '2026-11-01T00:00:00Z' }));
}, 60_000);

function tableOf(columns: Readonly<Record<string, (row: number) => string | null>>): ProtectedTable {
  const table = createProtectedTable();
  for (const [column, valueOf] of Object.entries(columns)) {
    for (let row = 0; row < CUSTOMERS; row += 1) table.set(row, column, valueOf(row));
  }
  return table.finish();
}

function reportOn(protectedTable: ProtectedTable, options: Partial<typeof OPTIONS> = {}): FairnessReport {
  return finish(fairnessSteps({ book, protectedTable, release }, { ...OPTIONS, ...options }));
}

function attribute({ attributes }: FairnessReport, column: string): Attribute {
  const found = attributes.find((one) => one.column === column);
  if (found === undefined) throw new Error(`The report does not tell of ${column}.`);
  return found;
}

function isCautious(row: number): boolean {
  return book.record(row).traits.Risk_Profile === 'Low';
}

describe('A fairness report', () => {
  let report: FairnessReport;
  const dealt = shuffled(CUSTOMERS, randomFor(3, 'faiths'));
  beforeAll(() => {
    report = reportOn(
      tableOf({
        // As good as the risk profile itself, and spelled in two ways.
        Gender: (row) => (isCautious(row) ? (row % 5 === 0 ? 'WOMAN' : 'Woman') : 'Man'),
        Religion: (row) => `faith ${(dealt[row] ?? 0) % 3}`,
        Race: (row) => (row < 40 ? null : row < 50 ? 'rare' : row < 55 ? 'rarer' : 'frequent'),
      }),
    );
  }, 60_000);

  test('tells an attribute that the features give away, and by what', () => {
    const { proxy, clusters, groups } = attribute(report, 'Gender');
    expect(groups.map(({ name }) => name).sort()).toEqual(['Man', 'Woman']);
    expect(proxy?.auc.low).toBeGreaterThan(0.95);
    expect(proxy?.accuracy.low).toBeGreaterThan(proxy?.majority ?? 1);
    expect(proxy?.carriers.map(({ column }) => column)).toContain('Risk_Profile');
    expect(proxy?.p).toBeLessThan(0.05);
    expect(clusters?.v.low).toBeGreaterThan(0.8);
  });

  test('does not cry wolf over an attribute dealt at random', () => {
    const { proxy, clusters, rows } = attribute(report, 'Religion');
    expect(proxy?.auc.low).toBeLessThan(0.5);
    expect([proxy?.p, clusters?.p].every((p) => p !== undefined && p > 0.05)).toBe(true);
    const marks = rows.flatMap(({ selection, withheld, opportunity, sameAge }) =>
      [selection, withheld, opportunity, sameAge].map((one) => one?.beyondChance ?? null),
    );
    expect(marks.length).toBeGreaterThan(40);
    expect(marks.every((mark) => mark === null)).toBe(true);
  });

  test('marks what differs beyond chance, against the others and within age bands', () => {
    const { rows } = attribute(report, 'Gender');
    const marked = rows.filter(({ selection }) => selection.beyondChance !== null);
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.some(({ sameAge }) => sameAge?.beyondChance !== null)).toBe(true);
    for (const { products } of marked) {
      const pair = rows.filter((row) => row.products === products);
      const [best, rest] = pair.sort((one, other) => other.selection.rate.value - one.selection.rate.value);
      expect([best?.selection.beyondChance, rest?.selection.beyondChance]).toEqual(['MORE', 'LESS']);
      const ratio = rest?.selection.ratioToBest?.value ?? 1;
      expect(best?.selection.ratioToBest?.value).toBe(1);
      expect(ratio).toBeCloseTo((rest?.selection.rate.value ?? 0) / (best?.selection.rate.value ?? 1), 12);
      expect(rest?.belowFourFifths).toBe(products === 'CREDIT' ? null : ratio < 0.8);
    }
  });

  test('draws no four-fifths line for credit, whatever the ratio', () => {
    const credit = report.attributes.flatMap(({ rows }) =>
      rows.filter(({ products }) => products === 'CREDIT'),
    );
    expect(credit.some(({ selection }) => (selection.ratioToBest?.value ?? 1) < 0.8)).toBe(true);
    expect(credit.every(({ belowFourFifths }) => belowFourFifths === null)).toBe(true);
  });

  test('counts groups below the minimum and tells nothing else of them', () => {
    const race = attribute(report, 'Race');
    expect(race.suppressed).toEqual({ groups: 2, customers: 15 });
    expect(race.groups).toEqual([{ name: 'frequent', customers: CUSTOMERS - 55 }]);
    expect(JSON.stringify(race)).not.toContain('rare');
  });

  test('shows whose attribute is not stated and compares them with nobody', () => {
    const { notStated, rows } = attribute(report, 'Race');
    expect(notStated).toBe(40);
    const unknown = rows.filter(({ group }) => group === null);
    expect(unknown.length).toBeGreaterThan(0);
    expect(unknown.every(({ customers, selection }) => customers === 40 && selection.p === null)).toBe(true);
  });

  test('compares nothing where there is one group', () => {
    const { proxy, clusters, rows } = attribute(report, 'Race');
    expect([proxy, clusters]).toEqual([null, null]);
    expect(rows.every(({ selection, sameAge }) => selection.ratioToBest === null && sameAge === null)).toBe(
      true,
    );
  });

  test('gives a share of attention for each product group, which add up to all of it', () => {
    for (const { rows, groups } of report.attributes) {
      for (const { name } of groups) {
        const shares = rows.filter(({ group }) => group === name).map(({ exposure }) => exposure.value);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }
    }
  });

  test('leaves out every rate of fewer than the minimum', () => {
    const rates = report.attributes.flatMap(({ rows }) =>
      rows.flatMap(({ selection, withheld, opportunity }) => [selection, withheld, opportunity]),
    );
    expect(rates.some((rate) => rate === null)).toBe(true);
    expect(rates.every((rate) => rate === null || rate.rate.n >= OPTIONS.smallest)).toBe(true);
  });
});

describe('Without protected columns', () => {
  test('age bands are told all the same, and a sample gives the same figures twice', () => {
    const nothing = createProtectedTable().finish();
    const report = reportOn(nothing, { most: 120 });
    expect(report.attributes.map(({ column }) => column)).toEqual(['Age']);
    expect([report.customers, report.book]).toEqual([120, CUSTOMERS]);
    expect(attribute(report, 'Age').rows.every(({ sameAge }) => sameAge === null)).toBe(true);
    expect(reportOn(nothing, { most: 120 })).toEqual(report);
  });

  test('a minimum above every group leaves nothing to tell', () => {
    const { attributes, tests } = reportOn(createProtectedTable().finish(), { most: 20 });
    expect(tests).toBe(0);
    expect(attributes.map(({ rows, groups }) => [rows, groups])).toEqual([[[], []]]);
  });
});

describe('Protected columns', () => {
  function sources(folder: string): readonly string[] {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/[.]test[.]ts$|testing/.test(file))
      .map((file) => join(folder, file));
  }

  test('are named by no file but those that read them and those that report on fairness', () => {
    const namers = ['server', 'bench', 'client']
      .flatMap(sources)
      .filter((file) => /protectedTable|ProtectedTable/.test(readFileSync(file, 'utf8')))
      .filter((file) => !/^server\/(book|fairness)\//.test(file));
    expect([...namers].sort()).toEqual(['server/commands/fairness.ts', 'server/open.ts']);
  });
});
