import type { Column } from './columns.js';

const optional = { file: 'customer_data.csv', optional: true } as const;
const answer = { kind: 'category', unit: 'CATEGORY', ordered: false } as const;

/**
 * What a customer agreed to, was asked or needs: it guards what may be shown and describes nobody, so it is no feature,
 * no statistic and no reason. Every one may be absent, and a book has those of which its files hold a value.
 */
export const GUARD_COLUMNS: readonly Column[] = [
  {
    ...optional,
    ...answer,
    name: 'Profiling_Consent',
    levels: ['Given', 'Refused'],
    meaning: 'Whether lists may be made from what is known about the customer',
  },
  {
    ...optional,
    ...answer,
    name: 'Marketing_Consent',
    levels: ['Given', 'Refused'],
    meaning: 'Whether anything but services may be suggested',
  },
  {
    ...optional,
    kind: 'number',
    name: 'Questionnaire_Date',
    unit: 'DAYS',
    minimum: 0,
    maximum: 1e6,
    whole: true,
    date: true,
    meaning: 'Day on which the customer last answered the suitability questionnaire',
  },
  {
    ...optional,
    ...answer,
    name: 'Vulnerability_Flag',
    levels: ['No', 'Yes'],
    meaning: 'Whether the bank noted that the customer needs more care than others',
  },
];

const NAMES: ReadonlySet<string> = new Set(GUARD_COLUMNS.map(({ name }) => name));

export function isGuard({ name }: { readonly name: string }): boolean {
  return NAMES.has(name);
}
