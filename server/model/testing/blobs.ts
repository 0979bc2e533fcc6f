import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import type { Matrix } from '../matrix.js';
import { randomFor } from '../random.js';

export interface Blobs {
  readonly matrix: Matrix;
  /** The blob each row was drawn from. */
  readonly labels: Uint8Array;
}

/** `count` rows around `k` centres on the axes, 3 apart, with uniform noise of +-`noise` in every column. */
export function blobs(count: number, columns: number, k: number, noise: number, seed: number): Blobs {
  const random = randomFor(seed, 'blobs');
  const labels = Uint8Array.from({ length: count }, (_, row) => row % k);
  const values = Float64Array.from({ length: count * columns }, (_, cell) => {
    const own = labels[Math.floor(cell / columns)] === cell % columns ? 3 : 0;
    return own + noise * (2 * uniformFloat64(random) - 1);
  });
  return { matrix: { rows: count, columns, values }, labels };
}
