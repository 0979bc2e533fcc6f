import type { Enquiry } from '../../book/customer.js';
import type { Fact } from '../fact.js';
import { phrase, type Phrase } from '../phrase.js';
import { workedOut, type CustomerProfile } from './customer-profile.js';
import { CALL_DAYS, type Finding } from './declaration.js';
import { askAgainOn, latestFor, restDays } from './enquiry-history.js';
import { on, orFewer, productTypeOf, spoken } from './spoken.js';

interface Obstacle {
  readonly figure: Fact;
  readonly headline: Phrase;
}

/** The value that stands out most; the bank's real reason is not in the data, so the words only say "may". */
function obstacle(profile: CustomerProfile, rejected: Enquiry): Obstacle | null {
  const asked = { type: productTypeOf(rejected), day: on(rejected.day) };
  const use = profile.above('Credit_Utilization');
  const burden = profile.above('Debt_Burden');
  if (use > 0 || burden > 0) {
    const [column, name] = use >= burden ? ['Credit_Utilization', 'use'] : ['Debt_Burden', 'burden'];
    const figure = profile.fact(column);
    const values = { ...asked, share: spoken(figure), median: orFewer(figure) };
    return { figure, headline: phrase(`insight.turn-a-rejection.${name}.headline`, values) };
  }
  const income = profile.number('Income');
  const usual = profile.percentile('Loan_To_Income', 75);
  if (rejected.amount === null || income === null || income <= 0 || usual === null) return null;
  if (rejected.amount / income <= usual) return null;
  const figure = workedOut('Asked_To_Income', 'RATIO', rejected.amount / income, { threshold: usual });
  const values = { ...asked, share: spoken(figure), usual: spoken({ ...figure, value: usual }) };
  return { figure, headline: phrase('insight.turn-a-rejection.amount.headline', values) };
}

/** What may turn the bank's last "no" about credit, while the wait for asking again runs. */
export function turnARejection(profile: CustomerProfile): Finding | null {
  const latest = latestFor(profile, 'CREDIT');
  const rest = restDays(profile.situation);
  if (latest?.status !== 'Rejected' || rest === null) return null;
  const again = askAgainOn(profile.situation, latest);
  const found = again === null ? null : obstacle(profile, latest);
  if (again === null || found === null) return null;
  const actBy = Math.min(profile.asOf + CALL_DAYS, again);
  return {
    figure: found.figure,
    facts: [workedOut('Days_Since_Rejection', 'DAYS', profile.asOf - latest.day, { threshold: rest })],
    headline: found.headline,
    action: phrase('insight.turn-a-rejection.action', { by: on(actBy), again: on(again) }),
    actBy,
    product: null,
    telling: Math.max(0, 1 - (again - profile.asOf) / rest),
  };
}
