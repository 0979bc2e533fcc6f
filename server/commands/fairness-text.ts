import { formatDay } from '../book/day.js';
import type { Compared } from '../fairness/compare.js';
import type { Attribute, FairnessReport } from '../fairness/fairness-report.js';
import { BENEFIT, type Benefit } from '../fairness/product-group.js';
import type { FairnessRow } from '../fairness/rates.js';
import { decimal, interval, percent, PRODUCTS } from './fairness-figures.js';
import { findingsOf } from './fairness-findings.js';
import { formatTable } from './table.js';

const DIRECTION: Readonly<Record<Benefit, string>> = {
  GOOD: 'to be shown them is a benefit: less is a disadvantage',
  BOTH_WAYS: 'a chance and a cost: look both ways',
  NOT_BY_ITSELF:
    'no benefit by itself, so no four-fifths line is drawn: less may be exclusion, more may be pressure',
};

function rateCell(compared: Compared | null): string {
  if (compared === null) return 'too few';
  const { value, low, high, n } = compared.rate;
  const mark = compared.beyondChance === null ? '' : compared.beyondChance === 'LESS' ? ' less' : ' more';
  return `${percent(value)} (${(100 * low).toFixed(1)} to ${(100 * high).toFixed(1)}) of ${n}${mark}`;
}

function ratioCell({ selection: { ratioToBest }, belowFourFifths }: FairnessRow): string {
  if (ratioToBest === null) return '-';
  return `${decimal(ratioToBest.value)} (${interval(ratioToBest)})${belowFourFifths === true ? ' < 4/5' : ''}`;
}

function table({ rows }: Attribute): string {
  return formatTable(
    ['products', 'customers', 'shown', 'to the best', 'withheld', 'opportunity', 'attention'],
    rows.map((row) => [
      row.products,
      row.group ?? 'not stated',
      rateCell(row.selection),
      ratioCell(row),
      rateCell(row.withheld),
      rateCell(row.opportunity),
      `${percent(row.exposure.value)} (${(100 * row.exposure.low).toFixed(1)} to ${(100 * row.exposure.high).toFixed(1)})`,
    ]),
  );
}

function who({ column, groups, notStated, suppressed }: Attribute): string {
  const named = groups.map(({ name, customers }) => `${name} ${customers}`);
  const rest = [
    ...(notStated === 0 ? [] : [`not stated ${notStated}`]),
    ...(suppressed.groups === 0
      ? []
      : [`${suppressed.customers} in smaller groups (${suppressed.groups}), which are not told apart`]),
  ];
  return `${column}: ${[...named, ...rest].join(', ')}`;
}

function section(attribute: Attribute): string {
  return `${who(attribute)}\n\n${attribute.rows.length === 0 ? 'No group is large enough to tell anything about.' : table(attribute)}`;
}

/** What the products that occur mean, those of one meaning together. */
function directions(attributes: readonly Attribute[]): readonly string[] {
  const there = new Set(attributes.flatMap(({ rows }) => rows.map(({ products }) => products)));
  const meanings = [...new Set([...there].map((products) => BENEFIT[products]))];
  return meanings.map((meaning) => {
    const names = [...there]
      .filter((products) => BENEFIT[products] === meaning)
      .map((products) => PRODUCTS[products]);
    return `  ${names.join('; ')}: ${DIRECTION[meaning]}`;
  });
}

const LEGEND = [
  'How to read the tables',
  '  shown        share of the customers who have something of the products among the first places of their list (95 % Wilson interval)',
  '  to the best  that share over the highest one (95 % Katz log interval); < 4/5: below the line of 29 CFR 1607.4(D)',
  '  withheld     of those to whom tags proposed something of them, the share from whom a rule of suitability withheld some',
  '  opportunity  help: of those to whom an own tag proposes it, the share who are shown it; the others: of those who opened',
  '               something of them in the held-out time, the share whose list of before it showed something of them',
  "  attention    the products' share of the first places, each counted 1 / log2(1 + rank) (95 % bootstrap interval)",
  '  less, more   than all other groups together, beyond chance (Fisher, p < .05 after Holm over the whole report)',
];

/** A report for people: findings, then tables, then how to read them. Only these columns are told. */
export function describeFairness(report: FairnessReport, columns: readonly string[]): string {
  const { customers, book, asOf, heldOutAfter, options, tests, release } = report;
  const chosen = report.attributes.filter(({ column }) => columns.includes(column));
  const sample = customers < book ? ` (a sample of ${book})` : '';
  return [
    `${customers} customers${sample} as of ${formatDay(asOf)}, release ${release}, nobody's feedback: the first ${options.at} places of each list.`,
    `Groups and rates of fewer than ${options.smallest} customers are left out. ${tests} comparisons, judged together. Enquiries after ${formatDay(heldOutAfter)} are held out for "opportunity".`,
    ...(report.attributes.length > 1
      ? []
      : ['The files have no protected column, so only age bands can be compared.']),
    '',
    'What more or less means',
    ...directions(chosen),
    '',
    'Findings',
    ...chosen.flatMap(findingsOf),
    '',
    ...chosen.flatMap((attribute) => [section(attribute), '']),
    ...LEGEND,
  ].join('\n');
}
