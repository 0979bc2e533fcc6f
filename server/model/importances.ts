/** Averages each tree's decreases in impurity by feature after scaling them to a sum of 1, as in scikit-learn. */
export function meanImportances(byTree: readonly Float64Array[]): readonly number[] {
  const mean = new Float64Array(byTree[0]?.length ?? 0);
  for (const decrease of byTree) {
    const sum = decrease.reduce((total, value) => total + value, 0);
    if (sum === 0) continue;
    decrease.forEach((value, feature) => {
      mean[feature] = (mean[feature] ?? 0) + value / sum;
    });
  }
  const total = mean.reduce((sum, value) => sum + value, 0);
  return Array.from(mean, (value) => (total === 0 ? 0 : value / total));
}
