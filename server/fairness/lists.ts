import type { Book } from '../book/book.js';
import type { CustomerRecord } from '../book/customer.js';
import type { Traits } from '../book/columns.js';
import type { Day } from '../book/day.js';
import { asKnownOn } from '../book/derived.js';
import type { Decision } from '../engine/decision.js';
import { NO_FEEDBACK } from '../engine/feedback-state.js';
import { recommend } from '../engine/recommend.js';
import type { Release } from '../engine/release.js';
import { groupsOf, productGroupOf, typesOfGroup, type ProductGroup } from './product-group.js';
import type { FairnessSteps } from './progress.js';

/**
 * What each customer is shown, before anybody has said anything: one row a customer, one cell a product group.
 * Flags are 0 or 1.
 */
export interface Lists {
  readonly groups: readonly ProductGroup[];
  readonly customers: number;
  /** Something of the group is among the first places. */
  readonly shown: Uint8Array;
  /** 1 / log2(1 + rank), summed over the group's products among the first places (Järvelin and Kekäläinen 2002). */
  readonly attention: Float64Array;
  /** Something of the group was proposed by the customer's tags. */
  readonly proposed: Uint8Array;
  /** A rule of suitability withheld something of the group. */
  readonly withheld: Uint8Array;
  /** Wanted something of the group: see `QUALIFIED`. */
  readonly qualified: Uint8Array;
  /** Of those, was shown something of it: for help today, else on the day before the held-out enquiries. */
  readonly met: Uint8Array;
  readonly clusters: Uint8Array;
  readonly traits: readonly Traits[];
}

export interface ListOptions {
  /** How many places of a list count as shown. */
  readonly at: number;
  /** Enquiries after this day are held out, and lists of this day are held against them. */
  readonly heldOutAfter: Day;
}

type Flags = Pick<Lists, 'shown' | 'attention' | 'proposed' | 'withheld' | 'qualified' | 'met'>;

function groupsShown({ recommendations }: Decision, at: number): ReadonlySet<ProductGroup> {
  return new Set(recommendations.slice(0, at).map(({ product }) => productGroupOf(product)));
}

/** The groups of which the customer opened something after a day. */
function opened(
  { enquiries }: CustomerRecord,
  after: Day,
  types: ReadonlyMap<ProductGroup, ReadonlySet<string>>,
): readonly ProductGroup[] {
  const taken = enquiries.filter(({ day, status }) => status === 'Opened' && day > after);
  return [...types].flatMap(([group, names]) =>
    taken.some(({ productType, productId }) => names.has(productType) || names.has(productId ?? ''))
      ? [group]
      : [],
  );
}

/** Whether the customer's own values, and not only the cluster's, ask for help. */
function needsHelp({ tags }: Decision, { catalogue, rules }: Release): boolean {
  return tags.some(
    ({ tag, source }) =>
      source === 'OWN' &&
      rules.tag.get(tag)?.onlyFor?.includes('SERVICE') !== false &&
      catalogue.byTag.get(tag)?.some((product) => productGroupOf(product) === 'HELP') === true,
  );
}

/** Fills the cells of one customer, which begin at `start`. */
function note(
  flags: Flags,
  start: number,
  groups: readonly ProductGroup[],
  decision: Decision,
  at: number,
): void {
  const cell = (product: Parameters<typeof productGroupOf>[0]): number =>
    start + groups.indexOf(productGroupOf(product));
  for (const { product, rank } of decision.recommendations) {
    flags.proposed[cell(product)] = 1;
    if (rank > at) continue;
    flags.shown[cell(product)] = 1;
    flags.attention[cell(product)] = (flags.attention[cell(product)] ?? 0) + 1 / Math.log2(1 + rank);
  }
  for (const { product, checks } of decision.withheld) {
    flags.proposed[cell(product)] = 1;
    if (checks.some(({ step }) => step === 'SUITABILITY')) flags.withheld[cell(product)] = 1;
  }
}

/**
 * Makes the lists of some rows of the book, as for customers who have said nothing yet.
 *
 * Qualified for HELP are those to whom an own tag proposes a service, and it is met by today's list. Qualified for any other
 * group are those who opened something of it after `heldOutAfter`, and it is met by the list of that day, which is made
 * without the later enquiries.
 */
export function* listsOf(
  book: Book,
  release: Release,
  rows: Uint32Array,
  { at, heldOutAfter }: ListOptions,
): FairnessSteps<Lists> {
  const groups = groupsOf(release.catalogue);
  const types = new Map(
    groups
      .filter((group) => group !== 'HELP')
      .map((group) => [group, typesOfGroup(release.catalogue, group)]),
  );
  const cells = rows.length * groups.length;
  const flags: Flags = {
    shown: new Uint8Array(cells),
    attention: new Float64Array(cells),
    proposed: new Uint8Array(cells),
    withheld: new Uint8Array(cells),
    qualified: new Uint8Array(cells),
    met: new Uint8Array(cells),
  };
  const clusters = new Uint8Array(rows.length);
  const traits: Traits[] = [];
  for (const [place, row] of rows.entries()) {
    const customer = asKnownOn(book.record(row), release.asOf);
    const decision = recommend(customer, NO_FEEDBACK, release, release.asOf);
    const start = place * groups.length;
    note(flags, start, groups, decision, at);
    const mark = (wanted: readonly ProductGroup[], list: Decision): void => {
      const shown = groupsShown(list, at);
      for (const group of wanted) {
        const cell = start + groups.indexOf(group);
        flags.qualified[cell] = 1;
        if (shown.has(group)) flags.met[cell] = 1;
      }
    };
    if (groups.includes('HELP') && needsHelp(decision, release)) mark(['HELP'], decision);
    const taken = opened(customer, heldOutAfter, types);
    if (taken.length > 0) {
      mark(taken, recommend(asKnownOn(book.record(row), heldOutAfter), NO_FEEDBACK, release, heldOutAfter));
    }
    clusters[place] = decision.membership.cluster;
    traits.push(customer.traits);
    yield { stage: 'LISTS', fraction: (place + 1) / rows.length };
  }
  return { groups, customers: rows.length, ...flags, clusters, traits };
}
