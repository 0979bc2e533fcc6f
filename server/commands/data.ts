import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { parseDay } from '../book/day.js';
import { generateCustomers } from '../book/generate/generate.js';
import type { GeneratorSettings } from '../book/generate/generate.js';
import { GenerationError, writeCustomers } from '../book/generate/write.js';

const USAGE = `npm run data -- [--customers N] [--seed S] [--out DIR] [--as-of YYYY-MM-DD] [--force]
Writes invented bank customers as customer_data.csv, financial_behavior_data.csv and enquiries_data.csv.
  --customers N   how many, 1 to 10,000,000 (2000)
  --seed S        the same seed gives the same files, 0 to 4294967295 (42)
  --out DIR       the folder, made where it is missing (data)
  --as-of DATE    the day that the files describe; enquiries reach back two years from it (2026-10-31)
  --force         overwrite files that are there`;

const MOST_CUSTOMERS = 10_000_000;
const LARGEST_SEED = 2 ** 32 - 1;

const OPTIONS = {
  customers: { type: 'string', default: '2000' },
  seed: { type: 'string', default: '42' },
  out: { type: 'string', default: 'data' },
  'as-of': { type: 'string', default: '2026-10-31' },
  force: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

interface Request {
  readonly settings: GeneratorSettings;
  readonly out: string;
  readonly force: boolean;
}

/**
 * Generates the customers that `argv` (the words after the command's name) asks for and says what was written.
 *
 * @returns the exit code: 0, or 2 where the request has to be mended first
 */
export async function data(
  argv: readonly string[],
  say: (line: string) => void,
  complain: (line: string) => void,
): Promise<number> {
  try {
    const request = read(argv);
    if (request === 'help') {
      say(USAGE);
      return 0;
    }
    const { settings, out, force } = request;
    for (const { path, rows } of await writeCustomers(out, generateCustomers(settings), force)) {
      say(`${path}: ${rows.toLocaleString('en')} rows`);
    }
    return 0;
  } catch (error) {
    if (!(error instanceof GenerationError)) throw error;
    complain(error.message);
    return 2;
  }
}

function read(argv: readonly string[]): Request | 'help' {
  const values = parse(argv);
  if (values.help) return 'help';
  const asOf = parseDay(values['as-of']);
  if (asOf === null) {
    throw new GenerationError(`--as-of must be a date such as 2026-10-31, and "${values['as-of']}" is not.`);
  }
  if (values.out === '') throw new GenerationError('--out must name a folder.');
  const customers = whole('--customers', values.customers, 1, MOST_CUSTOMERS);
  const seed = whole('--seed', values.seed, 0, LARGEST_SEED);
  return { settings: { customers, seed, asOf }, out: values.out, force: values.force };
}

function parse(argv: readonly string[]): ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'] {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS }).values;
  } catch (error) {
    throw new GenerationError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

function whole(option: string, text: string, lowest: number, highest: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : NaN;
  if (number >= lowest && number <= highest) return number;
  const range = `${lowest} to ${highest.toLocaleString('en')}`;
  throw new GenerationError(`${option} must be a whole number from ${range}, and "${text}" is not.`);
}

const [, script] = process.argv;
if (script !== undefined && realpathSync(script) === fileURLToPath(import.meta.url)) {
  process.exitCode = await data(process.argv.slice(2), console.log, console.error);
}
