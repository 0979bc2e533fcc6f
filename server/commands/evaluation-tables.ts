import type { Interval } from '../evaluation/bootstrap.js';
import type { Report, Standing } from '../evaluation/report.js';
import type { Cell } from './table.js';
import { formatTable } from './table.js';

/** Four decimals, so that figures can be held beside published ones. */
function exact(value: number | null): Cell {
  return value === null ? null : value.toFixed(4);
}

function between(interval: Interval | null): Cell {
  return interval === null ? null : interval.map((bound) => bound.toFixed(4)).join(' to ');
}

function signed(value: number, digits: number): string {
  return `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(digits)}`;
}

function upliftOf({ uplifts }: Standing, over: string): Cell {
  const uplift = uplifts.find((one) => one.over === over && one.measure === 'ndcg10');
  if (uplift === undefined) return null;
  const { difference, relative, interval } = uplift;
  const share = relative === null ? '' : ` (${signed(100 * relative, 1)} %)`;
  const range = interval === null ? '' : `, ${interval.map((bound) => signed(bound, 4)).join(' to ')}`;
  return `${signed(difference, 4)}${share}${range}`;
}

function milliseconds(value: number | null): Cell {
  return value === null ? null : Math.round(value);
}

const ABOUT: Readonly<Record<Report['protocol'], string>> = {
  time: 'Time split: each window is predicted from those before it. Means over customers, then over windows.',
  'leave-one-out':
    "Leave one out: each customer's last item is held out and everything else is learnt from. Means over customers.",
};

function aboutUsers({ windows }: Report): string {
  const users = windows.map((window) => window.users.toLocaleString('en')).join(', ');
  const candidates = windows.map((window) => window.candidates.toLocaleString('en')).join(', ');
  return windows.length === 0
    ? 'Customers asked about: none.'
    : `Customers asked about: ${users}. Items that could be recommended: ${candidates}.`;
}

function meansTable({ rankers }: Report): string {
  const header = [
    'ranker',
    'nDCG@5',
    'nDCG@10',
    'MAP@7',
    'hit rate@10',
    'coverage@10',
    'novelty (bits)',
    'fit ms',
    'rank ms',
  ];
  return formatTable(
    header,
    rankers.map(({ name, ndcg5, ndcg10, map7, hit10, coverage, novelty, fitMs, rankMs }) => [
      name,
      ...[ndcg5, ndcg10, map7, hit10, coverage].map(exact),
      novelty === null ? null : novelty.toFixed(2),
      milliseconds(fitMs),
      milliseconds(rankMs),
    ]),
  );
}

function intervalsTable({ rankers }: Report): string {
  return formatTable(
    ['95 % interval', 'nDCG@5', 'nDCG@10', 'MAP@7', 'hit rate@10', 'novelty (bits)'],
    rankers.map(({ name, ci }) => [
      name,
      ...[ci.ndcg5, ci.ndcg10, ci.map7, ci.hit10].map(between),
      ci.novelty === null ? null : ci.novelty.map((bound) => bound.toFixed(2)).join(' to '),
    ]),
  );
}

function upliftTable({ rankers }: Report): string {
  const yardsticks = [...new Set(rankers.flatMap(({ uplifts }) => uplifts.map(({ over }) => over)))];
  return formatTable(
    ['nDCG@10 over', ...yardsticks],
    rankers.map((standing) => [standing.name, ...yardsticks.map((over) => upliftOf(standing, over))]),
  );
}

function windowsTable({ rankers, windows }: Report): string {
  return formatTable(
    ['nDCG@10 by window', ...windows.map(({ window }) => String(window))],
    rankers.map((standing) => [standing.name, ...standing.windows.map(({ ndcg10 }) => exact(ndcg10))]),
  );
}

/** What a report says, as text for a terminal. */
export function formatEvaluation(report: Report): string {
  const { protocol, windows } = report;
  const tables = [meansTable(report)];
  if (windows.length > 0) tables.push(intervalsTable(report), upliftTable(report));
  if (windows.length > 1) tables.push(windowsTable(report));
  return [`${ABOUT[protocol]}\n${aboutUsers(report)}`, ...tables].join('\n\n');
}
