import type { Enquiry } from '../../book/customer.js';
import type { Day } from '../../book/day.js';
import type { Catalogue, Product } from '../catalogue.js';
import type { CustomerProfile } from './customer-profile.js';
import type { InsightSituation } from './insight-situation.js';

/** Days for which an approval is worth asking about; a house number. */
export const APPROVAL_DAYS = 90;

function covers(types: ReadonlySet<string>, { productType, productId }: Enquiry): boolean {
  return types.has(productType) || (productId !== null && types.has(productId));
}

function productsNamed(catalogue: Catalogue, enquiry: Enquiry): readonly Product[] {
  return catalogue.products.filter(({ productId }) => covers(catalogue.typesOf(productId), enquiry));
}

/** The products an enquiry may have meant: those it counts as, else all of the category its word stands for. */
function productsMeant(catalogue: Catalogue, enquiry: Enquiry): readonly Product[] {
  const named = productsNamed(catalogue, enquiry);
  if (named.length > 0) return named;
  return catalogue.products.filter(({ category }) => covers(catalogue.typesOf(category), enquiry));
}

function mayBeOffered({ passed, blocked }: InsightSituation, { productId }: Product): boolean {
  return !blocked.has(productId) && passed.some((product) => product.productId === productId);
}

/**
 * The newest approval of the last 90 days that nothing of the same type came after and that may still be offered: a
 * product it means passed the gate, which also knows what is held and what the customer no longer wants.
 */
export function openApproval({ enquiries, asOf, situation }: CustomerProfile): Enquiry | null {
  const index = enquiries.findIndex(({ status }) => status === 'Approved');
  const approval = enquiries[index];
  if (approval === undefined || asOf - approval.day >= APPROVAL_DAYS) return null;
  const settled = enquiries.slice(0, index).some(({ productType }) => productType === approval.productType);
  const meant = productsMeant(situation.release.catalogue, approval);
  return !settled && meant.some((product) => mayBeOffered(situation, product)) ? approval : null;
}

/** The latest enquiry that counts as the selector (a product, category or regime). */
export function latestFor({ enquiries, situation }: CustomerProfile, selector: string): Enquiry | null {
  const types = situation.release.catalogue.typesOf(selector);
  return enquiries.find((enquiry) => covers(types, enquiry)) ?? null;
}

/** Whether a product of the selector is the main product or was opened by an enquiry. */
export function holds(profile: CustomerProfile, selector: string): boolean {
  const types = profile.situation.release.catalogue.typesOf(selector);
  const main = profile.category('Product_Type');
  if (main !== null && types.has(main)) return true;
  return profile.enquiries.some((enquiry) => enquiry.status === 'Opened' && covers(types, enquiry));
}

/** Days that the rules let pass after a rejection before the same may be asked for again; null where they say nothing. */
export function restDays({ release, asOf }: InsightSituation): number | null {
  const waits = release.rules.gate
    .filter(({ from, to }) => from <= asOf && (to === null || asOf <= to))
    .flatMap(({ reviewDays }) => reviewDays.Days_Since_Rejection ?? []);
  return waits.length === 0 ? null : Math.max(...waits);
}

/** The day from which a rejected enquiry may be repeated; null where no rule says so or the day has come. */
export function askAgainOn(situation: InsightSituation, rejected: Enquiry): Day | null {
  const known = productsNamed(situation.release.catalogue, rejected).flatMap(
    ({ productId }) => situation.reviewOn.get(productId) ?? [],
  );
  const rest = restDays(situation);
  const day = known.length > 0 ? Math.min(...known) : rest === null ? null : rejected.day + rest;
  return day !== null && day > situation.asOf ? day : null;
}
