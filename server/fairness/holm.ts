/**
 * p values adjusted so that, where nothing differs, at most one table in twenty has any of them below .05 (Holm 1979).
 * In the order given; 0 to 1.
 */
export function holm(pValues: readonly number[]): readonly number[] {
  const order = pValues
    .map((_, index) => index)
    .sort((one, other) => (pValues[one] ?? 1) - (pValues[other] ?? 1));
  const adjusted = new Array<number>(pValues.length).fill(1);
  let largest = 0;
  order.forEach((index, place) => {
    largest = Math.max(largest, Math.min(1, (pValues.length - place) * (pValues[index] ?? 1)));
    adjusted[index] = largest;
  });
  return adjusted;
}
