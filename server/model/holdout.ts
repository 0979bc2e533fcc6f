import { randomFor, shuffled } from './random.js';

export interface Holdout {
  /** Rows to train on, ascending. */
  readonly training: Uint32Array;
  /** Rows to test on, ascending. */
  readonly heldOut: Uint32Array;
}

const HELD_OUT = 0.2;

/**
 * Holds back a seeded fifth of each class (so a class of one or two stays in training), at least one row of the
 * largest. Labels are 0 to classes-1.
 */
export function holdOut(labels: Uint8Array, classes: number, seed: number): Holdout {
  const byClass: number[][] = Array.from({ length: classes }, () => []);
  for (const row of shuffled(labels.length, randomFor(seed, 'held-out rows'))) {
    byClass[labels[row] ?? 0]?.push(row);
  }
  const largest = byClass.reduce((most, rows) => (rows.length > most.length ? rows : most), []);
  const sizes = byClass.map((rows) => Math.round(rows.length * HELD_OUT));
  const none = sizes.every((size) => size === 0);
  const taken = byClass.flatMap((rows, index) =>
    rows.slice(0, none && rows === largest ? 1 : (sizes[index] ?? 0)),
  );
  const held = new Set(taken);
  const all = Uint32Array.from({ length: labels.length }, (_, row) => row);
  return { training: all.filter((row) => !held.has(row)), heldOut: all.filter((row) => held.has(row)) };
}
