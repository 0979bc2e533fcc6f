import {
  compare,
  compareWithin,
  settled,
  settledWithin,
  uncompared,
  type Compared,
  type Count,
  type Draft,
  type SameAge,
  type SameAgeDraft,
  type Tests,
} from './compare.js';
import type { Estimate } from './estimate.js';
import { exposureOf } from './exposure.js';
import type { Lists } from './lists.js';
import type { Stratum } from './mantel-haenszel.js';
import { AGE, type People } from './people.js';
import { BENEFIT, type Benefit, type ProductGroup } from './product-group.js';
import type { FairnessSteps } from './progress.js';

export interface FairnessRow {
  /** Null: customers of whom the attribute is not known. They are shown and compared with nobody. */
  readonly group: string | null;
  readonly products: ProductGroup;
  readonly benefit: Benefit;
  readonly customers: number;
  /** Share of the customers who are shown something of the product group. */
  readonly selection: Compared;
  /** The same within age bands, since many an attribute goes with age; null for age itself, and where not compared. */
  readonly sameAge: SameAge | null;
  /** Whether selection is below four fifths of the best group's (29 CFR 1607.4(D)); null for credit, and where not compared. */
  readonly belowFourFifths: boolean | null;
  /** Of those to whom tags proposed something of it, the share from whom a rule of suitability withheld some; null: too few. */
  readonly withheld: Compared | null;
  /** Equal opportunity: of those who qualify, the share who were shown some; null: too few. */
  readonly opportunity: Compared | null;
  /** The product group's share of the attention that the lists of these customers give; bootstrap over customers. */
  readonly exposure: Estimate;
}

type Measure = 'selection' | 'sameAge' | 'withheld' | 'opportunity';

const FOUR_FIFTHS = 0.8;

/** A row before the p values of the whole report are adjusted. */
export type RowDraft = Omit<FairnessRow, Measure> & {
  readonly selection: Draft;
  readonly sameAge: SameAgeDraft | null;
  readonly withheld: Draft | null;
  readonly opportunity: Draft | null;
};

/** Hits among the cells of some customers that `of` marks; null `of`: all of them. */
function count(
  places: Uint32Array,
  cellOf: (place: number) => number,
  hits: Uint8Array,
  of: Uint8Array | null,
): Count {
  let found = 0;
  let n = 0;
  for (const place of places) {
    const cell = cellOf(place);
    if (of !== null && of[cell] !== 1) continue;
    n += 1;
    found += hits[cell] ?? 0;
  }
  return { hits: found, n };
}

/** The first group of customers beside the others, by age band. */
function strataOf(
  own: Uint32Array,
  others: readonly Uint32Array[],
  ages: Uint8Array,
  hitOf: (place: number) => number,
): readonly Stratum[] {
  const strata = new Map<number, { hits: number; n: number; otherHits: number; others: number }>();
  const at = (place: number): { hits: number; n: number; otherHits: number; others: number } => {
    const age = ages[place] ?? 0;
    const stratum = strata.get(age) ?? { hits: 0, n: 0, otherHits: 0, others: 0 };
    strata.set(age, stratum);
    return stratum;
  };
  for (const place of own) {
    const stratum = at(place);
    stratum.n += 1;
    stratum.hits += hitOf(place);
  }
  for (const place of others.flatMap((places) => [...places])) {
    const stratum = at(place);
    stratum.others += 1;
    stratum.otherHits += hitOf(place);
  }
  return [...strata.values()];
}

/** What the rates of one attribute rest on besides the lists. */
export interface RateFrame {
  /** The fewest customers that a rate may rest on. */
  readonly smallest: number;
  readonly seed: number;
  /** Grows by the tests made. */
  readonly tests: Tests;
  /** The age band of each customer, as a number. */
  readonly ages: Uint8Array;
}

/** All rates of one attribute, with the tests still to be adjusted. A rate of fewer than `smallest` customers is null. */
export function* ratesOf(
  { column, groups, notStated }: People,
  lists: Lists,
  { smallest, seed, tests, ages }: RateFrame,
): FairnessSteps<readonly RowDraft[]> {
  const told = [
    ...groups.map(({ name, places }) => ({ name, places, compared: true })),
    ...(notStated.length >= smallest ? [{ name: null, places: notStated, compared: false }] : []),
  ];
  const width = lists.groups.length;
  const exposures: (readonly Estimate[])[] = [];
  for (const { name, places } of told) {
    exposures.push(yield* exposureOf(lists, places, seed, `exposure of ${column} ${name ?? 'not stated'}`));
  }
  const compared = groups.map(({ places }) => places);
  const sameAge = (own: Uint32Array, group: number): SameAgeDraft =>
    compareWithin(
      strataOf(
        own,
        compared.filter((places) => places !== own),
        ages,
        (place) => lists.shown[place * width + group] ?? 0,
      ),
      tests,
    );
  return lists.groups.flatMap((products, group) => {
    const draftsOf = (hits: Uint8Array, of: Uint8Array | null): readonly (Draft | null)[] => {
      const counts = told.map(({ places }) => {
        const found = count(places, (place) => place * width + group, hits, of);
        return found.n >= smallest ? found : null;
      });
      const drafts = compare(
        counts.map((one, index) => (told[index]?.compared === true ? one : null)),
        tests,
      );
      return counts.map((one, index) => drafts[index] ?? (one === null ? null : uncompared(one)));
    };
    const selection = draftsOf(lists.shown, null);
    const withheld = draftsOf(lists.withheld, lists.proposed);
    const opportunity = draftsOf(lists.met, lists.qualified);
    return told.flatMap(({ name, places }, index): readonly RowDraft[] => {
      const selected = selection[index] ?? null;
      // Every group told has the fewest customers that a rate may rest on.
      if (selected === null) return [];
      const ratio = selected.ratioToBest;
      const drawsLine = ratio !== null && BENEFIT[products] !== 'NOT_BY_ITSELF';
      return [
        {
          group: name,
          products,
          benefit: BENEFIT[products],
          customers: places.length,
          selection: selected,
          sameAge: ratio === null || column === AGE ? null : sameAge(places, group),
          belowFourFifths: drawsLine ? ratio.value < FOUR_FIFTHS : null,
          withheld: withheld[index] ?? null,
          opportunity: opportunity[index] ?? null,
          exposure: exposures[index]?.[group] ?? { value: 0, low: 0, high: 0 },
        },
      ];
    });
  });
}

/** @param adjusted the p values of the report's tests, adjusted */
export function rowOf(draft: RowDraft, adjusted: readonly number[]): FairnessRow {
  const { selection, sameAge, withheld, opportunity } = draft;
  return {
    ...draft,
    selection: settled(selection, adjusted),
    sameAge: sameAge === null ? null : settledWithin(sameAge, adjusted),
    withheld: withheld === null ? null : settled(withheld, adjusted),
    opportunity: opportunity === null ? null : settled(opportunity, adjusted),
  };
}
