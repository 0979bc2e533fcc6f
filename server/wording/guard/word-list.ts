/**
 * Expressions of one language, as data: words in lower case, blanks between them, `*` for any ending or beginning.
 * "guarante*" finds "guaranteed"; "act now" finds "Act  now".
 */
export type Expressions = readonly string[];

const LETTER = String.raw`[\p{L}\p{M}]`;

function source(expression: string): string {
  return expression
    .split('*')
    .map((part) =>
      part
        .replace(/[.?+^${}()|[\]\\]/g, '\\$&')
        .replace(/'/g, String.raw`['\s]*`)
        .replace(/[\s-]+/g, String.raw`[\s-]+`),
    )
    .join(`${LETTER}*`);
}

/** One pattern that finds any of the expressions as whole words; null for none. */
export function anyOf(expressions: Expressions): RegExp {
  if (expressions.length === 0) return /(?!)/g;
  const either = [...expressions]
    .sort((a, b) => b.length - a.length)
    .map(source)
    .join('|');
  return new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])(?:${either})(?![\p{L}\p{M}\p{N}])`, 'giu');
}

/** What the pattern finds, in lower case with single blanks. */
export function found(pattern: RegExp, text: string): readonly string[] {
  return (text.match(pattern) ?? []).map((hit) => hit.toLowerCase().replace(/[\s-]+/g, ' '));
}
