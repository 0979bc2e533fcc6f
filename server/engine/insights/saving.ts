import { phrase, productName } from '../phrase.js';
import { monthsAfter } from './calendar.js';
import { workedOut, type CustomerProfile } from './customer-profile.js';
import { CALL_DAYS, LAST_INSTALMENTS, PLAN_DAYS, type Finding } from './declaration.js';
import { askAgainOn, restDays } from './enquiry-history.js';
import { SAVING_A_SUM, SAVING_MONTHLY } from './offers.js';
import { on, orFewer, orMore, spoken, tenths, toCents } from './spoken.js';

const MONTHS_OF_SAVING = 12;
/** Share of monthly income above which a saving plan would be wishful; a house number. */
const MOST_SAVED = 0.2;
/** A first saving plan that hardly anybody notices; a house number. */
export const FIRST_SAVING = 0.05;
/** Months of income that stay at hand before money is put aside for longer; a house number. */
const AT_HAND = 6;

/** What was asked for in vain, reached by saving for a year. */
export function amountAskedFor(profile: CustomerProfile): Finding | null {
  const [latest] = profile.enquiries;
  const income = profile.number('Income');
  const rest = restDays(profile.situation);
  if (profile.cardDebtFirst || latest?.status !== 'Rejected') return null;
  if (latest.amount === null || latest.amount <= 0) return null;
  if (income === null || income <= 0 || rest === null) return null;
  const again = askAgainOn(profile.situation, latest);
  const share = latest.amount / income;
  if (again === null || share > MOST_SAVED) return null;
  const product = profile.offer(SAVING_MONTHLY) ?? profile.offer(SAVING_A_SUM);
  const figure = workedOut('Monthly_Saving', 'MONEY', Math.round(latest.amount / MONTHS_OF_SAVING), {
    threshold: toCents((MOST_SAVED * income) / MONTHS_OF_SAVING),
  });
  const asked = workedOut('Asked_Amount', 'MONEY', latest.amount);
  const actBy = Math.min(again, profile.asOf + CALL_DAYS);
  const values = { by: on(actBy), again: on(again) };
  return {
    figure,
    facts: [asked, workedOut('Asked_To_Income', 'RATIO', share, { threshold: MOST_SAVED })],
    headline: phrase('insight.amount-asked-for.headline', {
      amount: spoken(asked),
      day: on(latest.day),
      monthly: spoken(figure),
    }),
    action:
      product === null
        ? phrase('insight.amount-asked-for.action', values)
        : phrase('insight.amount-asked-for.product.action', {
            ...values,
            product: productName(product.productId),
          }),
    actBy,
    product,
    telling: 1 - (profile.asOf - latest.day) / rest,
  };
}

/** Only where the instalment is known: one guessed from the loan would promise money that may not come free. */
export function freedInstalment(profile: CustomerProfile): Finding | null {
  const left = profile.number('Remaining_Instalments');
  const instalment = profile.number('Monthly_Instalment');
  const product = profile.offer(SAVING_MONTHLY);
  if (left === null || left < 1 || left > LAST_INSTALMENTS || product === null) return null;
  if (instalment === null || instalment <= 0 || profile.cardDebtFirst) return null;
  const figure = profile.fact('Monthly_Instalment');
  const end = monthsAfter(profile.asOf, left);
  const actBy = Math.min(end, profile.asOf + PLAN_DAYS);
  return {
    figure,
    facts: [profile.fact('Remaining_Instalments')],
    headline: phrase('insight.freed-instalment.headline', { instalment: spoken(figure), end: on(end) }),
    action: phrase('insight.freed-instalment.action', {
      by: on(actBy),
      product: productName(product.productId),
    }),
    actBy,
    product,
    telling: 1 - left / (LAST_INSTALMENTS + 1),
  };
}

export function idleSavings(profile: CustomerProfile): Finding | null {
  const months = profile.number('Savings_Months');
  const income = profile.number('Monthly_Income');
  const many = profile.percentile('Savings_Months', 75);
  const product = profile.offer(SAVING_A_SUM);
  if (months === null || income === null || many === null || product === null) return null;
  if (profile.cardDebtFirst) return null;
  if (months < many || (months - AT_HAND) * income < Math.max(1, product.minimumAmount ?? 0)) return null;
  const figure = profile.fact('Savings_Months', AT_HAND);
  const actBy = profile.asOf + PLAN_DAYS;
  return {
    figure,
    facts: [profile.fact('Savings_Balance')],
    headline: phrase('insight.idle-savings.headline', {
      months: tenths(figure),
      median: orFewer(figure),
    }),
    action: phrase('insight.idle-savings.action', { by: on(actBy), product: productName(product.productId) }),
    actBy,
    product,
    telling: profile.above('Savings_Months'),
  };
}

export function roomToSave(profile: CustomerProfile): Finding | null {
  const income = profile.number('Monthly_Income');
  const product = profile.offer(SAVING_MONTHLY);
  if (income === null || product === null || profile.cardDebtFirst) return null;
  if (profile.below('Debt_Burden') === 0) return null;
  const monthly = workedOut('Monthly_Saving', 'MONEY', toCents(income * FIRST_SAVING), { estimated: true });
  const figure = profile.fact('Debt_Burden');
  const actBy = profile.asOf + PLAN_DAYS;
  return {
    figure,
    facts: [monthly],
    headline: phrase('insight.room-to-save.headline', { burden: spoken(figure), median: orMore(figure) }),
    action: phrase('insight.room-to-save.action', {
      monthly: spoken(monthly),
      by: on(actBy),
      product: productName(product.productId),
    }),
    actBy,
    product,
    telling: profile.below('Debt_Burden'),
  };
}
