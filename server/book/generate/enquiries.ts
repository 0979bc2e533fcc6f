import type { Enquiry } from '../customer.js';
import type { Day } from '../day.js';
import { formatDay } from '../day.js';
import { ARCHETYPES } from './archetypes.js';
import type { ArchetypeName } from './archetype.js';
import { drawAmount, drawOutcome } from './enquiry-outcome.js';
import type { Behaviour } from './behaviour.js';
import { AFFINITIES, FAINT_INTEREST, INTERESTS, SEASONS } from './interests.js';
import { isLoan, PRODUCT_TYPES } from './product-types.js';
import type { ProductType } from './product-types.js';
import type { Profile } from './profile.js';
import type { Random } from './random.js';

/** Enquiries reach back this many days. */
const HISTORY_DAYS = 730;
const MOST_ENQUIRIES = 8;
const DAYS_A_MONTH = 30.44;

/** A customer's enquiries of the two years before `asOf` (that day included), oldest first. */
export function drawEnquiries(
  archetype: ArchetypeName,
  profile: Profile,
  behaviour: Behaviour,
  asOf: Day,
  random: Random,
): readonly Enquiry[] {
  const mean = ARCHETYPES[archetype].enquiries * Math.exp(0.2 * profile.temper.digital);
  const opening = openingOf(behaviour, asOf, random);
  const number = Math.min(random.count(mean), MOST_ENQUIRIES - (opening === null ? 0 : 1));
  const days = Array.from({ length: number }, () => asOf - drawDaysAgo(behaviour, random)).sort(
    (a, b) => a - b,
  );
  const enquiries: Enquiry[] = [];
  const held = new Set<ProductType>([behaviour.mainProduct]);
  const asked = new Set<ProductType>();
  for (const day of days) {
    const productType = random.weighted(appetite(archetype, profile, day, held, asked));
    const amount = drawAmount(productType, profile, behaviour, random);
    const status = drawOutcome(productType, amount, asOf - day, profile, behaviour, random);
    enquiries.push({ day, productType, productId: null, amount, status });
    asked.add(productType);
    if (status === 'Opened') held.add(productType);
  }
  return opening === null ? enquiries : [...enquiries, opening].sort((a, b) => a.day - b.day);
}

/** Who is short of money has asked more of late. */
function drawDaysAgo({ inArrears, burden }: Behaviour, random: Random): number {
  const share = random.uniform();
  return Math.floor((inArrears || burden > 0.5 ? share * Math.sqrt(share) : share) * HISTORY_DAYS);
}

/** The enquiry that began the present loan, where that was within the history. */
function openingOf({ mainProduct, loan }: Behaviour, asOf: Day, random: Random): Enquiry | null {
  if (loan === null) return null;
  const daysAgo = Math.round(loan.age * DAYS_A_MONTH) + random.whole(5, 35);
  if (daysAgo >= HISTORY_DAYS) return null;
  const amount = Math.round(loan.principal / 100) * 100;
  return { day: asOf - daysAgo, productType: mainProduct, productId: null, amount, status: 'Opened' };
}

function appetite(
  archetype: ArchetypeName,
  { age, foreignTransactions }: Profile,
  day: Day,
  held: ReadonlySet<ProductType>,
  asked: ReadonlySet<ProductType>,
): Readonly<Partial<Record<ProductType, number>>> {
  const month = Number(formatDay(day).slice(5, 7));
  const known = [...new Set([...held, ...asked])];
  const travels = foreignTransactions >= 3;
  return Object.fromEntries(
    PRODUCT_TYPES.map((type) => {
      const affinity = known.reduce((most, from) => Math.max(most, AFFINITIES[from]?.[type] ?? 1), 1);
      const season = SEASONS[type]?.includes(month) === true ? 1.5 : 1;
      const journey = type.startsWith('Travel') ? (travels ? 2 : 0.4) : 1;
      const again = held.has(type) ? (isLoan(type) ? 0.25 : 0.06) : asked.has(type) ? 0.5 : 1;
      const interest = INTERESTS[archetype][type] ?? FAINT_INTEREST;
      return [type, interest * affinity * season * journey * again * (LIFE_STAGES[type]?.(age) ?? 1)];
    }),
  );
}

/** Homes and studies have their years; nobody plans a pension at 20 or takes a mortgage at 75. */
const LIFE_STAGES: Readonly<Partial<Record<ProductType, (age: number) => number>>> = {
  'Education Loan': (age) => (age < 30 || (age >= 42 && age < 56) ? 1.3 : 0.4),
  Mortgage: (age) => (age >= 26 && age < 46 ? 1.5 : age < 58 ? 0.4 : 0.02),
  'Pension Plan': (age) => (age < 30 ? 0.2 : age < 67 ? 1.2 : 0.7),
  'Income Protection': (age) => (age < 60 ? 1 : 0.05),
  'Life Insurance': (age) => (age < 26 ? 0.4 : 1),
};
