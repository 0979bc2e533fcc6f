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

/** The moves with one more; what is about the same trait gives way. */
export function withMove(moves: readonly Move[], move: Move): readonly Move[] {
  const trait = traitOf(move);
  const others = moves.filter((one) => traitOf(one) !== trait);
  const before = moves.find((one) => traitOf(one) === trait);
  const later = before?.kind === 'WAIT' && move.kind === 'WAIT' && before.until > move.until ? before : move;
  return [...others, later];
}
