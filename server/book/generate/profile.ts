import type { Archetype, Around } from './archetype.js';
import type { Random } from './random.js';

const SPENDING_HABITS = ['Budget', 'Moderate', 'Premium', 'Luxury'] as const;
const LOW_TO_HIGH = {
  risk: ['Low', 'Moderate', 'High'],
  engagement: ['Low', 'Medium', 'High'],
} as const;

/** What the customer is like beneath the columns, each a standard normal draw: columns correlate through these. */
interface Temper {
  readonly prosperity: number;
  readonly thrift: number;
  readonly digital: number;
}

export interface Profile {
  readonly temper: Temper;
  readonly age: number;
  readonly income: number;
  readonly spendingHabit: (typeof SPENDING_HABITS)[number];
  readonly riskProfile: (typeof LOW_TO_HIGH.risk)[number];
  readonly transactions: number;
  readonly engagementLevel: (typeof LOW_TO_HIGH.engagement)[number];
  readonly foreignTransactions: number;
}

/** `incomeFactor` is what the customer's circumstances do to an income of the archetype; 1 is neutral. */
export function drawProfile(
  archetype: Archetype,
  age: number,
  incomeFactor: number,
  random: Random,
): Profile {
  const temper = {
    prosperity: random.normal(0, 1),
    thrift: random.normal(0, 1),
    digital: random.normal(0, 1),
  };
  const { prosperity, thrift, digital } = temper;
  const income = amount(archetype.income, prosperity, random) * incomeFactor * seniority(archetype, age);
  const travels = random.chance(archetype.travel.share);
  return {
    temper,
    age,
    income: Math.round(income),
    spendingHabit: level(SPENDING_HABITS, archetype.spending, 0.5 * prosperity - 0.6 * thrift, random),
    riskProfile: level(LOW_TO_HIGH.risk, archetype.risk, 0.4 * prosperity - 0.4 * thrift, random),
    transactions: Math.max(
      1,
      Math.round(amount(archetype.transactions, 0.6 * digital - 0.3 * thrift, random)),
    ),
    engagementLevel: level(LOW_TO_HIGH.engagement, archetype.engagement, 0.7 * digital, random),
    foreignTransactions: travels
      ? random.count(random.logNormal(archetype.travel.transactions, 0.4) * Math.exp(0.15 * prosperity))
      : random.count(0.15),
  };
}

/** Careers rise: at most a tenth above or below the archetype's income by age within it. */
function seniority(archetype: Archetype, age: number): number {
  const place = (age - archetype.age.centre) / (2 * archetype.age.spread);
  return age < 62 ? 1 + 0.1 * Math.max(-1, Math.min(1, place)) : 1;
}

/** Half of the spread comes from the customer's temper, half is chance. */
function deviation({ spread }: Around, temper: number, random: Random): number {
  return spread * (Math.SQRT1_2 * temper + random.normal(0, Math.SQRT1_2));
}

function amount(around: Around, temper: number, random: Random): number {
  return around.centre * Math.exp(deviation(around, temper, random));
}

function level<Level>(levels: readonly Level[], around: Around, temper: number, random: Random): Level {
  const position = Math.round(around.centre + deviation(around, temper, random));
  const [lowest] = levels;
  const found = levels[Math.max(0, Math.min(levels.length - 1, position))] ?? lowest;
  if (found === undefined) throw new RangeError('A category needs at least one level.');
  return found;
}
