import { CLAUSE_OPENERS, JOINTS, SUBJECTS } from '../lexicon/en-grammar.js';
import type { Reading, Token } from '../reading.js';

/** A stretch of a sentence with at most one subject of its own. */
export interface Clause {
  readonly tokens: readonly Token[];
  /** The sentence ends with a question mark. */
  readonly asked: boolean;
  /** It opens its sentence. */
  readonly leading: boolean;
  /** Number of the sentence, from 0. */
  readonly sentence: number;
}

function opensClause(tokens: readonly Token[], at: number): boolean {
  const key = tokens[at]?.key ?? '';
  const next = tokens[at + 1];
  if (CLAUSE_OPENERS.has(key) && at > 0) return tokens[at]?.kind === 'word';
  return JOINTS.has(key) && next !== undefined && (SUBJECTS.has(next.key) || next.kind === 'slot');
}

/** The clauses of a text: parted by commas and their like, by relative pronouns, and by "and it", "so your". */
export function clauses({ sentences }: Reading): readonly Clause[] {
  return sentences.flatMap(({ tokens, end }, sentence) => {
    const parts: Token[][] = [[]];
    tokens.forEach((token, at) => {
      const parted = token.kind === 'mark' && token.key !== "'" && !isHyphen(tokens, at);
      if (parted || opensClause(tokens, at)) parts.push([]);
      if (token.kind !== 'mark') parts[parts.length - 1]?.push(token);
    });
    return parts
      .filter((part) => part.length > 0)
      .map((part, index) => ({ tokens: part, asked: end === '?', leading: index === 0, sentence }));
  });
}

/** "long-term" is one word, and "savings - step by step" is not. */
function isHyphen(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.key === '-' && token.glued === true;
}
