import type { Compared } from '../fairness/compare.js';
import type { Attribute } from '../fairness/fairness-report.js';
import type { FairnessRow } from '../fairness/rates.js';
import { decimal, interval, percent, PRODUCTS } from './fairness-figures.js';

/** Below this level a p counts as beyond chance. */
const LEVEL = 0.05;

function ratioWords({ selection, belowFourFifths, sameAge }: FairnessRow): string {
  const { ratioToBest, beyondChance } = selection;
  if (ratioToBest === null) return '';
  const ratio =
    ratioToBest.value === 1 ? 'the highest rate' : `${decimal(ratioToBest.value)} times the highest rate`;
  const line = belowFourFifths === true ? ', below four fifths' : '';
  const age =
    sameAge === null || sameAge.beyondChance === beyondChance
      ? ''
      : '; not beyond chance among people of the same age';
  return `, ${ratio}${line}${age}`;
}

function told(compared: Compared | null, what: string, tail: string): readonly string[] {
  if (compared === null || compared.beyondChance === null) return [];
  const { value, n } = compared.rate;
  return [
    `${what} ${compared.beyondChance === 'LESS' ? 'less' : 'more'} often than the others: ${percent(value)} of ${n}${tail}`,
  ];
}

function findingsOfRow(row: FairnessRow): readonly string[] {
  const { group, products, selection, sameAge, withheld, opportunity } = row;
  const name = PRODUCTS[products];
  const hidden = selection.beyondChance === null ? (sameAge?.beyondChance ?? null) : null;
  const qualified =
    products === 'HELP'
      ? `shown ${name} where their values ask for it`
      : `shown ${name} before they opened some`;
  return [
    ...told(selection, `shown ${name}`, ratioWords(row)),
    ...(hidden === null
      ? []
      : [
          `shown ${name} ${hidden === 'LESS' ? 'less' : 'more'} often than others of the same age, though not than all others`,
        ]),
    ...told(withheld, `had ${name} withheld as unsuitable`, ' to whom they were proposed'),
    ...told(opportunity, qualified, ''),
  ].map((finding) => `  ${group ?? 'not stated'}: ${finding}`);
}

function proxyFinding({ column, proxy, clusters }: Attribute): readonly string[] {
  if (proxy === null || clusters === null) return [];
  const { auc, accuracy, majority, carriers, p } = proxy;
  const by = carriers.map(({ column: name, alone }) => `${name} (${decimal(alone)})`).join(', ');
  const most = by === '' ? '' : `; AUC of single columns: ${by}`;
  const figures = `AUC ${decimal(auc.value)} (${interval(auc)}), accuracy ${percent(accuracy.value)} beside ${percent(majority)} by naming the largest group, on ${proxy.heldOut} held out`;
  const v = `Cramér's V ${decimal(clusters.v.value)} (${interval(clusters.v)})`;
  return [
    p < LEVEL
      ? `  The model's features tell ${column} beyond chance: ${figures}${most}`
      : `  The model's features do not tell ${column} beyond chance: ${figures}`,
    clusters.p < LEVEL
      ? `  The clusters go with ${column} beyond chance: ${v}`
      : `  The clusters do not go with ${column} beyond chance: ${v}`,
  ];
}

/** What differs beyond chance in one attribute, in sentences, and whether the features give it away. */
export function findingsOf(attribute: Attribute): readonly string[] {
  const { column, rows, groups } = attribute;
  if (groups.length < 2) {
    return [
      `${column}: ${groups.length === 0 ? 'no group' : 'only one group'} is large enough, so nothing can be compared.`,
    ];
  }
  const differences = rows.flatMap(findingsOfRow);
  const within = rows.filter(
    (row) => row.belowFourFifths === true && row.selection.beyondChance === null,
  ).length;
  return [
    `${column}:`,
    ...(differences.length === 0 ? ['  No difference beyond chance.'] : differences),
    ...(within === 0 ? [] : [`  ${within} further ratios are below four fifths, but within chance.`]),
    ...proxyFinding(attribute),
  ];
}
