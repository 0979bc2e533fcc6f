import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BookRead } from './read-book.js';
import { readBook } from './read-book.js';
import type { Problem, Severity } from './report.js';

/** Contents by file name. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export const CUSTOMER_HEADER =
  'Customer_ID,Name,Age,Income,Spending_Habit,Risk_Profile,Transactions,Sentiment_Score,Engagement_Level';
export const BEHAVIOUR_HEADER =
  'Customer_ID,Product_Type,Loan_Amount,Credit_Limit,Credit_Utilization,EMI_Paid,Tenure_Months,Max_DPD,Default_Status';
export const ENQUIRY_HEADER = 'Customer_ID,Enquiry_Date,Product_Type,Enquiry_Amount,Status';

export const CUSTOMER_ROW = '1,Ann Lee,30,50000,Budget,Low,12,0.5,High';
export const BEHAVIOUR_ROW = '1,Auto Loan,1000,2000,0.5,3,24,0,No Default';
export const ENQUIRY_ROW = '1,2025-03-24,Auto Loan,900,Approved';

/** A folder that reads without a problem: one customer with one row in each file. */
export const SOUND_FOLDER = {
  'customer_data.csv': lines(CUSTOMER_HEADER, CUSTOMER_ROW),
  'financial_behavior_data.csv': lines(BEHAVIOUR_HEADER, BEHAVIOUR_ROW),
  'enquiries_data.csv': lines(ENQUIRY_HEADER, ENQUIRY_ROW),
  'dataset.yaml': 'currency: EUR\nriskProfileMeans: appetite\n',
} as const satisfies Files;

export function lines(...rows: readonly string[]): string {
  return `${rows.join('\n')}\n`;
}

/** Runs a test on a temporary folder with these files, which is removed afterwards. */
export async function inFolder<Result>(
  files: Files,
  test: (directory: string) => Promise<Result>,
): Promise<Result> {
  const directory = await mkdtemp(join(tmpdir(), 'finrec-'));
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(directory, name), content);
    return await test(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Reads the sound folder with some files changed. */
export function readWith(changes: Files = {}): Promise<BookRead> {
  return inFolder({ ...SOUND_FOLDER, ...changes }, (directory) => readBook(directory));
}

export function problemsOf({ report }: BookRead, severity: Severity): readonly Problem[] {
  return report.problems.filter((problem) => problem.severity === severity);
}
