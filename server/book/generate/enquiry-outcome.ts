import type { EnquiryStatus } from '../columns.js';
import { logistic } from './behaviour.js';
import type { Behaviour } from './behaviour.js';
import { isCredit, isLoan, LOANS } from './product-types.js';
import type { ProductType } from './product-types.js';
import type { Profile } from './profile.js';
import type { Random } from './random.js';

/** What was asked for: the sum of a loan, deposit or investment, a card's limit, an insurance's premium a year. */
export function drawAmount(
  type: ProductType,
  { age, income }: Profile,
  behaviour: Behaviour,
  random: Random,
): number {
  return roundedForForms(
    typicalAmount(type, age, income, behaviour.savingsBalance) * random.logNormal(1, 0.35),
  );
}

function typicalAmount(type: ProductType, age: number, income: number, savings: number): number {
  if (isLoan(type)) return LOANS[type].incomes * income;
  switch (type) {
    case 'Credit Card':
    case 'Cashback Card':
    case 'Travel Card':
      return income / 8;
    case 'Premium Card':
      return income / 5;
    case 'Savings Account':
    case 'Recurring Deposit':
      return 200 + 0.03 * income + 0.05 * savings;
    case 'Fixed Deposit':
    case 'Investment Account':
    case 'Mutual Fund':
      return 500 + 0.05 * income + 0.3 * savings;
    case 'Pension Plan':
      return 500 + 0.06 * income + 0.1 * savings;
    case 'Life Insurance':
      return 120 + 0.004 * income + 6 * Math.max(0, age - 25);
    case 'Home Insurance':
      return 180 + 0.003 * income;
    case 'Travel Insurance':
      return 40 + 0.0008 * income;
    case 'Income Protection':
      return 0.018 * income;
  }
}

/** People ask for round sums: 40, 750, 12,500, 210,000. */
function roundedForForms(amount: number): number {
  const step = amount < 1_000 ? 10 : amount < 20_000 ? 100 : 1_000;
  return Math.max(step, Math.round(amount / step) * step);
}

/** How the enquiry ended, `daysAgo` days after. Credit is refused the more, the deeper the customer is in debt. */
export function drawOutcome(
  type: ProductType,
  amount: number,
  daysAgo: number,
  profile: Profile,
  behaviour: Behaviour,
  random: Random,
): EnquiryStatus {
  if (random.chance(daysAgo < 21 ? 0.55 : daysAgo < 60 ? 0.15 : 0)) return 'Pending';
  if (random.chance(chanceOfRefusal(type, amount, profile, behaviour))) return 'Rejected';
  if (isLoan(type)) return random.chance(daysAgo < 90 ? 0.25 : 0.7) ? 'Declined' : 'Approved';
  const willing = 0.4 + 0.5 * behaviour.sentimentScore + (profile.engagementLevel === 'High' ? 0.5 : 0);
  if (random.chance(logistic(willing))) return 'Opened';
  return random.chance(0.45) ? 'Declined' : 'Approved';
}

function chanceOfRefusal(type: ProductType, amount: number, profile: Profile, behaviour: Behaviour): number {
  if (!isCredit(type))
    return profile.age > 66 && type !== 'Fixed Deposit' && type !== 'Savings Account' ? 0.08 : 0.02;
  const size = isLoan(type) ? amount / (LOANS[type].incomes * profile.income) - 1 : 0;
  const delay = behaviour.inArrears ? 2.6 : behaviour.defaultStatus === 'Minor Delay' ? 1.3 : 0;
  const debt = 1.8 * behaviour.burden + 1.4 * (behaviour.creditUtilization - 0.4);
  const standing = profile.income < 22_000 ? 0.6 : 0;
  return logistic(-2.2 + delay + debt + standing + 0.8 * size);
}
