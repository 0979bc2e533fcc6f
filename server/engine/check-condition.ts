import { closest, distance } from 'fastest-levenshtein';
import { PROTECTED_COLUMNS } from '../book/columns.js';
import type { Condition, Operand } from './condition.js';
import { measureNamed } from './measures.js';

/** What conditions may name. */
export interface Vocabulary {
  /** Columns of the data dictionary, derived and further ones included. */
  readonly columns: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
  /** Product ids, categories and regimes. */
  readonly selectors: ReadonlySet<string>;
}

/** " Did you mean "Income"?" where something known is spelt alike, else "". */
export function suggestion(word: string, known: Iterable<string>): string {
  const names = [...known];
  if (names.length === 0) return '';
  const near = closest(word, names);
  return distance(word.toLowerCase(), near.toLowerCase()) <= Math.max(2, word.length / 3)
    ? ` Did you mean "${near}"?`
    : '';
}

function checkOperand({ name, selector }: Operand, known: Vocabulary): string | null {
  if (PROTECTED_COLUMNS.some((column) => column.toLowerCase() === name.toLowerCase())) {
    return `"${name}" is a protected attribute; no rule may use it. Take the condition out`;
  }
  const measure = measureNamed(name);
  if (measure === undefined) {
    if (!known.columns.has(name)) {
      return `"${name}" is no column or measure.${suggestion(name, known.columns)} The data dictionary in data/README.md lists them`;
    }
    return selector === null ? null : `"${name}" is a column and takes no brackets; write ${name}`;
  }
  if (measure.selector === null)
    return selector === null ? null : `"${name}" takes no brackets; write ${name}`;
  if (selector === null)
    return `"${name}" needs brackets; write for example ${name}(${measure.selector === 'tag' ? 'travel' : 'this'})`;
  if (measure.selector === 'this') return selector === 'this' ? null : `write ${name}(this)`;
  const allowed = measure.selector === 'tag' ? known.tags : known.selectors;
  if (selector === 'this' && measure.selector === 'product') return null;
  return allowed.has(selector)
    ? null
    : `"${selector}" in ${name}(${selector}) is no ${measure.selector === 'tag' ? 'tag' : 'product, category or regime'}.${suggestion(selector, allowed)}`;
}

/** What is wrong with the names in a condition; empty where nothing is. */
export function problemsOf(condition: Condition, known: Vocabulary): readonly string[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.conditions.flatMap((part) => problemsOf(part, known));
    case 'tag':
      return known.tags.has(condition.tag)
        ? []
        : [
            `"${condition.tag}" is no tag.${suggestion(condition.tag, known.tags)} Tags stand under \`tags\` in rules.yaml`,
          ];
    case 'eligible':
      return [];
    case 'compare': {
      const right = condition.right.kind === 'operand' ? [condition.right.operand] : [];
      const problems = [condition.left, ...right].map((operand) => checkOperand(operand, known));
      const measured = measureNamed(condition.left.name) !== undefined;
      if (condition.right.kind === 'percentile' && measured) {
        problems.push(`"${condition.left.name}" has no percentiles; compare it with a number`);
      }
      return problems.filter((problem) => problem !== null);
    }
    default: {
      const problem = checkOperand(condition.left, known);
      return problem === null ? [] : [problem];
    }
  }
}

/** The tags a condition rests on directly. */
export function tagsIn(condition: Condition): readonly string[] {
  if (condition.kind === 'tag') return [condition.tag];
  return condition.kind === 'all' || condition.kind === 'any' ? condition.conditions.flatMap(tagsIn) : [];
}
