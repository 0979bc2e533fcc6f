import { phrase, productName } from '../phrase.js';
import { workedOut, type CustomerProfile } from './customer-profile.js';
import { CALL_DAYS, PLAN_DAYS, SLIGHT_DELAY_DAYS, type Finding } from './declaration.js';
import { AUTOPAY } from './offers.js';
import { on, spoken, toCents } from './spoken.js';

/** Share of the card limit that a path leads to, and the months it takes; house numbers. */
const SOUND_USE = 0.3;
const PATH_MONTHS = 6;
/** Card use from which a path is worth the effort. */
const MUCH_USED = 0.4;
/** Share of monthly income above which a path would not be walked; a house number. */
const MOST_REPAID = 0.1;
const ON_TIME_MONTHS = 12;

/** Card use down to 30 % of the limit in six equal steps. Estimated: no new purchases, no interest. */
export function utilisationPath(profile: CustomerProfile): Finding | null {
  const used = profile.number('Credit_Utilization');
  const limit = profile.number('Credit_Limit');
  const income = profile.number('Monthly_Income');
  if (used === null || limit === null || limit <= 0 || income === null || income <= 0) return null;
  const monthly = toCents(((used - SOUND_USE) * limit) / PATH_MONTHS);
  const share = monthly / income;
  if (used < MUCH_USED || monthly <= 0 || share > MOST_REPAID) return null;
  const figure = workedOut('Monthly_Card_Repayment', 'MONEY', monthly, {
    threshold: toCents(MOST_REPAID * income),
    estimated: true,
  });
  const shareOfIncome = workedOut('Card_Repayment_To_Income', 'RATIO', share, {
    threshold: MOST_REPAID,
    estimated: true,
  });
  const product = profile.offer(AUTOPAY);
  const actBy = profile.asOf + PLAN_DAYS;
  const values = { share: spoken(shareOfIncome), by: on(actBy) };
  return {
    figure,
    facts: [profile.fact('Credit_Utilization', SOUND_USE), profile.fact('Credit_Used'), shareOfIncome],
    headline: phrase('insight.utilisation-path.headline', {
      monthly: spoken(figure),
      used: spoken(profile.fact('Credit_Utilization')),
      goal: { kind: 'quantity', unit: 'RATIO', value: SOUND_USE, column: 'Credit_Utilization' },
    }),
    action:
      product === null
        ? phrase('insight.utilisation-path.action', values)
        : phrase('insight.utilisation-path.product.action', {
            ...values,
            product: productName(product.productId),
          }),
    actBy,
    product,
    telling: profile.above('Credit_Utilization'),
  };
}

export function autopay(profile: CustomerProfile): Finding | null {
  const product = profile.offer(AUTOPAY);
  const days = profile.number('Max_DPD');
  if (product === null || days === null || days < 1) return null;
  const figure = profile.fact('Max_DPD');
  const actBy = profile.asOf + CALL_DAYS;
  return {
    figure,
    facts: [],
    headline: phrase('insight.autopay.headline', { days: spoken(figure) }),
    action: phrase('insight.autopay.action', { by: on(actBy), product: productName(product.productId) }),
    actBy,
    product,
    telling: profile.above('Max_DPD'),
  };
}

/** A loan paid on time for a year or longer is worth asking better terms for. */
export function onTimeRecord(profile: CustomerProfile): Finding | null {
  const paid = profile.number('EMI_Paid');
  const loan = profile.number('Loan_Amount');
  if (paid === null || paid < ON_TIME_MONTHS || loan === null || loan <= 0) return null;
  if (profile.number('Max_DPD') !== 0 || profile.category('Default_Status') !== 'No Default') return null;
  const figure = profile.fact('EMI_Paid', ON_TIME_MONTHS);
  const actBy = profile.asOf + PLAN_DAYS;
  return {
    figure,
    facts: [profile.fact('Max_DPD')],
    headline: phrase('insight.on-time-record.headline', { paid: spoken(figure) }),
    action: phrase('insight.on-time-record.action', { by: on(actBy) }),
    actBy,
    product: null,
    telling: profile.above('EMI_Paid'),
  };
}

/** A slight delay often only means that the payment day comes before payday. */
export function paymentDate(profile: CustomerProfile): Finding | null {
  const days = profile.number('Max_DPD');
  if (days === null || days < 1 || days > SLIGHT_DELAY_DAYS) return null;
  const figure = profile.fact('Max_DPD', SLIGHT_DELAY_DAYS);
  const actBy = profile.asOf + CALL_DAYS;
  return {
    figure,
    facts: [],
    headline: phrase('insight.payment-date.headline', { days: spoken(figure) }),
    action: phrase('insight.payment-date.action', { by: on(actBy) }),
    actBy,
    product: null,
    telling: profile.above('Max_DPD'),
  };
}
