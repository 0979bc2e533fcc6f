import type { Dataset } from '../book/book.js';
import type { Unit, Value } from '../book/columns.js';
import { COLUMNS, ENQUIRY_STATUSES } from '../book/columns.js';
import type { CustomerRecord, Enquiry } from '../book/customer.js';
import type { Day } from '../book/day.js';
import { DERIVED_COLUMNS } from '../book/derived.js';
import type { Catalogue, Product } from './catalogue.js';
import type { FeedbackState } from './feedback-state.js';
import type { Rules } from './rules.js';

/** What measures are taken of. `product` is null where no product is being judged. */
export interface Subject {
  readonly customer: CustomerRecord;
  readonly feedback: FeedbackState;
  readonly asOf: Day;
  readonly catalogue: Catalogue;
  readonly rules: Rules;
  readonly riskProfileMeans: Dataset['riskProfileMeans'];
  readonly product: Product | null;
}

export interface Measure {
  readonly name: string;
  readonly unit: Unit;
  /** The values a CATEGORY measure may have; empty: any text. */
  readonly levels?: readonly string[];
  /** What the brackets may hold; null: the measure takes none. */
  readonly selector: 'product' | 'this' | 'tag' | null;
  readonly take: (subject: Subject, selector: string) => Value;
}

function typesOf({ catalogue, product }: Subject, selector: string): ReadonlySet<string> {
  return catalogue.typesOf(selector === 'this' ? (product?.productId ?? '') : selector);
}

function countsAs(enquiry: Enquiry, types: ReadonlySet<string>): boolean {
  return types.has(enquiry.productType) || (enquiry.productId !== null && types.has(enquiry.productId));
}

function latest(
  subject: Subject,
  selector: string,
  accept: (enquiry: Enquiry) => boolean,
): Enquiry | undefined {
  const types = typesOf(subject, selector);
  return subject.customer.enquiries.find((enquiry) => countsAs(enquiry, types) && accept(enquiry));
}

/** What never happened lies infinitely far back: that is known, and not a missing value. */
const NEVER = Infinity;

function daysSince(subject: Subject, enquiry: Enquiry | undefined): number {
  return enquiry === undefined ? NEVER : subject.asOf - enquiry.day;
}

function held(subject: Subject, selector: string): string | null {
  const { Product_Type: main } = subject.customer.traits;
  if (typeof main === 'string' && typesOf(subject, selector).has(main)) return main;
  const opened = latest(subject, selector, ({ status }) => status === 'Opened');
  if (opened !== undefined) return opened.productType;
  return main === null || main === undefined ? null : 'none';
}

function refusedDaysAgo(subject: Subject): number {
  const said = subject.feedback.refusals.get(subject.product?.productId ?? '')?.day;
  const inWords = said === undefined ? NEVER : subject.asOf - said;
  const inFile = daysSince(
    subject,
    latest(subject, 'this', ({ status }) => status === 'Declined'),
  );
  return Math.min(inWords, inFile);
}

/**
 * A removed tag of a rule no longer proposes; a removed wish ("no travel") also keeps its products away. A product that
 * was asked for by name since, or in the same breath ("no loans, but a personal loan"), is the exception.
 */
function unwanted({ feedback, product, rules }: Subject): string | null {
  if (product === null) return null;
  const liked = feedback.verdicts.get(product.productId);
  const likedAt = liked?.verdict === 'LIKED' ? liked.order : 0;
  const category = feedback.removedCategories.get(product.category);
  if (category !== undefined && category.order > likedAt) return product.category;
  const later = (tag: string): boolean => (feedback.removedTags.get(tag)?.order ?? 0) > likedAt;
  return product.tags.find((tag) => rules.wishes.has(tag) && later(tag)) ?? null;
}

function postponedDays({ feedback, product, asOf }: Subject): number {
  return Math.max((feedback.postponed.get(product?.productId ?? '')?.day ?? asOf) - asOf, 0);
}

function saidAlreadyHeld({ feedback, product }: Subject): string {
  return feedback.held.has(product?.productId ?? '') ? 'yes' : 'no';
}

function askedToIncome(subject: Subject, selector: string): number | null {
  const amount = latest(subject, selector, () => true)?.amount ?? null;
  const { Income: income } = subject.customer.traits;
  return amount === null || typeof income !== 'number' || income <= 0 ? null : amount / income;
}

/** The ceiling of the profile, lowered by what the customer said; null where the profile says nothing. */
export function riskCeiling({ customer, feedback, rules, riskProfileMeans }: Subject): number | null {
  const profile = customer.traits.Risk_Profile;
  // A credit grade says nothing about appetite.
  if (typeof profile !== 'string' || riskProfileMeans === 'credit-grade') return null;
  // Until the bank has said which it is, High may be a grade.
  const appetite = riskProfileMeans === 'unknown' && profile === 'High' ? 'Moderate' : profile;
  const ceiling = rules.riskCeilings[appetite];
  if (ceiling === undefined) return null;
  return Math.min(ceiling, feedback.maxRiskClass?.riskClass ?? ceiling);
}

const YES_NO = ['yes', 'no'];

/** The measures that conditions may name besides the columns of the data dictionary; described at the head of rules.yaml. */
const MEASURES: readonly Measure[] = [
  { name: 'Held', unit: 'CATEGORY', selector: 'product', take: held },
  {
    name: 'Days_Since_Enquiry',
    unit: 'DAYS',
    selector: 'product',
    take: (subject, selector) =>
      daysSince(
        subject,
        latest(subject, selector, ({ status }) => status !== 'Rejected' && status !== 'Declined'),
      ),
  },
  {
    name: 'Days_Since_Rejection',
    unit: 'DAYS',
    selector: 'product',
    take: (subject, selector) =>
      daysSince(
        subject,
        latest(subject, selector, ({ status }) => status === 'Rejected'),
      ),
  },
  {
    name: 'Latest_Status',
    unit: 'CATEGORY',
    levels: [...ENQUIRY_STATUSES, 'None'],
    selector: 'product',
    take: (subject, selector) => latest(subject, selector, () => true)?.status ?? 'None',
  },
  { name: 'Asked_To_Income', unit: 'RATIO', selector: 'product', take: askedToIncome },
  { name: 'Days_Since_Refusal', unit: 'DAYS', selector: 'this', take: refusedDaysAgo },
  { name: 'Postponed_Days', unit: 'DAYS', selector: 'this', take: postponedDays },
  { name: 'Unwanted', unit: 'CATEGORY', selector: 'this', take: unwanted },
  { name: 'Said_Already_Held', unit: 'CATEGORY', levels: YES_NO, selector: 'this', take: saidAlreadyHeld },
  {
    name: 'Asked_For',
    unit: 'CATEGORY',
    levels: YES_NO,
    selector: 'tag',
    take: ({ feedback }, selector) => (feedback.addedTags.has(selector) ? 'yes' : 'no'),
  },
  { name: 'Risk_Class', unit: 'COUNT', selector: 'this', take: ({ product }) => product?.riskClass ?? null },
  {
    name: 'Lock_In_Months',
    unit: 'MONTHS',
    selector: 'this',
    take: ({ product }) => product?.lockInMonths ?? null,
  },
  {
    name: 'Complex',
    unit: 'CATEGORY',
    levels: YES_NO,
    selector: 'this',
    take: ({ product }) => (product === null ? null : product.complex ? 'yes' : 'no'),
  },
  {
    name: 'Tied',
    unit: 'CATEGORY',
    levels: YES_NO,
    selector: 'this',
    take: ({ product }) => (product === null ? null : product.tied ? 'yes' : 'no'),
  },
  {
    name: 'Days_Since_Questionnaire',
    unit: 'DAYS',
    selector: null,
    take: ({ customer: { traits }, asOf }) =>
      typeof traits.Questionnaire_Date === 'number' && traits.Questionnaire_Date <= asOf
        ? asOf - traits.Questionnaire_Date
        : null,
  },
  { name: 'Risk_Ceiling', unit: 'COUNT', selector: null, take: riskCeiling },
];

const BY_NAME = new Map(MEASURES.map((measure) => [measure.name, measure]));

export function measureNamed(name: string): Measure | undefined {
  return BY_NAME.get(name);
}

const UNITS = new Map<string, Unit>([
  ...COLUMNS.map(({ name, unit }) => [name, unit] as const),
  ...DERIVED_COLUMNS.map(({ name, unit }) => [name, unit] as const),
  ['Listed_Before', 'COUNT'],
  ...MEASURES.map(({ name, unit }) => [name, unit] as const),
]);

/** The unit of a column or measure; a bank's own further columns count as SCORE. */
export function unitOf(name: string): Unit {
  return UNITS.get(name) ?? 'SCORE';
}
