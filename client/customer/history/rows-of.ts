import type { Deed } from '../conversation.js';
import type { Entry } from './read-history.js';

/** What became of something that was said or taken back. */
export type Standing = 'holds' | 'partly-taken-back' | 'taken-back';

/** How a row's button turns it round. */
export interface Reversal {
  readonly deed: Exclude<Deed, 'said'>;
  /** The entry that is to be taken back. */
  readonly id: string;
}

/** One entry of the history, seen together with the others. */
export interface Row {
  readonly entry: Entry;
  readonly deed: Deed;
  /** What was said in the first place; null: it is further back than what is loaded, and with it which deed this was. */
  readonly root: Entry | null;
  readonly standing: Standing;
  readonly reversal: Reversal | null;
}

function countPieces({ understood, verdicts }: Entry): number {
  return understood.length + verdicts.length;
}

/** What an undo takes back in the end, by way of how many other undos. */
function rootOf(entry: Entry, byId: ReadonlyMap<string, Entry>): { root: Entry | null; steps: number } {
  let root = entry;
  let steps = 0;
  while (root.undoes !== null) {
    const next = byId.get(root.undoes);
    if (next === undefined) return { root: null, steps };
    root = next;
    steps += 1;
  }
  return { root, steps };
}

/** Undos of pieces leave the whole as it was said; what is left of it follows from how many there are. */
function standingOf(
  entry: Entry,
  undos: readonly Entry[],
): { readonly standing: Standing; readonly by: Entry | null } {
  const [last = null] = undos;
  if (entry.undoneAt !== null) {
    return { standing: 'taken-back', by: undos.find(({ at }) => at === entry.undoneAt) ?? last };
  }
  if (last === null || entry.undoes !== null) return { standing: 'holds', by: null };
  const isAll = undos.length >= countPieces(entry);
  return { standing: isAll ? 'taken-back' : 'partly-taken-back', by: last };
}

/** @param entries the newest first */
export function rowsOf(entries: readonly Entry[]): readonly Row[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const stateOf = (entry: Entry): ReturnType<typeof standingOf> =>
    standingOf(
      entry,
      entries.filter(({ undoes, undoneAt }) => undoes === entry.id && undoneAt === null),
    );
  const reversalOf = (entry: Entry, root: Entry | null): Reversal | null => {
    const { standing, by } = stateOf(entry);
    if (entry === root) {
      if (standing === 'taken-back') return by && { deed: 'brought-back', id: by.id };
      return countPieces(entry) === 0 ? null : { deed: 'taken-back', id: entry.id };
    }
    // What was taken back whole is brought back where it was said.
    const isPart =
      root !== null && entry.undoes === root.id && stateOf(root).standing === 'partly-taken-back';
    return isPart && standing === 'holds' ? { deed: 'brought-back', id: entry.id } : null;
  };
  return entries.map((entry) => {
    const { root, steps } = rootOf(entry, byId);
    const undoing = steps % 2 === 1 ? 'taken-back' : 'brought-back';
    return {
      entry,
      root,
      deed: entry.undoes === null ? 'said' : undoing,
      standing: stateOf(entry).standing,
      reversal: reversalOf(entry, root),
    };
  });
}
