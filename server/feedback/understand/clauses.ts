import { normalise } from './tokens.js';

/** How a clause hangs on the one before it in the same sentence. */
export type Joint = 'start' | 'comma' | 'and' | 'but';

export interface Clause {
  /** As said. */
  readonly text: string;
  readonly joint: Joint;
  /** Where the clause begins and ends in the text. */
  readonly from: number;
  readonly to: number;
  readonly question: boolean;
}

/** The words of a language that join clauses, normalised. */
export type Joints = ReadonlyMap<string, 'and' | 'but'>;

const END = /[.;!?:\n\r…।؟؛¿¡]+/gu;
const INNER = /[,،，]+|[&+/|]+|[\p{L}\p{M}\p{N}\p{Cf}'’]+/gu;

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly question: boolean;
}

function sentencePieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: end, index } of text.matchAll(END)) {
    pieces.push({ from, to: index, question: /[?؟]/.test(end) });
    from = index + end.length;
  }
  return [...pieces, { from, to: text.length, question: false }];
}

function jointOf(separator: string, joints: Joints): Exclude<Joint, 'start'> | null {
  if (/^[,،，]/.test(separator)) return 'comma';
  return /^[&+/|]/.test(separator) ? 'and' : (joints.get(normalise(separator)) ?? null);
}

function clausesOf(text: string, { from: start, to, question }: Piece, joints: Joints): readonly Clause[] {
  const clauses: Clause[] = [];
  let from = start;
  let joint: Joint = 'start';
  const close = (end: number, asked: boolean): boolean => {
    const said = text.slice(from, end);
    if (!/\p{L}/u.test(said)) return false;
    const begin = from + said.length - said.trimStart().length;
    clauses.push({
      text: said.trim(),
      joint,
      from: begin,
      to: from + said.trimEnd().length,
      question: asked,
    });
    return true;
  };
  for (const { 0: separator, index } of text.slice(start, to).matchAll(INNER)) {
    const next = jointOf(separator, joints);
    if (next === null) continue;
    const closed = close(start + index, false);
    // ", and" and ", but" say more than the comma alone.
    joint = closed || next !== 'comma' ? next : joint;
    from = start + index + separator.length;
  }
  close(to, question);
  return clauses;
}

/**
 * A text's sentences, each as its clauses. Clauses without a letter are left out.
 * @param jointsOf the words that join clauses in the language of a sentence
 */
export function sentencesOf(
  text: string,
  jointsOf: (sentence: string) => Joints,
): readonly (readonly Clause[])[] {
  return sentencePieces(text)
    .map((piece) => clausesOf(text, piece, jointsOf(text.slice(piece.from, piece.to))))
    .filter(({ length }) => length > 0);
}
