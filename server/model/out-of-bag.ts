import type { Forest } from './forest.js';
import { leafOf } from './forest.js';
import type { Matrix } from './matrix.js';

/** More rows would not move the third digit. */
const MOST_ROWS = 20_000;

/**
 * The accuracy of the votes of those trees which did not see a row, over (the first 20,000) rows that some tree did
 * not see; ties go to the class that led first. `drawn(tree)` tells how often each row went into a tree.
 */
export function outOfBagAccuracy(
  forest: Forest,
  matrix: Matrix,
  labels: Uint8Array,
  drawn: (tree: number) => Uint16Array,
): number {
  const { classes, roots, leafClass } = forest;
  const rows = Math.min(matrix.rows, MOST_ROWS);
  const votes = new Uint16Array(rows * classes);
  const leader = new Int16Array(rows).fill(-1);
  roots.forEach((root, tree) => {
    const weights = drawn(tree);
    for (let row = 0; row < rows; row += 1) {
      if (weights[row] !== 0) continue;
      const choice = leafClass[leafOf(forest, root, matrix.values, row * matrix.columns)] ?? 0;
      const cell = row * classes + choice;
      const count = (votes[cell] ?? 0) + 1;
      votes[cell] = count;
      const leading = leader[row] ?? -1;
      if (leading < 0 || count > (votes[row * classes + leading] ?? 0)) leader[row] = choice;
    }
  });
  const voted = leader.reduce((sum, choice) => sum + (choice < 0 ? 0 : 1), 0);
  const right = leader.reduce((sum, choice, row) => sum + (choice === labels[row] ? 1 : 0), 0);
  return voted === 0 ? 0 : right / voted;
}
