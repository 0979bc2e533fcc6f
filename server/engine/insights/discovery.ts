import { phrase, productName } from '../phrase.js';
import type { CustomerProfile } from './customer-profile.js';
import { CALL_DAYS, PLAN_DAYS, type Declaration, type Finding } from './declaration.js';
import { holds } from './enquiry-history.js';
import { ABROAD, CASHBACK_CARDS, COVER_FOR_BORROWERS, PENSIONS } from './offers.js';
import { amountAskedFor, freedInstalment, idleSavings, roomToSave } from './saving.js';
import { on, orFewer, spoken, tenths } from './spoken.js';

function borrowerWithoutCover(profile: CustomerProfile): Finding | null {
  const product = profile.has('exposed-borrower') ? profile.offer(COVER_FOR_BORROWERS) : null;
  if (product === null || COVER_FOR_BORROWERS.some((cover) => holds(profile, cover))) return null;
  const figure = profile.fact('Loan_To_Income');
  if (figure.value === null) return null;
  const actBy = profile.asOf + PLAN_DAYS;
  return {
    figure,
    facts: [profile.fact('Loan_Amount')],
    headline: phrase('insight.borrower-without-cover.headline', { loan: spoken(figure) }),
    action: phrase('insight.borrower-without-cover.action', {
      by: on(actBy),
      product: productName(product.productId),
    }),
    actBy,
    product,
    telling: profile.above('Loan_To_Income'),
  };
}

function cardWithoutCashback(profile: CustomerProfile): Finding | null {
  const product = profile.offer(CASHBACK_CARDS);
  if (product === null || profile.cardDebtFirst || profile.above('Transactions') === 0) return null;
  if (CASHBACK_CARDS.some((card) => holds(profile, card))) return null;
  const figure = profile.fact('Transactions');
  const actBy = profile.asOf + CALL_DAYS;
  return {
    figure,
    facts: [],
    headline: phrase('insight.card-without-cashback.headline', {
      transactions: spoken(figure),
      median: orFewer(figure),
    }),
    action: phrase('insight.card-without-cashback.action', {
      by: on(actBy),
      product: productName(product.productId),
    }),
    actBy,
    product,
    telling: profile.above('Transactions'),
  };
}

function pensionGap(profile: CustomerProfile): Finding | null {
  const product = profile.offer(PENSIONS);
  if (product === null || profile.cardDebtFirst || holds(profile, 'PENSION')) return null;
  if (profile.below('Savings_Months') === 0) return null;
  const figure = profile.fact('Savings_Months');
  const actBy = profile.asOf + PLAN_DAYS;
  return {
    figure,
    facts: [profile.fact('Monthly_Income')],
    headline: phrase('insight.pension-gap.headline', { months: tenths(figure) }),
    action: phrase('insight.pension-gap.action', { by: on(actBy), product: productName(product.productId) }),
    actBy,
    product,
    telling: profile.below('Savings_Months'),
  };
}

function spendingAbroad(profile: CustomerProfile): Finding | null {
  const product = profile.offer(ABROAD);
  if (product === null || profile.above('Foreign_Transactions') === 0) return null;
  const figure = profile.fact('Foreign_Transactions');
  const actBy = profile.asOf + CALL_DAYS;
  return {
    figure,
    facts: [],
    headline: phrase('insight.spending-abroad.headline', {
      transactions: spoken(figure),
      median: orFewer(figure),
    }),
    action: phrase('insight.spending-abroad.action', {
      by: on(actBy),
      product: productName(product.productId),
    }),
    actBy,
    product,
    telling: profile.above('Foreign_Transactions'),
  };
}

/** What a customer may not know of. Never asked of anyone in arrears or overburdened. Precedence where equally telling. */
export const DISCOVERY: readonly Declaration[] = [
  { code: 'amount-asked-for', care: false, find: amountAskedFor },
  { code: 'freed-instalment', care: false, find: freedInstalment },
  { code: 'borrower-without-cover', care: false, find: borrowerWithoutCover },
  { code: 'pension-gap', care: false, find: pensionGap },
  { code: 'spending-abroad', care: false, find: spendingAbroad },
  { code: 'idle-savings', care: false, find: idleSavings },
  { code: 'card-without-cashback', care: false, find: cardWithoutCashback },
  { code: 'room-to-save', care: false, find: roomToSave },
];
