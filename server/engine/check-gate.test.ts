import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { COLUMNS } from '../book/columns.js';
import { SettingsError } from '../yaml/read-yaml.js';
import { loadCatalogue } from './load-catalogue.js';
import { loadRules } from './load-rules.js';
import type { Rules } from './rules.js';

const rulesText = readFileSync('data/rules.yaml', 'utf8');
const catalogue = loadCatalogue({
  name: 'catalogue.yaml',
  text: readFileSync('data/catalogue.yaml', 'utf8'),
});

function load(text: string): Rules {
  return loadRules({ name: 'rules.yaml', text }, catalogue, COLUMNS);
}

function problem(text: string): string {
  try {
    load(text);
  } catch (cause) {
    if (cause instanceof SettingsError) return cause.message;
    throw cause;
  }
  return 'no problem';
}

const S02_BLOCK = '    block: [in-arrears]\n';

/** The rules with S02 blocking where this condition holds too. */
function blocking(condition: string): string {
  return rulesText.replace(S02_BLOCK, `    block: [in-arrears, ${condition}]\n`);
}

describe('A rule of the gate rests on nothing learnt', () => {
  test.each([
    'Cluster >= 2',
    'Cluster_Number is 2',
    'Segment is gold',
    'Score > 500',
    'Vote_Share >= 0.6',
    'Confidence < 0.5',
    'Propensity < 0.1',
    'Acceptance_Rate < 0.1',
    'Popularity > 0.3',
    'Lift(this) > 2',
  ])('"%s" is refused with its line and what to do', (condition) => {
    const text = blocking(condition);
    const [name] = condition.split(/[ (]/);
    expect(problem(text)).toMatch(
      new RegExp(`rules\\.yaml:${text.slice(0, text.indexOf(condition)).split('\n').length}:\\d+ `),
    );
    expect(problem(text)).toContain(`"${name}" is something learnt about customers`);
    expect(problem(text)).toContain('Take the condition out');
  });

  test.each([
    ['a protected attribute', 'Gender is Female', '"Gender" is a protected attribute'],
    ['a percentile of the book', 'Income <= p10', 'which every training moves; write a figure'],
    ['a tag that rests on a percentile', 'high-spender', '"Transactions" is compared with a percentile'],
    ['a misspelt column', 'Debt_Burdn >= 1', 'Did you mean "Debt_Burden"?'],
    ['a wish', 'travel', 'write Asked_For(travel) is yes'],
  ])('%s is refused too', (_case, condition, complaint) => {
    expect(problem(blocking(condition))).toContain(complaint);
  });

  test('a consent never becomes a reason to show something', () => {
    const text = rulesText.replace('when: [Loan_To_Income >= 0.40]', 'when: [Vulnerability_Flag is Yes]');
    expect(problem(text)).toContain('"Vulnerability_Flag" guards what may be shown');
  });
});

const S04 = `  - id: S04
    version: 1
    step: SUITABILITY`;

function twice(first: string, second: string): string {
  const rule = / {2}- id: S04\n[\s\S]*?(?= {2}- id: S05)/.exec(rulesText)?.[0] ?? '';
  const dated = (dates: string): string =>
    rule.replace('    version: 1\n', '').replace('    from: 2024-01-01\n', dates);
  return rulesText.replace(rule, `${dated(first)}${dated(second)}`);
}

describe('The days on which a rule is in force', () => {
  const until = '    version: 1\n    from: 2024-01-01\n    to: 2026-12-31\n';
  const thereafter = '    version: 2\n    from: 2027-01-01\n';

  test('one version may follow another', () => {
    const rules = load(twice(until, thereafter)).gate.filter(({ id }) => id === 'S04');
    expect(rules.map(({ version }) => version)).toEqual([1, 2]);
  });

  test('two versions at once are refused, with the day on which to end the first', () => {
    expect(rulesText).toContain(S04);
    expect(problem(twice('    version: 1\n    from: 2024-01-01\n', thereafter))).toContain(
      'versions 1 and 2 of "S04" are in force at once; end version 1 with to: 2026-12-31 or earlier',
    );
    expect(problem(twice(thereafter, '    version: 1\n    from: 2024-01-01\n'))).toContain(
      'end version 1 with to: 2026-12-31',
    );
  });

  test('the same version twice is refused', () => {
    expect(problem(twice(until, '    version: 1\n    from: 2027-01-01\n'))).toContain(
      '"S04" stands twice as version 1',
    );
  });

  test('an end before the beginning is refused', () => {
    expect(problem(twice('    from: 2024-01-01\n    to: 2023-12-31\n', thereafter))).toContain(
      'is before from 2024-01-01; swap them',
    );
  });
});

describe('Parts of a rule', () => {
  test.each([
    [
      'a wait for what the rule does not ask',
      'reviewDays: { Days_Since_Refusal: 90',
      'reviewDays: { Days_Since_Refusl: 90',
      'no line of require or block names "Days_Since_Refusl". Did you mean "Days_Since_Refusal"?',
    ],
    [
      'a misspelt product that is to come first',
      'first: [emergency-buffer,',
      'first: [emergency-bufer,',
      'Did you mean "emergency-buffer"?',
    ],
    [
      'a line for the whole list that asks about one product',
      'impersonal: [Profiling_Consent is Refused]',
      'impersonal: [Risk_Class(this) >= 3]',
      'cannot ask about one product',
    ],
    [
      'something that waits for nothing',
      '    first: [emergency-buffer, category:SERVICE]\n',
      '',
      'not for what',
    ],
    ['a rule without effect', '    most: 2\n', '', 'does nothing'],
    ['a version of 0', 'version: 2', 'version: 0', 'expected a version, 1 or more'],
  ])('%s is refused', (_case, before, after, complaint) => {
    expect(rulesText).toContain(before);
    expect(problem(rulesText.replace(before, after))).toContain(complaint);
  });

  test('every rule as shipped has a version, an owner, a basis and a first day', () => {
    const text = rulesText.slice(rulesText.indexOf('\ngate:'));
    const ids = text.match(/^ {2}- id: /gm) ?? [];
    for (const key of ['version', 'owner', 'basis', 'from']) {
      expect([key, (text.match(new RegExp(`^    ${key}: `, 'gm')) ?? []).length]).toEqual([key, ids.length]);
    }
    expect(load(rulesText).version).toMatch(/^[0-9a-f]{16}$/);
    expect(load(`${rulesText}# changed\n`).version).not.toBe(load(rulesText).version);
  });
});
