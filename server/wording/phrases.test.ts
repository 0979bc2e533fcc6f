import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { COLUMNS, ENQUIRY_STATUSES } from '../book/columns.js';
import { DERIVED_COLUMNS } from '../book/derived.js';
import { GUARD_COLUMNS } from '../book/guard-columns.js';
import { CATEGORIES, REGIMES } from '../engine/catalogue.js';
import type { Verdict } from '../engine/feedback-state.js';
import { phrase } from '../engine/phrase.js';
import { STEPS, TAG_GROUPS } from '../engine/rules.js';
import { loadMessages } from './messages.js';
import { TONES } from './speech.js';
import { isLabel, plausiblePhrase } from './testing/plausible.js';
import { createWording } from './wording.js';

interface GateRule {
  readonly id: string;
  readonly require?: readonly unknown[];
  readonly block?: readonly unknown[];
  readonly warn?: readonly unknown[];
  readonly most?: number;
}
const rulesText = readFileSync('data/rules.yaml', 'utf8');
const rules = parse(rulesText) as {
  readonly tags: Readonly<Record<string, { readonly when?: unknown }>>;
  readonly gate: readonly GateRule[];
};
const catalogue = parse(readFileSync('data/catalogue.yaml', 'utf8')) as {
  readonly products: Readonly<Record<string, { readonly countsAs?: readonly string[] }>>;
  readonly categories: Readonly<Record<string, { readonly countsAs: readonly string[] }>>;
};

const messages = loadMessages('data/phrases').get('en');
const byCode = messages?.byCode ?? new Map<string, never>();
const wording = createWording({ phrasesDirectory: 'data/phrases', currency: 'USD' });

/** The measures described at the head of rules.yaml: "Held(x)   product type held, ...". */
const measures = [
  ...(/# Columns are those[\s\S]*?\n\n/.exec(rulesText)?.[0] ?? '').matchAll(
    /^#\s{3}(\w+(?:\(\w+\)\s+\w+)*)/gm,
  ),
]
  .flatMap(([, names = '']) => names.replaceAll(/\(\w+\)/g, '').split(/\s+/))
  .filter((name) => /^[A-Z][a-z]+(_[A-Z][a-z]+)*$/.test(name));
const productTypes = [...Object.values(catalogue.products), ...Object.values(catalogue.categories)].flatMap(
  ({ countsAs }) => countsAs ?? [],
);

function under(prefix: string, ...names: readonly (readonly string[])[]): readonly string[] {
  return names.reduce<readonly string[]>(
    (codes, parts) => codes.flatMap((code) => parts.map((part) => (code === '' ? part : `${code}.${part}`))),
    [prefix],
  );
}

/** A cause is told in other words where an adviser gave the feedback. */
function saidOrNoted(cause: string): readonly string[] {
  return [`change.cause.${cause}`, `change.cause.${cause}.adviser`];
}

const VERDICTS: readonly Verdict[] = [
  'LIKED',
  'DISLIKED',
  'NOT_NOW',
  'TOO_RISKY',
  'TOO_CONSERVATIVE',
  'TELL_ME_MORE',
  'ALREADY_HAVE',
  'TAKEN',
  'REFUSED',
];

/** Figures that reasons and insights work out for themselves. */
const WORKED_OUT = [
  'Acceptance',
  'Shown_To',
  'Also_Took',
  'Popularity',
  'Listed_Before',
  'Monthly_Saving',
  'Asked_Amount',
  'Days_Since_Approval',
  'Days_Pending',
  'Monthly_Card_Repayment',
  'Card_Repayment_To_Income',
  'Yearly_Rate_Saving',
];

const ordered = COLUMNS.filter((column) => column.kind === 'category' && column.levels.length > 0);
const numbers = [...COLUMNS.filter(({ kind }) => kind === 'number'), ...DERIVED_COLUMNS].map(
  ({ name }) => name,
);
const levels = ordered.flatMap((column) =>
  column.kind === 'category' ? column.levels.map((level) => `${column.name}.${level}`) : [],
);
const tags = Object.keys(rules.tags);
const EXPECTED: ReadonlySet<string> = new Set([
  ...under('product', Object.keys(catalogue.products), ['name', 'pitch']),
  ...under('recommendation', ['plain']),
  'recommendation',
  ...under('tag', tags, ['label']),
  ...under(
    'tag',
    tags.filter((tag) => rules.tags[tag]?.when !== undefined),
    ['own'],
  ),
  ...under('tag', ['cluster', 'feedback', 'feedback.adviser']),
  ...under('reason', [
    'coOccurrence',
    'alike',
    'common',
    'recency',
    'diversity',
    'noHistory',
    'noHistory.customer',
    'noHistory.product',
    'care',
    'bufferFirst',
    'popularity',
    'feedback.liked',
    'feedback.liked.adviser',
    'feedback.category',
    'feedback.category.adviser',
    'feedback.refused',
    'acceptance.chance',
  ]),
  ...under('reason.acceptance', ['alike', 'all'], ['more', 'less']),
  ...under('', ['check.pass', 'check.retired', 'product.retired', 'tag.retired']),
  ...rules.gate.flatMap(({ id, require, block, warn, most }) => [
    ...(require === undefined && block === undefined && most === undefined ? [] : [`check.${id}.block`]),
    ...(warn === undefined ? [] : [`check.${id}.warn`]),
  ]),
  ...under('change', ['NEW', 'GONE', 'UP', 'DOWN']),
  ...under('change.cause', ['blocked', 'unproposed', 'outranked']),
  ...under('change.cause', ['data', 'model', 'rules', 'catalogue', 'learning', 'time', 'whatIf']),
  ...['feedback', 'undo', 'undo.products', 'again', 'again.products'].flatMap(saidOrNoted),
  ...[...VERDICTS, 'several'].flatMap((verdict) => saidOrNoted(`verdict.${verdict}`)),
  ...under('column', [
    ...[...COLUMNS, ...GUARD_COLUMNS].map(({ name }) => name),
    ...DERIVED_COLUMNS.map(({ name }) => name),
    ...measures,
    ...WORKED_OUT,
  ]),
  ...under('level', levels),
  ...under('level.Latest_Status', ENQUIRY_STATUSES),
  ...under('level.Product_Type', productTypes),
  ...under('category', CATEGORIES),
  ...under('release.notFor', [
    'creditworthiness',
    'insurancePricing',
    'soleDecision',
    'inference',
    'otherCustomers',
  ]),
  ...under('regime', REGIMES),
  ...under('disclosure', REGIMES),
  ...under('step', STEPS),
  ...under('tagGroup', TAG_GROUPS),
  ...under('trait', numbers, ['high', 'low']),
  ...under('trait', levels),
  ...under('trait.Product_Type', [...productTypes, 'other']),
  ...under('trait.unnamed', ['high', 'low']),
  ...under('cluster', ['name', 'name.single', 'name.none']),
  ...under('intent', ['tag', 'product', 'category'], ['add', 'remove']),
  'intent.risk',
  'intent.held',
  'question.unclear',
  ...under('error', [
    'DecisionNotFound',
    'CustomerNotFound',
    'ProductNotFound',
    'EmptyFeedback',
    'FeedbackTooLong',
    'ContradictoryFeedback',
    'IdempotencyKeyReused',
    'ChoiceNotFound',
    'FeedbackNotFound',
  ]),
  ...under('quantity', ['MONEY', 'RATIO', 'SCORE', 'CATEGORY', 'COUNT', 'DAYS', 'MONTHS', 'YEARS']),
  ...under('wouldChange', ['atMost', 'atLeast', 'level', 'riskProfile', 'defaultStatus', 'wait', 'takeBack']),
  ...under('whyNot', [
    'recommended',
    'outranked',
    'notOnSale',
    'notProposed',
    'notProposed.alone',
    'withheld',
  ]),
  ...under('whyNot.nothing', [
    'sale',
    'consent',
    'age',
    'held',
    'alreadyHeld',
    'outranked',
    'asked',
    'trouble',
    'spending',
    'debt',
    'record',
    'several',
    'other',
  ]),
  ...under('value', ['unknown', 'yes', 'quote']),
]);

/** The sentences of the insights have tests of their own beside the insights. */
function isInsight(code: string): boolean {
  return code.startsWith('insight.');
}

const BANNED =
  /\b(must|best|guarantee\w*|never|always|risk-free|riskless|certain(ly)?|definitely|surely|promise\w*|act now|hurry|last chance|double|millionaire|perfect)\b/i;

describe('The English phrases', () => {
  test('have a message for every code, and no code to spare', () => {
    const written = [...byCode.keys()].filter((code) => !isInsight(code));
    expect([...EXPECTED].filter((code) => !byCode.has(code))).toEqual([]);
    expect(written.filter((code) => !EXPECTED.has(code))).toEqual([]);
    expect(measures).toContain('Held');
    expect(measures).toContain('Lock_In_Months');
  });

  const codes = [...byCode.keys()].filter((code) => !isInsight(code) && code !== 'value.quote');
  test.each(TONES)('can all be said in the tone %s, hedged and without jargon', (tone) => {
    for (const code of codes) {
      const { body } = wording.word(plausiblePhrase(code, byCode), { tone, locale: 'en' });
      const about = `${code}: ${body}`;
      expect(about).not.toMatch(BANNED);
      expect(about).not.toMatch(/undefined|NaN|\[object|[{}]|\s\s|\.\./);
      expect(body.trim()).toBe(body);
      expect(body).not.toBe('');
      if (isLabel(code)) expect(about).not.toMatch(/[.!]$/);
      else expect(about).toMatch(/[.?!]$/);
    }
  });

  test('recommend nothing without "may", "could" or "consider"', () => {
    for (const tone of TONES) {
      for (const product of Object.keys(catalogue.products)) {
        const { body, parts } = wording.word(phrase(`product.${product}.pitch`), { tone, locale: 'en' });
        expect(body).toMatch(/\b(may|could|consider\w*)\b/i);
        // The name is a value of the sentence, so that a rewrite cannot change it.
        expect(parts.filter(({ kind }) => kind === 'product')).toHaveLength(1);
      }
    }
  });
});
