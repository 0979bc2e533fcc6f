import type { Category } from './feedback-state.js';

/** At most so many of these candidates stay on the list, the last of them left out first. */
export interface Cap {
  readonly most: number;
  readonly counts: readonly boolean[];
  /** Those that stay in any case; they count all the same. */
  readonly stays: readonly boolean[];
}

/** What a list is made of: the candidates in the order that decides between equal scores. */
export interface Slate {
  readonly categories: readonly Category[];
  /** Candidates that variety takes nothing from. */
  readonly spared: readonly boolean[];
  /** Rules that leave out what is more than enough of a kind: see leaveOutSpare. */
  readonly caps: readonly Cap[];
  /** 0 to 1: what each earlier product of the same category leaves of a product's points. */
  readonly share: number;
}

export interface Arranged {
  /** By place: the index of the candidate. */
  readonly order: Uint16Array;
  /** By place: what variety took, 0 or less, whole thousandths. */
  readonly losses: Int32Array;
  /** By candidate: the place from 0 once caps have left out what is spare; -1 where it is left out. */
  readonly places: Int16Array;
}

/** Arranges candidates of a slate by their scores (whole thousandths), many times over. The answer lasts until the next. */
export type Arrange = (scores: Int32Array) => Arranged;

/** The place of what is left out. */
const LEFT_OUT = -1;
/** Below every score. */
const LISTED = -(2 ** 31);

/**
 * Candidates are taken one by one, the best first; each further one of a category already on the list loses a share of
 * its points.
 */
export function arranging({ categories, spared, caps, share }: Slate): Arrange {
  const size = categories.length;
  const names = [...new Set(categories)];
  const category = Uint16Array.from(categories, (name) => names.indexOf(name));
  const isSpared = Uint8Array.from(spared, Number);
  const lost = Float64Array.from({ length: size + 1 }, (_, before) => 1 - share ** before);
  const before = new Uint16Array(names.length);
  /** By candidate: the score with what variety takes by now. */
  const left = new Int32Array(size);
  const arranged = {
    order: new Uint16Array(size),
    losses: new Int32Array(size),
    places: new Int16Array(size),
  };

  function listOneOf(own: number, scores: Int32Array): void {
    const earlier = (before[own] ?? 0) + 1;
    before[own] = earlier;
    const part = lost[earlier] ?? 0;
    for (let candidate = 0; candidate < size; candidate += 1) {
      if (category[candidate] !== own || isSpared[candidate] === 1 || left[candidate] === LISTED) continue;
      const score = scores[candidate] ?? 0;
      // There is no share to lose of less than nothing.
      if (score > 0) left[candidate] = score - Math.round(score * part);
    }
  }

  function leaveOut({ most, counts, stays }: Cap): void {
    let counted = 0;
    for (const candidate of arranged.order) {
      if (counts[candidate] !== true || arranged.places[candidate] === LEFT_OUT) continue;
      counted += 1;
      if (counted > most && stays[candidate] !== true) arranged.places[candidate] = LEFT_OUT;
    }
  }

  function placeAll(): void {
    arranged.places.fill(0);
    for (const cap of caps) leaveOut(cap);
    let place = 0;
    for (const candidate of arranged.order) {
      if (arranged.places[candidate] === LEFT_OUT) continue;
      arranged.places[candidate] = place;
      place += 1;
    }
  }

  return (scores) => {
    before.fill(0);
    left.set(scores);
    for (let place = 0; place < size; place += 1) {
      let best = 0;
      let bestScore = LISTED;
      for (let candidate = 0; candidate < size; candidate += 1) {
        const score = left[candidate] ?? LISTED;
        if (score <= bestScore) continue;
        best = candidate;
        bestScore = score;
      }
      arranged.order[place] = best;
      arranged.losses[place] = bestScore - (scores[best] ?? 0);
      left[best] = LISTED;
      listOneOf(category[best] ?? 0, scores);
    }
    placeAll();
    return arranged;
  };
}
