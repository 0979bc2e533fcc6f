import { phrase } from '../phrase.js';
import type { CustomerProfile } from './customer-profile.js';
import { CALL_DAYS, LAST_INSTALMENTS, PLAN_DAYS, type Declaration, type Finding } from './declaration.js';
import { monthsAfter } from './calendar.js';
import { openApproval } from './enquiry-history.js';
import {
  approvedNotOpened,
  askedAgain,
  firstWeeks,
  OCCASION_DAYS,
  pendingAnswer,
  turnedDown,
} from './follow-up.js';
import { on, orFewer, orMore, productTypeOf, spoken } from './spoken.js';

const A_YEAR = 365;

/** Whoever is unhappy is listened to first. The sentiment decides when, and is never shown: the figure is the date. */
function complaintFirst(profile: CustomerProfile): Finding | null {
  const days = profile.number('Days_Since_Last_Enquiry');
  if (!profile.ruleHolds('dissatisfied') || days === null || days > OCCASION_DAYS) return null;
  const figure = profile.fact('Days_Since_Last_Enquiry');
  const actBy = profile.asOf + CALL_DAYS;
  return {
    figure,
    facts: [],
    headline: phrase('insight.complaint-first.headline', { days: spoken(figure) }),
    action: phrase('insight.complaint-first.action', { by: on(actBy) }),
    actBy,
    product: null,
    telling: profile.below('Sentiment_Score'),
  };
}

function quietHighEarner(profile: CustomerProfile): Finding | null {
  const transactions = profile.number('Transactions');
  const income = profile.number('Income');
  const few = profile.percentile('Transactions', 20);
  const much = profile.percentile('Income', 75);
  if (transactions === null || income === null || few === null || much === null) return null;
  if (transactions > few || income < much || profile.category('Engagement_Level') === 'High') return null;
  const figure = profile.fact('Transactions');
  const actBy = profile.asOf + CALL_DAYS;
  const approval = profile.needsCare ? null : openApproval(profile);
  return {
    figure,
    facts: [profile.fact('Income', much)],
    headline: phrase('insight.quiet-high-earner.headline', {
      transactions: spoken(figure),
      median: orMore(figure),
    }),
    action:
      approval === null
        ? phrase('insight.quiet-high-earner.action', { by: on(actBy) })
        : phrase('insight.quiet-high-earner.approved.action', {
            by: on(actBy),
            type: productTypeOf(approval),
            day: on(approval.day),
          }),
    actBy,
    product: null,
    telling: profile.below('Transactions'),
  };
}

function loanEndDate(profile: CustomerProfile): Finding | null {
  const left = profile.number('Remaining_Instalments');
  if (left === null || left < 1 || left > LAST_INSTALMENTS || profile.inArrears) return null;
  const figure = profile.fact('Remaining_Instalments');
  const end = monthsAfter(profile.asOf, left);
  const actBy = Math.min(end, profile.asOf + PLAN_DAYS);
  return {
    figure,
    facts: [profile.fact('Loan_Amount')],
    headline: phrase('insight.loan-end-date.headline', { instalments: spoken(figure), end: on(end) }),
    action: phrase('insight.loan-end-date.action', { by: on(actBy) }),
    actBy,
    product: null,
    telling: 1 - left / (LAST_INSTALMENTS + 1),
  };
}

/** The channel by what the customer does: the app where it is used, the telephone where it is not. */
function rightChannel(profile: CustomerProfile): Finding | null {
  const [latest] = profile.enquiries;
  const level = profile.category('Engagement_Level');
  if (latest === undefined || profile.asOf - latest.day > OCCASION_DAYS) return null;
  if (level !== 'High' && level !== 'Low') return null;
  const channel = level === 'High' ? 'app' : 'telephone';
  const figure = profile.fact('Days_Since_Last_Enquiry');
  const actBy = profile.asOf + CALL_DAYS;
  return {
    figure,
    facts: [profile.fact('Engagement_Level'), profile.fact('Transactions')],
    headline: phrase(`insight.right-channel.${channel}.headline`, {
      type: productTypeOf(latest),
      days: spoken(figure),
    }),
    action: phrase(`insight.right-channel.${channel}.action`, { by: on(actBy) }),
    actBy,
    product: null,
    telling: level === 'High' ? profile.above('Transactions') : profile.below('Transactions'),
  };
}

/** Nothing was asked for a year: time for the one question whether anything has changed. */
function yearlyReview(profile: CustomerProfile): Finding | null {
  const days = profile.number('Days_Since_Last_Enquiry');
  if (days === null || days <= A_YEAR) return null;
  const figure = profile.fact('Days_Since_Last_Enquiry', A_YEAR);
  const actBy = profile.asOf + PLAN_DAYS;
  return {
    figure,
    facts: [],
    headline: phrase('insight.yearly-review.headline', { days: spoken(figure), median: orFewer(figure) }),
    action: phrase('insight.yearly-review.action', { by: on(actBy) }),
    actBy,
    product: null,
    telling: profile.above('Days_Since_Last_Enquiry'),
  };
}

/** How to speak with a customer, and when. Listed by precedence where two are equally telling. */
export const ENGAGEMENT: readonly Declaration[] = [
  { code: 'complaint-first', care: true, adviserOnly: true, find: complaintFirst },
  { code: 'quiet-high-earner', care: false, find: quietHighEarner },
  { code: 'approved-not-opened', care: false, find: approvedNotOpened },
  { code: 'pending-answer', care: false, find: pendingAnswer },
  { code: 'loan-end-date', care: false, find: loanEndDate },
  { code: 'first-weeks', care: false, find: firstWeeks },
  { code: 'turned-down', care: false, find: turnedDown },
  { code: 'asked-again', care: false, find: askedAgain },
  { code: 'right-channel', care: false, find: rightChannel },
  { code: 'yearly-review', care: false, find: yearlyReview },
];
