import { parseDay } from '../book/day.js';
import { generateCustomers } from '../book/generate/generate.js';
import { GenerationError, writeCustomers } from '../book/generate/write.js';
import { runAsScript, type Command, type Flags } from './command.js';

const USAGE = `npm run data -- [--customers N] [--seed S] [--out DIR] [--as-of YYYY-MM-DD] [--force]
Writes invented bank customers as customer_data.csv, financial_behavior_data.csv and enquiries_data.csv.
  --customers N   how many, 1 to 10,000,000 (2000)
  --seed S        the same seed gives the same files, 0 to 2,147,483,647 (42)
  --out DIR       the folder, made where it is missing (data)
  --as-of DATE    the day that the files describe; enquiries reach back two years from it (2026-10-31)
  --force         overwrite files that are there`;

const MOST_CUSTOMERS = 10_000_000;
const COMMITTED_CUSTOMERS = '2000';
const COMMITTED_DAY = parseDay('2026-10-31') ?? 0;

function customersAsked({ customers = COMMITTED_CUSTOMERS }: Flags): number {
  const text = String(customers);
  const number = /^\d+$/.test(text) ? Number(text) : NaN;
  if (number >= 1 && number <= MOST_CUSTOMERS) return number;
  throw new GenerationError(`--customers must be a whole number from 1 to 10,000,000, and "${text}" is not.`);
}

function folderAsked({ out = 'data' }: Flags): string {
  if (out === '') throw new GenerationError('--out must name a folder.');
  return String(out);
}

export const DATA: Command = {
  usage: USAGE,
  flags: { customers: { type: 'string' }, out: { type: 'string' }, force: { type: 'boolean' } },
  async run({ seed, asOf }, flags, { say }) {
    const settings = { customers: customersAsked(flags), seed, asOf: asOf ?? COMMITTED_DAY };
    const written = await writeCustomers(
      folderAsked(flags),
      generateCustomers(settings),
      flags.force === true,
    );
    for (const { path, rows } of written) say(`${path}: ${rows.toLocaleString('en')} rows`);
  },
};

await runAsScript(DATA, import.meta.url);
