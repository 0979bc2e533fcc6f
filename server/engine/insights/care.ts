import { phrase } from '../phrase.js';
import type { CustomerProfile } from './customer-profile.js';
import { CALL_DAYS, SLIGHT_DELAY_DAYS, type Finding } from './declaration.js';
import { DEBT_ADVICE, HELP_IN_ARREARS } from './offers.js';
import { on, spoken } from './spoken.js';

/** Who is in arrears is helped first; nothing is offered but help. */
export function hardshipPlan(profile: CustomerProfile): Finding | null {
  const days = profile.number('Max_DPD');
  if (!profile.inArrears || days === null) return null;
  const figure = profile.fact('Max_DPD', SLIGHT_DELAY_DAYS);
  const product = profile.offer(HELP_IN_ARREARS);
  const actBy = profile.asOf + CALL_DAYS;
  return {
    figure,
    facts: [profile.fact('Debt_Burden')],
    headline: phrase('insight.hardship-plan.headline', { days: spoken(figure) }),
    action: phrase('insight.hardship-plan.action', { by: on(actBy) }),
    actBy,
    product,
    telling: profile.above('Max_DPD'),
  };
}

/** Where debts weigh so much that the rules name them a burden. */
export function debtAdvice(profile: CustomerProfile): Finding | null {
  const figure = profile.fact('Debt_Burden');
  if (!profile.needsCare || figure.value === null) return null;
  const product = profile.offer(DEBT_ADVICE);
  const actBy = profile.asOf + CALL_DAYS;
  return {
    figure,
    facts: [profile.fact('Loan_Amount'), profile.fact('Credit_Used')],
    headline: phrase('insight.debt-advice.headline', { burden: spoken(figure) }),
    action: phrase('insight.debt-advice.action', { by: on(actBy) }),
    actBy,
    product,
    telling: profile.above('Debt_Burden'),
  };
}
