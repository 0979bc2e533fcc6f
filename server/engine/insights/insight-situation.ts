import type { CustomerRecord } from '../../book/customer.js';
import type { Day } from '../../book/day.js';
import type { Product } from '../catalogue.js';
import type { InsightKind } from '../insight.js';
import type { Release } from '../release.js';

/** Everything the insights of one customer may rest on. */
export interface InsightSituation {
  /** As known on `asOf` (book/derived.ts): derived columns filled in, enquiries newest first. */
  readonly customer: CustomerRecord;
  readonly asOf: Day;
  readonly release: Release;
  readonly cluster: number;
  /** Keys of the tags that the customer has. */
  readonly tags: ReadonlySet<string>;
  /** Products that passed the gate, best first: the first is card 1. */
  readonly passed: readonly Product[];
  /** Ids of the products that the gate blocked. */
  readonly blocked: ReadonlySet<string>;
  /** By product id: the day on which a block may end by itself. */
  readonly reviewOn: ReadonlyMap<string, Day>;
  /** Kinds that the customer has not agreed to. */
  readonly unasked: ReadonlySet<InsightKind>;
}
