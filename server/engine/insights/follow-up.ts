import type { EnquiryStatus } from '../../book/columns.js';
import { phrase } from '../phrase.js';
import { workedOut, type CustomerProfile } from './customer-profile.js';
import { CALL_DAYS, type Finding } from './declaration.js';
import { APPROVAL_DAYS, openApproval } from './enquiry-history.js';
import { on, orFewer, productTypeOf, spoken } from './spoken.js';

/** Working days differ from bank to bank; two weeks is the house number for an answer to an enquiry. */
const ANSWER_DAYS = 14;
/** An enquiry older than half a year is no occasion for a call. */
export const OCCASION_DAYS = 180;
/** As long as a decision is fresh, a question about it is welcome. */
const FRESH_DAYS = 60;
const MANY_ENQUIRIES = 3;

export function approvedNotOpened(profile: CustomerProfile): Finding | null {
  const approval = profile.needsCare ? null : openApproval(profile);
  if (approval === null) return null;
  const days = profile.asOf - approval.day;
  const figure = workedOut('Days_Since_Approval', 'DAYS', days, { threshold: APPROVAL_DAYS });
  const actBy = Math.min(profile.asOf + CALL_DAYS, approval.day + APPROVAL_DAYS);
  return {
    figure,
    facts: [],
    headline: phrase('insight.approved-not-opened.headline', {
      type: productTypeOf(approval),
      days: spoken(figure),
    }),
    action: phrase('insight.approved-not-opened.action', { by: on(actBy) }),
    actBy,
    product: null,
    telling: days / APPROVAL_DAYS,
  };
}

export function pendingAnswer({ enquiries, asOf }: CustomerProfile): Finding | null {
  const waiting = enquiries.find(({ status }) => status === 'Pending');
  if (waiting === undefined || asOf - waiting.day <= ANSWER_DAYS || asOf - waiting.day > OCCASION_DAYS)
    return null;
  const days = asOf - waiting.day;
  const figure = workedOut('Days_Pending', 'DAYS', days, { threshold: ANSWER_DAYS });
  const actBy = asOf + ANSWER_DAYS / 2;
  return {
    figure,
    facts: [],
    headline: phrase('insight.pending-answer.headline', {
      type: productTypeOf(waiting),
      days: spoken(figure),
    }),
    action: phrase('insight.pending-answer.action', { by: on(actBy) }),
    actBy,
    product: null,
    // Past the time for an answer every further day counts; after three times as long it could not be more overdue.
    telling: Math.min(1, days / (3 * ANSWER_DAYS)),
  };
}

function afterDecision(profile: CustomerProfile, status: EnquiryStatus, code: string): Finding | null {
  const [latest] = profile.enquiries;
  const days = profile.number('Days_Since_Last_Enquiry');
  if (latest?.status !== status || days === null || days > FRESH_DAYS) return null;
  const figure = profile.fact('Days_Since_Last_Enquiry', FRESH_DAYS);
  const actBy = profile.asOf + CALL_DAYS;
  return {
    figure,
    facts: [],
    headline: phrase(`insight.${code}.headline`, { type: productTypeOf(latest), days: spoken(figure) }),
    action: phrase(`insight.${code}.action`, { by: on(actBy) }),
    actBy,
    product: null,
    telling: days / FRESH_DAYS,
  };
}

/** What was opened lately: whether it works as hoped. */
export function firstWeeks(profile: CustomerProfile): Finding | null {
  return afterDecision(profile, 'Opened', 'first-weeks');
}

/** What the customer turned down lately: why, so that the same is not offered twice. */
export function turnedDown(profile: CustomerProfile): Finding | null {
  return afterDecision(profile, 'Declined', 'turned-down');
}

export function askedAgain(profile: CustomerProfile): Finding | null {
  const asked = profile.number('Enquiry_Count');
  const days = profile.number('Days_Since_Last_Enquiry');
  if (asked === null || asked < MANY_ENQUIRIES || days === null || days > OCCASION_DAYS) return null;
  if (profile.needsCare || profile.above('Enquiry_Count') === 0) return null;
  const figure = profile.fact('Enquiry_Count');
  const actBy = profile.asOf + CALL_DAYS;
  return {
    figure,
    facts: [profile.fact('Days_Since_Last_Enquiry')],
    headline: phrase('insight.asked-again.headline', { enquiries: spoken(figure), median: orFewer(figure) }),
    action: phrase('insight.asked-again.action', { by: on(actBy) }),
    actBy,
    product: null,
    telling: profile.above('Enquiry_Count'),
  };
}
