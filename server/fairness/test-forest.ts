import { leafOf, type Forest } from '../model/forest.js';
import { growHistogramForest } from '../model/histogram-forest.js';
import type { Matrix } from '../model/matrix.js';
import { areaUnderCurve } from './auc.js';
import type { FairnessSteps } from './progress.js';

/** The project's own forest, taught to tell the groups. */
export function* testForest(
  matrix: Matrix,
  labels: Uint8Array,
  groups: number,
  seed: number,
  trees: number,
): FairnessSteps<Forest> {
  const growing = growHistogramForest(matrix, labels, { seed, classes: groups, trees });
  let grown = growing.next();
  for (; grown.done !== true; grown = growing.next()) {
    yield { stage: 'PROXIES', fraction: grown.value.fraction };
  }
  return grown.value.forest;
}

/** Mean share of each class at the leaves that each row ends in: rows × classes. */
export function scoresOf(forest: Forest, { rows, columns, values }: Matrix): readonly Float64Array[] {
  const scores = Array.from({ length: forest.classes }, () => new Float64Array(rows));
  for (let row = 0; row < rows; row += 1) {
    for (const root of forest.roots) {
      const leaf = leafOf(forest, root, values, row * columns);
      scores.forEach((own, group) => {
        own[row] =
          (own[row] ?? 0) + (forest.shares[leaf * forest.classes + group] ?? 0) / forest.roots.length;
      });
    }
  }
  return scores;
}

/** Mean over the groups of the area under the curve, one group against the rest; .5 where none can be told. */
export function meanArea(
  scores: readonly Float64Array[],
  orders: readonly Uint32Array[],
  labels: Uint8Array,
  weights: ArrayLike<number>,
): number {
  const areas = scores.flatMap(
    (own, group) =>
      areaUnderCurve(orders[group] ?? new Uint32Array(), own, (place) => labels[place] === group, weights) ??
      [],
  );
  return areas.length === 0 ? 0.5 : areas.reduce((sum, area) => sum + area, 0) / areas.length;
}
