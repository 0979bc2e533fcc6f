/** What came of showing one product to the customers of one cluster, each customer counted once. */
export interface Outcomes {
  readonly cluster: number;
  readonly productId: string;
  /** How many customers were shown the product. */
  readonly shown: number;
  /** How many of those took it at or after the first time it was shown, and did not take that back. */
  readonly taken: number;
  /** How many of those refused it by whatever word or button, and did not take that back. */
  readonly refused: number;
  /** How many of those liked it, and did not take that back. Liking is no sale. */
  readonly liked: number;
}

/** Outcomes of which the older ones count for less: see faded.ts. */
export interface FadedOutcomes {
  /** Null: shown under other models, whose clusters are other clusters. */
  readonly cluster: number | null;
  readonly productId: string;
  /** How many customers were shown the product, each counted whole. */
  readonly customers: number;
  /** The same, each counted by the weight of its age: above 0, at most `customers`. */
  readonly shown: number;
  /** What of `shown` accepted, 0 to `shown`: whoever took it counts whole, whoever only liked it in part. */
  readonly accepted: number;
}

/** What ranks answers. */
export interface Faded {
  /**
   * What draws are seeded with. Each snapshot has that of the one before, so that nothing but what is learnt moves a
   * list.
   */
  readonly seed: string;
  readonly cells: readonly FadedOutcomes[];
}

/**
 * What is learnt from all customers' answers, as of one moment. Answers rest on a snapshot and never on others' feedback
 * directly, so that they can be told and made again.
 */
export interface LearningSnapshot {
  /** From 1, without a gap; 0 before anything was learnt. */
  readonly version: number;
  /** ISO 8601 instant. */
  readonly publishedAt: string;
  /** How many entries (pieces of feedback, undos and products shown) it rests on. */
  readonly entries: number;
  /** Of the clusters of `model` only: those of another model are other clusters. */
  readonly model: string;
  readonly outcomes: readonly Outcomes[];
  /** Null of a snapshot that was published when nothing was ranked by what was learnt: it ranks nothing. */
  readonly faded: Faded | null;
}

export const NOTHING_LEARNT: LearningSnapshot = {
  version: 0,
  publishedAt: '1970-01-01T00:00:00.000Z',
  entries: 0,
  model: '',
  outcomes: [],
  faded: null,
};

/**
 * When the next snapshot is due: after so many entries of the log, but a minute after the last at the earliest, since each
 * makes every answer anew; or so long after the last where there are any entries at all.
 */
export interface LearningPace {
  readonly entries: number;
  readonly minutes: number;
}
