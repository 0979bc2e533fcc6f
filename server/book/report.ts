import type { SourceFile } from './columns.js';

export type Severity = 'refused' | 'notice' | 'repaired';

export interface Problem {
  readonly severity: Severity;
  readonly file: SourceFile | 'dataset.yaml';
  /** The first line is 1; null where the whole file is meant. */
  readonly line: number | null;
  readonly column: string | null;
  /** Cut to 40 characters; null where there is none to show. */
  readonly value: string | null;
  /** What was expected, what was mended, or what should be looked at. */
  readonly message: string;
}

/** read = kept + refused; the repaired rows are among the kept. */
export interface FileCounts {
  readonly read: number;
  readonly kept: number;
  readonly repaired: number;
  readonly refused: number;
}

export interface ReadReport {
  readonly files: Readonly<Record<SourceFile, FileCounts>>;
  readonly customersWithoutBehaviour: number;
  /** Refusals first, then notices, then repairs; in each the order of reading. */
  readonly problems: readonly Problem[];
  /** All problems, also those that are not kept verbatim. */
  readonly totals: Readonly<Record<Severity, number>>;
}

/** Collects what reading finds. Of each severity the first `kept` problems stay verbatim, the rest is counted. */
export interface Reporter {
  add(problem: Problem): void;
  /** One data row, which was kept, mended and kept, or refused. */
  countRow(file: SourceFile, outcome: 'kept' | 'repaired' | 'refused'): void;
  counts(file: SourceFile): FileCounts;
  finish(customersWithoutBehaviour: number): ReadReport;
}

const KEPT_PROBLEMS = 10_000;
const LONGEST_VALUE = 40;
const NO_ROWS: FileCounts = { read: 0, kept: 0, repaired: 0, refused: 0 };

export function createReporter(keptProblems: number = KEPT_PROBLEMS): Reporter {
  const files: Record<SourceFile, FileCounts> = {
    'customer_data.csv': NO_ROWS,
    'financial_behavior_data.csv': NO_ROWS,
    'enquiries_data.csv': NO_ROWS,
  };
  const kept: Record<Severity, Problem[]> = { refused: [], notice: [], repaired: [] };
  const totals: Record<Severity, number> = { refused: 0, notice: 0, repaired: 0 };
  return {
    add(problem) {
      totals[problem.severity]++;
      if (kept[problem.severity].length < keptProblems) kept[problem.severity].push(problem);
    },
    countRow(file, outcome) {
      const before = files[file];
      files[file] = {
        read: before.read + 1,
        kept: before.kept + (outcome === 'refused' ? 0 : 1),
        repaired: before.repaired + (outcome === 'repaired' ? 1 : 0),
        refused: before.refused + (outcome === 'refused' ? 1 : 0),
      };
    },
    counts: (file) => files[file],
    finish: (customersWithoutBehaviour) => ({
      files: { ...files },
      customersWithoutBehaviour,
      problems: [...kept.refused, ...kept.notice, ...kept.repaired],
      totals: { ...totals },
    }),
  };
}

/** A cell as a report may show it: at most 40 characters. */
export function shown(value: string): string {
  return Array.from(value.slice(0, 2 * LONGEST_VALUE))
    .slice(0, LONGEST_VALUE)
    .join('');
}
