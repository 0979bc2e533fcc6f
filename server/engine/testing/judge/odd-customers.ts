import { appendFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { formatDay, parseDay } from '../../../book/day.js';
import { generateCustomers } from '../../../book/generate/generate.js';
import { writeCustomers } from '../../../book/generate/write.js';

const TODAY = parseDay('2026-10-31') ?? 0;
const USUAL = 80;

function among(...values: readonly string[]): fc.Arbitrary<string> {
  return fc.constantFrom('', ...values);
}

const date = fc.integer({ min: -400, max: 900 }).map((daysAgo) => formatDay(TODAY - daysAgo));
const money = fc.oneof(
  among('0', '1', '0.01', '1000000000000'),
  fc.integer({ min: 0, max: 200_000 }).map(String),
);
const ratio = fc.oneof(
  among('0', '0.4', '0.7', '0.8', '1'),
  fc.integer({ min: 0, max: 100 }).map((n) => String(n / 100)),
);
const type = among(
  'Savings Account',
  'Mortgage',
  'Personal Loan',
  'Credit Card',
  'Investment Account',
  'Fixed Deposit',
  'Mutual Fund',
  'Travel Card',
  'Pension Plan',
  'Camel Loan',
);

const profile = fc.tuple(
  among('0', '17', '18', '59', '60', '64', '66', '67', '120'),
  money,
  among('Budget', 'Moderate', 'Premium', 'Luxury'),
  among('Low', 'Moderate', 'High'),
  among('0', '1', '40', '1000000'),
  among('-1', '-0.5', '-0.49', '0', '1'),
  among('Low', 'Medium', 'High'),
  among('Given', 'Given', 'Refused'),
  among('Given', 'Given', 'Refused'),
  fc.option(date, { nil: '', freq: 2 }),
  among('No', 'No', 'Yes'),
  among('Female', 'Male'),
  among('Single'),
);
const behaviour = fc.tuple(
  type,
  money,
  money,
  ratio,
  among('0', '1', '60', '1000000'),
  among('0', '12', '60', '1200'),
  among('0', '30', '31', '90', '10000'),
  among('No Default', 'Minor Delay', 'Major Default'),
  money,
  money,
  among('0', '5', '6', '1000000'),
);
const enquiries = fc.array(
  fc.tuple(
    date,
    fc.oneof(
      type.filter((text) => text !== ''),
      fc.constant('Mortgage'),
    ),
    money,
    fc.constantFrom('Approved', 'Rejected', 'Opened', 'Declined', 'Pending'),
  ),
  { maxLength: 4 },
);

/** A folder of CSVs: some usual customers, then so many odd ones, the same for the same seed. */
export async function oddCustomers(count: number, seed: number): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'finrec-odd-'));
  await writeCustomers(directory, generateCustomers({ customers: USUAL, seed, asOf: TODAY }), true);
  const odd = fc.sample(fc.record({ profile, behaviour, enquiries }), { numRuns: count, seed });
  const lines: Record<'customer_data' | 'financial_behavior_data' | 'enquiries_data', string[]> = {
    customer_data: [],
    financial_behavior_data: [],
    enquiries_data: [],
  };
  for (const [index, one] of odd.entries()) {
    const id = `odd-${index}`;
    lines.customer_data.push([id, `Odd ${index}`, ...one.profile].join(','));
    // Every tenth has no financial row at all.
    if (index % 10 !== 0) lines.financial_behavior_data.push([id, ...one.behaviour].join(','));
    lines.enquiries_data.push(...one.enquiries.map((cells) => [id, ...cells].join(',')));
  }
  for (const [file, rows] of Object.entries(lines))
    await appendFile(join(directory, `${file}.csv`), rows.map((row) => `${row}\n`).join(''));
  await appendFile(
    join(directory, 'dataset.yaml'),
    `riskProfileMeans: appetite\nasOf: ${formatDay(TODAY)}\n`,
  );
  return directory;
}
