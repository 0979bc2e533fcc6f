/** All that a rewrite follows from. */
export interface RewriteInput {
  /** The masked sentence: one line in which every value is a placeholder, so that it tells of no customer. */
  readonly source: string;
  readonly tone: string;
  readonly locale: string;
  readonly model: string;
  /** How the model is spoken to; the same model may answer otherwise another way. */
  readonly mode: string;
  readonly promptVersion: string;
  readonly guardVersion: string;
}

/** What a model made of a sentence, and what the guard said to it. */
export interface KeptRewrite extends RewriteInput {
  readonly key: string;
  /** With the placeholders of the source. */
  readonly text: string;
  /** Why it is not shown; empty: it may be. */
  readonly codes: readonly string[];
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/**
 * Where rewrites outlive the process. It holds masked sentences only. Whoever asks goes on without an answer, so every
 * verb may fail.
 */
export interface RewriteStore {
  read(key: string): Promise<KeptRewrite | null>;
  /** In place of an earlier one of the same key. The oldest give way where there are too many. */
  keep(rewrite: KeptRewrite): Promise<void>;
  /** The newest first. */
  newest(most: number): Promise<readonly KeptRewrite[]>;
  /**
   * Counts one call of the model.
   * @param day in UTC, such as 2026-11-26
   * @param most calls of a day, of all servers together; null: any number
   * @returns false where there were as many; then it is not counted
   */
  spend(day: string, most: number | null): Promise<boolean>;
  /** Calls counted on a day. */
  spent(day: string): Promise<number>;
}

/** Of all that a store holds: a sentence takes about a thousand bytes. */
export const MOST_KEPT = 20_000;
