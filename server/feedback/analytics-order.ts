import type { DatedOutcomes } from '../learning/faded.js';
import type { Outcomes } from '../learning/snapshot.js';
import type { DayCount, ProductOutcomes, Theme } from './analytics.js';

/** Databases order texts each by its own alphabet, so what they counted is put in order here. */
function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

export function inOrderOfDays(counts: readonly DayCount[]): readonly DayCount[] {
  return counts.toSorted((one, other) => byText(one.day, other.day) || byText(one.kind, other.kind));
}

export function inOrderOfProducts(outcomes: readonly ProductOutcomes[]): readonly ProductOutcomes[] {
  return outcomes.toSorted((one, other) => byText(one.productId, other.productId));
}

export function inOrderOfClusters(outcomes: readonly Outcomes[]): readonly Outcomes[] {
  return outcomes.toSorted(
    (one, other) => one.cluster - other.cluster || byText(one.productId, other.productId),
  );
}

export function inOrderOfMonths(outcomes: readonly DatedOutcomes[]): readonly DatedOutcomes[] {
  // What has no cluster comes last; the difference of two such is no number.
  const place = ({ cluster }: DatedOutcomes): number => cluster ?? Number.MAX_SAFE_INTEGER;
  return outcomes.toSorted(
    (one, other) =>
      place(one) - place(other) || byText(one.productId, other.productId) || byText(one.month, other.month),
  );
}

/** Tags first, then products, categories and risk classes. */
function subjectOf({ tag, productId, category, riskClass }: Theme): string {
  if (tag !== null) return `1 ${tag}`;
  if (productId !== null) return `2 ${productId}`;
  return category === null ? `4 ${riskClass ?? ''}` : `3 ${category}`;
}

export function inOrderOfThemes(themes: readonly Theme[]): readonly Theme[] {
  return themes.toSorted(
    (one, other) =>
      other.count - one.count ||
      byText(subjectOf(one), subjectOf(other)) ||
      Number(one.add) - Number(other.add),
  );
}
