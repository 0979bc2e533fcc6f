import type { Value } from '../../book/columns.js';
import type { Day } from '../../book/day.js';

/** One thing that would be otherwise. `column` is a CSV column, or the measure that waiting or feedback moves. */
export type Move =
  | { readonly kind: 'VALUE'; readonly column: string; readonly from: Value; readonly to: Value }
  | {
      readonly kind: 'WAIT';
      readonly column: string;
      readonly from: Value;
      readonly to: Value;
      readonly until: Day;
    }
  | {
      readonly kind: 'TAKE_BACK';
      readonly column: string;
      readonly from: Value;
      readonly feedbackId: string;
    };

/** What a move is about. There is one time, however many things it is waited for. */
function traitOf(move: Move): string {
  switch (move.kind) {
    case 'VALUE':
      return move.column;
    case 'WAIT':
      return 'the day';
    case 'TAKE_BACK':
      return `feedback ${move.feedbackId}`;
  }
}

/** Of two moves of one trait, the one that comes of both. */
function later(before: Move, move: Move): Move {
  if (before.kind === 'TAKE_BACK' || move.kind === 'TAKE_BACK') return move;
  if (before.kind === 'WAIT' && move.kind === 'WAIT' && before.until > move.until) return before;
  return before.column === move.column ? { ...move, from: before.from } : move;
}

/** The moves with one more; what is about the same trait gives way, and what it was at first stays told. */
export function withMove(moves: readonly Move[], move: Move): readonly Move[] {
  const trait = traitOf(move);
  const others = moves.filter((one) => traitOf(one) !== trait);
  const before = moves.find((one) => traitOf(one) === trait);
  return [...others, before === undefined ? move : later(before, move)];
}
