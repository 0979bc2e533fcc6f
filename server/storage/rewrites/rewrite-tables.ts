/** Masked sentences and what a model made of them; nothing about a customer. */
interface RewriteTable {
  readonly key: string;
  readonly source: string;
  readonly text: string;
  /** JSON list; of an accepted text it is empty. */
  readonly codes: string;
  readonly tone: string;
  readonly locale: string;
  readonly model: string;
  readonly mode: string;
  readonly prompt_version: string;
  readonly guard_version: string;
  readonly at: string;
}

/** How often the model was called on a day, by all servers together. */
interface CallTable {
  readonly day: string;
  readonly calls: number;
}

/** A type and no interface, so that `withTables` takes it. */
export type RewriteTables = {
  readonly rewrite: RewriteTable;
  readonly rewrite_call: CallTable;
};
