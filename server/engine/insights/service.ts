import { phrase, productName } from '../phrase.js';
import { debtAdvice, hardshipPlan } from './care.js';
import { workedOut, type CustomerProfile } from './customer-profile.js';
import { PLAN_DAYS, type Declaration, type Finding } from './declaration.js';
import { RATE_REVIEW } from './offers.js';
import { contradictionToClear, instalmentCount } from './records.js';
import { turnARejection } from './rejection.js';
import { autopay, onTimeRecord, paymentDate, utilisationPath } from './repayment.js';
import { FIRST_SAVING } from './saving.js';
import { on, orFewer, orMore, spoken, tenths, toCents } from './spoken.js';

/** A quarter of a percentage point: the step in which mortgage rates are usually quoted. */
const RATE_STEP = 0.0025;
const BUFFER_MONTHS = 3;
const BARELY_USED = 0.15;

function rateReview(profile: CustomerProfile): Finding | null {
  const product = profile.offer(RATE_REVIEW);
  const main = profile.category('Product_Type');
  const loan = profile.number('Loan_Amount');
  if (product === null || main === null || loan === null || loan <= 0) return null;
  if (!profile.situation.release.catalogue.typesOf('MORTGAGE').has(main)) return null;
  const saved = workedOut('Yearly_Rate_Saving', 'MONEY', toCents(loan * RATE_STEP), { estimated: true });
  const figure = profile.fact('Loan_Amount');
  const actBy = profile.asOf + PLAN_DAYS;
  return {
    figure,
    facts: [saved],
    headline: phrase('insight.rate-review.headline', { loan: spoken(figure), saved: spoken(saved) }),
    action: phrase('insight.rate-review.action', { by: on(actBy), product: productName(product.productId) }),
    actBy,
    product,
    telling: profile.above('Loan_Amount'),
  };
}

function bufferMonths(profile: CustomerProfile): Finding | null {
  const months = profile.number('Savings_Months');
  const income = profile.number('Monthly_Income');
  if (profile.needsCare || months === null || income === null || months >= BUFFER_MONTHS) return null;
  const monthly = workedOut('Monthly_Saving', 'MONEY', toCents(income * FIRST_SAVING), { estimated: true });
  const figure = profile.fact('Savings_Months', BUFFER_MONTHS);
  const actBy = profile.asOf + PLAN_DAYS;
  return {
    figure,
    facts: [monthly],
    headline: phrase('insight.buffer-months.headline', {
      months: tenths(figure),
      goal: { kind: 'quantity', unit: 'MONTHS', value: BUFFER_MONTHS, column: 'Savings_Months' },
    }),
    action: phrase('insight.buffer-months.action', { monthly: spoken(monthly), by: on(actBy) }),
    actBy,
    product: null,
    telling: profile.below('Savings_Months'),
  };
}

/** The opposite of a sale: what lies unused can be misused. */
function unusedLimit(profile: CustomerProfile): Finding | null {
  const used = profile.number('Credit_Utilization');
  const limit = profile.number('Credit_Limit');
  const high = profile.percentile('Credit_Limit', 50);
  if (used === null || limit === null || high === null || limit < high || used > BARELY_USED) return null;
  const figure = profile.fact('Credit_Utilization', BARELY_USED);
  const limitFact = profile.fact('Credit_Limit');
  const actBy = profile.asOf + PLAN_DAYS;
  return {
    figure,
    facts: [limitFact],
    headline: phrase('insight.unused-limit.headline', {
      used: spoken(figure),
      limit: spoken(limitFact),
      median: orMore(figure),
    }),
    action: phrase('insight.unused-limit.action', { by: on(actBy) }),
    actBy,
    product: null,
    telling: profile.below('Credit_Utilization'),
  };
}

/** The busier an account, the later a stranger's payment is noticed. */
function paymentAlerts(profile: CustomerProfile): Finding | null {
  if (profile.above('Transactions') === 0) return null;
  const figure = profile.fact('Transactions');
  const actBy = profile.asOf + PLAN_DAYS;
  return {
    figure,
    facts: [],
    headline: phrase('insight.payment-alerts.headline', {
      transactions: spoken(figure),
      median: orFewer(figure),
    }),
    action: phrase('insight.payment-alerts.action', { by: on(actBy) }),
    actBy,
    product: null,
    telling: profile.above('Transactions'),
  };
}

/** What helps even if nothing is ever sold. Listed by precedence where two are equally telling. */
export const SERVICE: readonly Declaration[] = [
  { code: 'hardship-plan', care: true, find: hardshipPlan },
  { code: 'debt-advice', care: true, find: debtAdvice },
  { code: 'instalment-count', care: false, find: instalmentCount },
  { code: 'contradiction-to-clear', care: false, find: contradictionToClear },
  { code: 'utilisation-path', care: false, find: utilisationPath },
  { code: 'turn-a-rejection', care: false, find: turnARejection },
  { code: 'rate-review', care: false, find: rateReview },
  { code: 'autopay', care: false, find: autopay },
  { code: 'buffer-months', care: false, find: bufferMonths },
  { code: 'on-time-record', care: false, find: onTimeRecord },
  { code: 'payment-date', care: false, find: paymentDate },
  { code: 'unused-limit', care: false, find: unusedLimit },
  { code: 'payment-alerts', care: false, find: paymentAlerts },
];
