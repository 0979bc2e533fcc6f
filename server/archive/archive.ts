import type { CustomerRecord } from '../book/customer.js';
import type { LearningSnapshot } from '../learning/snapshot.js';

/** A release as it is kept: files by name, which rebuild it on any machine. */
export interface KeptRelease {
  readonly version: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** From when on a release answered: until the next one did. */
export interface Serving {
  /** ISO 8601 instant. */
  readonly at: string;
  readonly release: string;
  /** The version of its model, which the numbers of clusters belong to. */
  readonly model: string;
  /** The book that it answered about. */
  readonly dataHash: string;
}

/**
 * All that past answers rest on besides the log: releases, when each was served, customers as the book had them, and what
 * was learnt. Nothing in it is changed; entries are only added.
 *
 * Every method rejects with StorageError where it is out of reach.
 */
export interface Archive {
  /** Keeps a release, which may answer later. */
  keep(release: KeptRelease): Promise<void>;
  /** Keeps a release and that it answers from now on. What is known, and the last serving said again, adds nothing. */
  serve(release: KeptRelease, serving: Serving): Promise<void>;
  /** Oldest first. */
  servings(): Promise<readonly Serving[]>;
  /** Null where none of this version was kept. */
  release(version: string): Promise<KeptRelease | null>;
  /** Keeps a customer as the book of this hash has them, once, without the name. */
  keepRecord(record: CustomerRecord, dataHash: string): Promise<void>;
  record(customerId: string, dataHash: string): Promise<CustomerRecord | null>;
  /** False where another server published a snapshot of this version. */
  publish(snapshot: LearningSnapshot): Promise<boolean>;
  /** Null where none of this version was published. */
  snapshot(version: number): Promise<LearningSnapshot | null>;
  /** When each snapshot was published, oldest first. */
  publications(): Promise<readonly Pick<LearningSnapshot, 'version' | 'publishedAt'>[]>;
}
