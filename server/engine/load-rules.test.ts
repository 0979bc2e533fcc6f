import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { COLUMNS } from '../book/columns.js';
import { readSettings, SettingsError } from '../yaml/read-yaml.js';
import { loadCatalogue } from './load-catalogue.js';
import { loadRules } from './load-rules.js';
import type { Rules } from './rules.js';

const rulesText = readFileSync('data/rules.yaml', 'utf8');
const catalogueText = readFileSync('data/catalogue.yaml', 'utf8');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'finrec-rules-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function load(rules: string, catalogue = catalogueText): Rules {
  const files = { rules: join(folder, 'rules.yaml'), catalogue: join(folder, 'catalogue.yaml') };
  writeFileSync(files.rules, rules);
  writeFileSync(files.catalogue, catalogue);
  return loadRules(readSettings(files.rules), loadCatalogue(readSettings(files.catalogue)), COLUMNS);
}

function problem(rules: string, catalogue = catalogueText): string {
  try {
    load(rules, catalogue);
  } catch (cause) {
    if (cause instanceof SettingsError) return cause.message;
    throw cause;
  }
  return 'no problem';
}

function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length;
}

describe('The rules as shipped', () => {
  test('load, with at least 24 tags by values and 32 products in 8 categories', () => {
    const rules = load(rulesText);
    const { catalogue } = loadCatalogue(readSettings('data/catalogue.yaml'));
    expect(rules.tags.filter(({ when }) => when !== null).length).toBeGreaterThanOrEqual(24);
    expect(catalogue.products.length).toBeGreaterThanOrEqual(32);
    expect(new Set(catalogue.products.map(({ category }) => category)).size).toBe(8);
  });

  test('hold every tag of the replaced system', () => {
    const original =
      'stable-income increasing-savings digital-savvy high-spender international-transactions luxury-lifestyle risk-averse ' +
      'long-term-investment conservative budget-conscious cashback-preference frequent-emi-use high-risk credit-overuse ' +
      'financial-volatility travel tech savings low-risk credit';
    const { tag } = load(rulesText);
    expect(original.split(' ').filter((key) => !tag.has(key))).toEqual([]);
  });

  test('let every tag propose something, save those that only guard', () => {
    const { catalogue } = loadCatalogue(readSettings('data/catalogue.yaml'));
    const idle = load(rulesText).tags.filter(({ tag }) => !catalogue.byTag.has(tag));
    expect(idle.map(({ tag }) => tag)).toEqual([]);
  });
});

describe('A mistake in rules.yaml is told with its line and what to do', () => {
  test('a misspelt column', () => {
    const wrong = rulesText.replace('when: [Income >= p40', 'when: [Incme >= p40');
    const message = problem(wrong);
    expect(message).toContain(`rules.yaml:${lineOf(wrong, 'Incme')}:`);
    expect(message).toContain('"Incme" is no column or measure. Did you mean "Income"?');
  });

  test('a misspelt tag', () => {
    expect(problem(rulesText.replace('block: [in-arrears]', 'block: [in-arears]'))).toMatch(
      /rules\.yaml:\d+:\d+ .*"in-arears" is no tag\. Did you mean "in-arrears"\?/,
    );
  });

  test.each([
    [
      'a misspelt value',
      'Default_Status is Major Defualt',
      '"Major Defualt" is no value of Default_Status. Did you mean "Major Default"?',
    ],
    ['a word compared as a number', 'Default_Status >= 0.80', '"Default_Status" is no number'],
    ['a number asked as a word', 'Debt_Burden is 0.80', '"Debt_Burden" is a number'],
    ['a misspelt yes', 'Asked_For(travel) is Yes', '"Yes" is no value of Asked_For. Did you mean "yes"?'],
    ["a product's terms where there is no product", 'eligible', '"eligible" belongs to rules of the gate'],
  ])('%s', (_case, line, complaint) => {
    expect(problem(rulesText.replace('when: [Loan_To_Income >= 0.40]', `when: [${line}]`))).toContain(
      complaint,
    );
  });

  test('a misspelt key', () => {
    expect(problem(rulesText.replace('basis: Product terms', 'bases: Product terms'))).toMatch(
      /rules\.yaml:\d+:\d+ .*bases/,
    );
  });

  test('a condition that is none', () => {
    expect(problem(rulesText.replace('Loan_To_Income >= 0.40', 'Loan_To_Income => 0.40'))).toContain(
      'write for example',
    );
  });

  test('a protected attribute', () => {
    expect(problem(rulesText.replace('Age >= 50', 'Gender is Female'))).toContain(
      '"Gender" is a protected attribute',
    );
  });

  test('tags that rest on each other', () => {
    const circle = rulesText.replace('when: [Debt_Burden >= 0.80]', 'when: [high-risk]');
    expect(problem(circle)).toContain('rests on itself');
  });

  test('a product that no rule can know', () => {
    expect(problem(rulesText.replace('except: [rate-review]', 'except: [rate-reveiw]'))).toContain(
      'Did you mean "rate-review"?',
    );
  });

  test('broken YAML', () => {
    expect(problem(`${rulesText}\n  - [`)).toMatch(/rules\.yaml:\d+:\d+/);
  });

  test('several at once', () => {
    const twice = rulesText
      .replace('Incom', 'Incom')
      .replace('Max_DPD <= 30', 'Max_DPT <= 30')
      .replace('EMI_Paid', 'EMI_Payd');
    expect(problem(twice).split('\n').length).toBeGreaterThanOrEqual(3);
  });
});

describe('A mistake in catalogue.yaml is told with its line and what to do', () => {
  test('a tag that the rules do not know', () => {
    expect(
      problem(rulesText, catalogueText.replace('tags: [digital-savvy, tech', 'tags: [digital-savy, tech')),
    ).toMatch(
      /catalogue\.yaml:\d+:\d+ .*"digital-savy" is no tag of rules\.yaml\. Did you mean "digital-savvy"\?/,
    );
  });

  test('an investment without a risk class', () => {
    expect(problem(rulesText, catalogueText.replace('riskClass: 1\n', '\n'))).toContain(
      'needs its riskClass',
    );
  });

  test('a tag about how a customer feels, used to sell', () => {
    expect(
      problem(rulesText, catalogueText.replace('tags: [digital-savvy, tech', 'tags: [dissatisfied, tech')),
    ).toContain('may propose only SERVICE, not DEPOSIT');
  });

  test('a file that is not there', () => {
    expect(() => loadCatalogue(readSettings(join(folder, 'nowhere.yaml')))).toThrow(
      /nowhere\.yaml.*cannot be read/s,
    );
  });
});
