import type { Dataset } from '../book/book.js';
import type { Unit, Value } from '../book/columns.js';
import { COLUMNS } from '../book/columns.js';
import type { CustomerRecord, Enquiry } from '../book/customer.js';
import type { Day } from '../book/day.js';
import { DERIVED_COLUMNS } from '../book/derived.js';
import type { Catalogue, Product } from './catalogue.js';
import type { FeedbackState, ProductVerdict } from './feedback-state.js';
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
  /** What the brackets may hold; null: the measure takes none. */
  readonly selector: 'product' | 'this' | 'tag' | null;
  readonly take: (subject: Subject, selector: string) => Value;
}

const REFUSALS = new Set(['DISLIKED', 'REFUSED', 'TOO_RISKY', 'TOO_CONSERVATIVE']);

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
  return latest(subject, selector, ({ status }) => status === 'Opened')?.productType ?? null;
}

function refusedDaysAgo(subject: Subject): number {
  const said = verdictOn(subject);
  const inWords = said !== undefined && REFUSALS.has(said.verdict) ? subject.asOf - said.day : NEVER;
  const inFile = daysSince(
    subject,
    latest(subject, 'this', ({ status }) => status === 'Declined'),
  );
  return Math.min(inWords, inFile);
}

/** A removed tag of a rule no longer proposes; a removed wish ("no travel") also keeps its products away. */
function unwanted({ feedback, product, rules }: Subject): string | null {
  if (product === null) return null;
  if (feedback.removedCategories.has(product.category)) return product.category;
  return product.tags.find((tag) => rules.wishes.has(tag) && feedback.removedTags.has(tag)) ?? null;
}

function verdictOn({ feedback, product }: Subject): ProductVerdict | undefined {
  return product === null ? undefined : feedback.verdicts.get(product.productId);
}

function postponedDays(subject: Subject): number {
  const until = verdictOn(subject)?.until ?? null;
  return until === null ? 0 : Math.max(until - subject.asOf, 0);
}

function saidAlreadyHeld(subject: Subject): string {
  const verdict = verdictOn(subject)?.verdict;
  return verdict === 'ALREADY_HAVE' || verdict === 'TAKEN' ? 'yes' : 'no';
}

function askedToIncome(subject: Subject, selector: string): number | null {
  const amount = latest(subject, selector, () => true)?.amount ?? null;
  const { Income: income } = subject.customer.traits;
  return amount === null || typeof income !== 'number' || income <= 0 ? null : amount / income;
}

/** The ceiling of the profile, lowered by what the customer said; null where the profile says nothing. */
export function riskCeiling({ customer, feedback, rules, riskProfileMeans }: Subject): number | null {
  const profile = customer.traits.Risk_Profile;
  if (typeof profile !== 'string') return null;
  // A credit grade says nothing about appetite, and until the bank has said which it is, High may be one.
  const appetite = riskProfileMeans !== 'appetite' && profile === 'High' ? 'Moderate' : profile;
  const ceiling = rules.riskCeilings[appetite];
  if (ceiling === undefined) return null;
  return Math.min(ceiling, feedback.maxRiskClass?.riskClass ?? ceiling);
}

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
    selector: 'product',
    take: (subject, selector) => latest(subject, selector, () => true)?.status ?? 'None',
  },
  { name: 'Asked_To_Income', unit: 'RATIO', selector: 'product', take: askedToIncome },
  { name: 'Days_Since_Refusal', unit: 'DAYS', selector: 'this', take: refusedDaysAgo },
  { name: 'Postponed_Days', unit: 'DAYS', selector: 'this', take: postponedDays },
  { name: 'Unwanted', unit: 'CATEGORY', selector: 'this', take: unwanted },
  { name: 'Said_Already_Held', unit: 'CATEGORY', selector: 'this', take: saidAlreadyHeld },
  {
    name: 'Asked_For',
    unit: 'CATEGORY',
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
    selector: 'this',
    take: ({ product }) => (product === null ? null : product.complex ? 'yes' : 'no'),
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
  ...MEASURES.map(({ name, unit }) => [name, unit] as const),
]);

/** The unit of a column or measure; a bank's own further columns count as SCORE. */
export function unitOf(name: string): Unit {
  return UNITS.get(name) ?? 'SCORE';
}
