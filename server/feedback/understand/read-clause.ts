import type { Named, Tongue } from '../vocabulary.js';
import { piecesOf, type Piece } from './find-names.js';
import type { RiskWish } from './lexicon.js';
import { padded } from './pattern.js';
import { normalise } from './tokens.js';

export type Stance = 'add' | 'remove';

export interface Heard {
  readonly named: Named;
  readonly confidence: number;
}

/** What one clause says, before its neighbours are looked at. */
export interface Reading {
  readonly heard: readonly Heard[];
  /** Null where nothing in the clause says whether more or less is meant. */
  readonly stance: Stance | null;
  /** A name and nothing else: "fixed deposit", "the loans". */
  readonly bare: boolean;
  /** Words that were not understood, or that take each other back. */
  readonly doubtful: boolean;
  readonly risk: Exclude<RiskWish, 'unclear'> | null;
}

function count(pieces: readonly Piece[], ...cues: readonly string[]): number {
  return pieces.filter((piece) => piece.kind === 'cue' && cues.includes(piece.cue)).length;
}

/** "No" turns round one wish; what is turned round twice is not guessed. */
export function stanceOf(pieces: readonly Piece[]): Stance | 'unclear' | null {
  const nots = count(pieces, 'not');
  const less = count(pieces, 'less');
  if (nots + Math.min(less, 1) > 1) return 'unclear';
  if (nots + less > 0) return 'remove';
  return count(pieces, 'more', 'please') > 0 ? 'add' : null;
}

function readSegment(pieces: readonly Piece[], risk: Reading['risk']): Reading {
  const stance = stanceOf(pieces);
  return {
    heard: pieces.flatMap((piece) => (piece.kind === 'name' ? [piece] : [])),
    stance: stance === 'unclear' ? null : stance,
    bare: stance === null && count(pieces, 'speaker') === 0,
    doubtful: stance === 'unclear' || pieces.some(({ kind }) => kind === 'unknown'),
    risk,
  };
}

/** "More travel less loans": a new cue after a name that has its own begins a new wish. */
function segmentsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const segments: Piece[][] = [[]];
  for (const piece of pieces) {
    const current = segments[segments.length - 1] ?? [];
    const turns = piece.kind === 'cue' && ['more', 'less', 'not'].includes(piece.cue);
    const complete = current.some(({ kind }) => kind === 'name') && stanceOf(current) !== null;
    if (turns && complete) segments.push([piece]);
    else current.push(piece);
  }
  // A cue behind the last name belongs to it: "add travel focus".
  const last = segments[segments.length - 1] ?? [];
  if (segments.length > 1 && !last.some(({ kind }) => kind === 'name')) {
    segments.pop();
    segments[segments.length - 1]?.push(...last);
  }
  return segments;
}

function riskIn(
  text: string,
  { lexicon }: Tongue,
): { readonly wish: RiskWish; readonly rest: string } | null {
  for (const [pattern, wish] of lexicon.risk) {
    const match = pattern.exec(text);
    if (match !== null) {
      return { wish, rest: `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}` };
    }
  }
  return null;
}

/** Only investments have a risk class; of anything else "too risky" is a complaint that cannot be acted on. */
export function mayBeRisky(named: Named): boolean {
  return (
    named.kind === 'product' ||
    (named.kind === 'category' && ['INVESTMENT', 'PENSION'].includes(named.category))
  );
}

function readRisk(wish: RiskWish, rest: string, tongue: Tongue, spelling: number): Reading {
  const reading = readSegment(piecesOf(rest, tongue, spelling), wish === 'unclear' ? null : wish);
  const turned = wish === 'low-risk' ? false : reading.stance === 'remove';
  const doubtful =
    reading.doubtful ||
    turned ||
    wish === 'unclear' ||
    !reading.heard.every(({ named }) => mayBeRisky(named));
  return { ...reading, heard: reading.heard.filter(({ named }) => named.kind === 'product'), doubtful };
}

/** @param spelling the least confidence that a misspelt name needs */
export function readClause(clause: string, tongue: Tongue, spelling: number): readonly Reading[] {
  const text = padded(normalise(clause));
  const risk = riskIn(text, tongue);
  if (risk !== null) return [readRisk(risk.wish, risk.rest, tongue, spelling)];
  return segmentsOf(piecesOf(text, tongue, spelling)).map((pieces) => readSegment(pieces, null));
}
