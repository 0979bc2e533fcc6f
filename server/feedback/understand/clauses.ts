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

const SEPARATOR = /[.;!?:\n\r…]+|[,،，]+|[&+/|]+|\b(?:and|or|nor|plus|also|but|though|however)\b/giu;

function jointOf(separator: string): Joint | 'end' {
  const word = separator.toLowerCase();
  if (/^[,،，]/.test(word)) return 'comma';
  if (/^(?:but|though|however)$/.test(word)) return 'but';
  return /^[&+/|a-z]/.test(word) ? 'and' : 'end';
}

/** A text's sentences, each as its clauses. Clauses without a letter are left out. */
export function sentencesOf(text: string): readonly (readonly Clause[])[] {
  const sentences: Clause[][] = [[]];
  let from = 0;
  let joint: Joint = 'start';
  const close = (to: number, question: boolean): boolean => {
    const said = text.slice(from, to);
    if (!/\p{L}/u.test(said)) return false;
    const begin = from + said.length - said.trimStart().length;
    sentences[sentences.length - 1]?.push({
      text: said.trim(),
      joint,
      from: begin,
      to: from + said.trimEnd().length,
      question,
    });
    return true;
  };
  for (const { 0: separator, index } of text.matchAll(SEPARATOR)) {
    const next = jointOf(separator);
    const closed = close(index, separator.includes('?'));
    if (next === 'end') sentences.push([]);
    // ", and" and ", but" say more than the comma alone.
    joint = next === 'end' ? 'start' : closed || next !== 'comma' ? next : joint;
    from = index + separator.length;
  }
  close(text.length, false);
  return sentences.filter(({ length }) => length > 0);
}
