import type { TraitValues } from '../book/trait-values.js';
import type { Column, Value } from '../book/columns.js';
import type { CustomerRecord, Enquiry } from '../book/customer.js';
import { asKnownOn } from '../book/derived.js';
import type { Day } from '../book/day.js';
import type { CustomerTag, Decision } from './decision.js';

/** What is otherwise than on record. */
export interface Assumed {
  /** Already checked: see readValues. */
  readonly values: TraitValues;
  /** All that is held, as product types, the main product first; null: as on record. */
  readonly holds: readonly string[] | null;
}

export const NOTHING_ASSUMED: Assumed = { values: new Map(), holds: null };

/** That nothing is held is known, and not a missing value; no product counts as this. */
const NOTHING_HELD = 'None';
/** Nobody says since when they hold something, so no rule may take it for a recent wish. */
const HELD_FOR_DAYS = 3650;

function opened(productType: string, asOf: Day): Enquiry {
  return { day: asOf - HELD_FOR_DAYS, productType, productId: null, amount: null, status: 'Opened' };
}

/**
 * The record as it would be, with the derived columns worked out anew. What is held besides the main product stands as
 * opened long ago and is not counted as an enquiry.
 */
export function assume(record: CustomerRecord, { values, holds }: Assumed, asOf: Day): CustomerRecord {
  const [main = NOTHING_HELD, ...others] = holds ?? [];
  const held = holds === null ? {} : { Product_Type: main };
  const asked =
    holds === null ? record.enquiries : record.enquiries.filter(({ status }) => status !== 'Opened');
  const changed: CustomerRecord = {
    ...record,
    traits: { ...record.traits, ...Object.fromEntries(values), ...held },
    enquiries: asked,
  };
  const known = asKnownOn(changed, asOf);
  const further = others.map((productType) => opened(productType, asOf));
  return { ...known, enquiries: [...known.enquiries, ...further] };
}

/** Somebody of whom nothing is known; their id is no customer's. */
export function stranger(columns: readonly Column[]): CustomerRecord {
  const traits = Object.fromEntries(columns.map(({ name }): readonly [string, Value] => [name, null]));
  return { customerId: '', name: null, traits, enquiries: [] };
}

/** The tags of one answer that another lacks. */
export function tagsBeyond(answer: Decision, other: Decision): readonly CustomerTag[] {
  const known = new Set(other.tags.map(({ tag }) => tag));
  return answer.tags.filter(({ tag }) => !known.has(tag));
}
