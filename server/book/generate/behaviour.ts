import type { Archetype } from './archetype.js';
import { isLoan, LOANS } from './product-types.js';
import type { LoanProduct, MainProduct } from './product-types.js';
import type { Profile } from './profile.js';
import type { Random } from './random.js';

type DefaultStatus = 'No Default' | 'Minor Delay' | 'Major Default';

interface Loan {
  /** Lent at the start. */
  readonly principal: number;
  /** Months since then. */
  readonly age: number;
  /** Still owed. */
  readonly outstanding: number;
  /** A month. */
  readonly instalment: number;
  /** Instalments on record: as many as months, save for the records that are wrong. */
  readonly paid: number;
  readonly term: number;
}

/** How the customer borrows and pays. */
export interface Behaviour {
  readonly mainProduct: MainProduct;
  /** Null where the main product is no loan. */
  readonly loan: Loan | null;
  readonly monthsWithBank: number;
  readonly creditLimit: number;
  readonly creditUtilization: number;
  readonly savingsBalance: number;
  readonly maxDaysPastDue: number;
  readonly defaultStatus: DefaultStatus;
  readonly sentimentScore: number;
  /** As the engine's Debt_Burden: (loan unless a mortgage + card debt) / income. */
  readonly burden: number;
  readonly inArrears: boolean;
}

export function drawBehaviour(archetype: Archetype, profile: Profile, random: Random): Behaviour {
  const { temper, income } = profile;
  const mainProduct = random.weighted(productsAtAge(archetype, profile.age));
  const monthsWithBank = drawMonthsWithBank(profile.age, random);
  const loan = isLoan(mainProduct) ? drawLoan(mainProduct, archetype, profile, random) : null;
  const monthlyIncome = income / 12;
  const limit = random.logNormal(archetype.limitMonths.centre, archetype.limitMonths.spread) * monthlyIncome;
  const creditLimit = random.chance(archetype.withoutCard) ? 0 : Math.max(500, Math.round(limit / 100) * 100);
  const utilization = logistic(
    random.normal(archetype.utilization.centre - 0.3 * temper.thrift, archetype.utilization.spread),
  );
  const creditUtilization = creditLimit === 0 ? 0 : Math.round(utilization * 100) / 100;
  const months = random.logNormal(archetype.savingsMonths.centre, archetype.savingsMonths.spread);
  const savingsBalance = months * monthlyIncome * Math.exp(0.3 * temper.thrift + 0.2 * temper.prosperity);
  const consumerLoan = mainProduct === 'Mortgage' ? 0 : (loan?.outstanding ?? 0);
  const burden = (consumerLoan + creditLimit * creditUtilization) / income;
  const strain = archetype.strain + 0.5 * burden + 0.4 * (creditUtilization - 0.5) - 0.2 * temper.thrift;
  const defaultStatus = statusOf(random.normal(strain, 0.45));
  const maxDaysPastDue = drawDelay(defaultStatus, creditUtilization, random);
  const mood =
    random.normal(archetype.sentiment.centre, archetype.sentiment.spread) - MOOD_COST[defaultStatus];
  return {
    mainProduct,
    loan,
    monthsWithBank,
    creditLimit,
    creditUtilization,
    savingsBalance: cents(savingsBalance),
    maxDaysPastDue,
    defaultStatus,
    sentimentScore: Math.round(Math.max(-1, Math.min(1, mood)) * 100) / 100,
    burden,
    inArrears: defaultStatus === 'Major Default' || (defaultStatus === 'Minor Delay' && maxDaysPastDue > 30),
  };
}

const MOOD_COST: Readonly<Record<DefaultStatus, number>> = {
  'No Default': 0,
  'Minor Delay': 0.12,
  'Major Default': 0.25,
};

/** A study loan belongs to the young or to parents of students, a pension plan to those who still have time or draw it. */
function productsAtAge(archetype: Archetype, age: number): Archetype['mainProduct'] {
  const { mainProduct } = archetype;
  const study = (mainProduct['Education Loan'] ?? 0) * (age < 34 || age > 44 ? 1 : 0.2);
  const pension = (mainProduct['Pension Plan'] ?? 0) * (age < 35 ? 0.2 : 1);
  return { ...mainProduct, 'Education Loan': study, 'Pension Plan': pension };
}

function drawMonthsWithBank(age: number, random: Random): number {
  const possible = (age - 17) * 12;
  return Math.max(1, Math.min(possible, Math.round(random.logNormal(84, 0.6))));
}

/** Below 1: lending has slowed, so more of the loans are in their second half than in their first. */
const LATENESS = 0.75;

/** An annuity loan somewhere on its way; 1 in 80 has more instalments recorded than agreed, as bank files do. */
function drawLoan(
  product: LoanProduct,
  archetype: Archetype,
  { age, income }: Profile,
  random: Random,
): Loan {
  const { incomes, spread, terms, rate } = LOANS[product];
  const principal = income * Math.min(4.4, random.logNormal(incomes * archetype.leverage, spread));
  const payable = terms.filter(
    (months) => principal / months + (principal * rate) / 24 <= (0.33 * income) / 12,
  );
  const term = random.oneOf(payable.length > 0 ? payable : terms.slice(-1));
  const longest = Math.max(1, Math.min(term - 1, (age - 18) * 12));
  const months = Math.floor(Math.exp(LATENESS * Math.log(random.between(0.001, 1))) * (longest + 1));
  const growth = Math.exp(Math.log(1 + rate / 12) * term);
  const grown = Math.exp(Math.log(1 + rate / 12) * months);
  const instalment = (principal * (rate / 12) * growth) / (growth - 1);
  return {
    principal,
    age: months,
    outstanding: Math.round((principal * (growth - grown)) / (growth - 1)),
    instalment: cents(instalment),
    paid: random.chance(1 / 80) ? term + random.whole(1, 9) : months,
    term,
  };
}

function statusOf(strain: number): DefaultStatus {
  if (strain < 1) return 'No Default';
  return strain < 1.9 ? 'Minor Delay' : 'Major Default';
}

/** Days past due at worst. About 1 in 70 is a contradiction (more than 30 days, yet no default) for reports to find. */
function drawDelay(status: DefaultStatus, utilization: number, random: Random): number {
  if (status === 'Major Default') return Math.round(Math.min(365, 90 + random.logNormal(30, 0.8)));
  if (status === 'Minor Delay') return random.chance(0.5) ? random.whole(5, 30) : random.whole(31, 89);
  if (random.chance(0.015)) return random.whole(31, 75);
  return random.chance(0.25 + 0.5 * utilization)
    ? Math.min(30, Math.round(random.logNormal(5 + 9 * utilization, 0.6)))
    : 0;
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
