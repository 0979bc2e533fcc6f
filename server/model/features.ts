import type { Traits, Value } from '../book/columns.js';
import type { Matrix } from './matrix.js';

/** What is done to a column's value before it is centred and scaled. */
export type Transform = 'identity' | 'log1p' | 'rank' | 'level';

/** One number of a customer's vector: (transformed value - centre) / scale. */
export interface Feature {
  /** "Income" or, for one level of a category, "Product_Type = Mortgage". */
  readonly name: string;
  /** The trait it comes from. */
  readonly column: string;
  readonly transform: Transform;
  /** log1p(value / unit): a tenth of the column's typical amount, so that its currency changes nothing. 1 elsewhere. */
  readonly unit: number;
  /** The level that this feature is 1 for; null unless the transform is `level`. */
  readonly level: string | null;
  /** Stands in for a missing value; transformed, not yet centred. */
  readonly fill: number;
  readonly centre: number;
  readonly scale: number;
}

export interface DroppedColumn {
  readonly column: string;
  readonly reason: 'NO_VALUES' | 'ONE_VALUE';
}

/** How traits become numbers: learnt from a book once, a plain value that JSON can hold. */
export interface FeatureEncoder {
  readonly features: readonly Feature[];
  /** Known levels of the category columns: by rank where ordered, else by frequency. */
  readonly levels: Readonly<Record<string, readonly string[]>>;
  /** Columns that carry nothing to tell customers apart by. */
  readonly dropped: readonly DroppedColumn[];
}

/** The value before centring, or null where it is missing or of a level that training did not meet. */
function transformed(feature: Feature, levels: readonly string[] | undefined, value: Value): number | null {
  switch (feature.transform) {
    case 'identity':
      return typeof value === 'number' && Number.isFinite(value) ? value : null;
    case 'log1p':
      return typeof value === 'number' && Number.isFinite(value)
        ? Math.log1p(Math.max(value, 0) / feature.unit)
        : null;
    case 'rank': {
      const rank = levels?.indexOf(String(value)) ?? -1;
      return rank < 0 ? null : rank;
    }
    case 'level':
      if (value === feature.level) return 1;
      return levels?.includes(String(value)) === true ? 0 : null;
  }
}

function encodeInto(encoder: FeatureEncoder, traits: Traits, out: Float64Array, start: number): void {
  encoder.features.forEach((feature, index) => {
    const value = transformed(feature, encoder.levels[feature.column], traits[feature.column] ?? null);
    out[start + index] = ((value ?? feature.fill) - feature.centre) / feature.scale;
  });
}

/**
 * The customer's vector in encoder.features' order, in standard deviations of the book; never NaN. A missing number
 * becomes the book's median, a missing or unknown category the book's average (0 for each of its levels).
 */
export function encode(encoder: FeatureEncoder, traits: Traits): Float64Array {
  const vector = new Float64Array(encoder.features.length);
  encodeInto(encoder, traits, vector, 0);
  return vector;
}

/** One row a customer. */
export function encodeAll(encoder: FeatureEncoder, customers: readonly Traits[]): Matrix {
  const columns = encoder.features.length;
  const values = new Float64Array(customers.length * columns);
  customers.forEach((traits, row) => {
    encodeInto(encoder, traits, values, row * columns);
  });
  return { rows: customers.length, columns, values };
}

/** The source column of each feature, in the features' order. */
export function columnsOfFeature(encoder: FeatureEncoder): readonly string[] {
  return encoder.features.map(({ column }) => column);
}

/** Sums a number per feature (an importance, a contribution) to one per source column, largest first. */
export function sumByColumn(
  encoder: FeatureEncoder,
  byFeature: ArrayLike<number>,
): readonly { readonly column: string; readonly value: number }[] {
  const sums = new Map<string, number>();
  columnsOfFeature(encoder).forEach((column, index) => {
    sums.set(column, (sums.get(column) ?? 0) + (byFeature[index] ?? 0));
  });
  return [...sums]
    .map(([column, value]) => ({ column, value }))
    .sort((left, right) => right.value - left.value || (left.column < right.column ? -1 : 1));
}
