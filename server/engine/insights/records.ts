import { phrase } from '../phrase.js';
import type { CustomerProfile } from './customer-profile.js';
import { CALL_DAYS, SLIGHT_DELAY_DAYS, type Finding } from './declaration.js';
import { on, spoken } from './spoken.js';

/** Two records that cannot both be right: rules rest on them, so the customer has an interest in which one is. */
export function contradictionToClear(profile: CustomerProfile): Finding | null {
  const days = profile.number('Max_DPD');
  if (profile.category('Default_Status') !== 'No Default' || days === null || days <= SLIGHT_DELAY_DAYS)
    return null;
  const figure = profile.fact('Max_DPD', SLIGHT_DELAY_DAYS);
  const status = profile.fact('Default_Status');
  const actBy = profile.asOf + CALL_DAYS;
  return {
    figure,
    facts: [status],
    headline: phrase('insight.contradiction-to-clear.headline', {
      days: spoken(figure),
      status: spoken(status),
    }),
    action: phrase('insight.contradiction-to-clear.action', { by: on(actBy) }),
    actBy,
    product: null,
    telling: profile.above('Max_DPD'),
  };
}

/** More instalments than agreed: either a number is wrong or too much was paid. */
export function instalmentCount(profile: CustomerProfile): Finding | null {
  const paid = profile.number('EMI_Paid');
  const term = profile.number('Tenure_Months');
  const loan = profile.number('Loan_Amount');
  if (paid === null || term === null || loan === null || loan <= 0 || paid <= term) return null;
  const figure = profile.fact('EMI_Paid', term);
  const agreed = profile.fact('Tenure_Months');
  const actBy = profile.asOf + CALL_DAYS;
  return {
    figure,
    facts: [agreed],
    headline: phrase('insight.instalment-count.headline', { paid: spoken(figure), term: spoken(agreed) }),
    action: phrase('insight.instalment-count.action', { by: on(actBy) }),
    actBy,
    product: null,
    telling: profile.above('EMI_Paid'),
  };
}
