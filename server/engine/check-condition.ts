import { closest, distance } from 'fastest-levenshtein';
import { PROTECTED_COLUMNS } from '../book/columns.js';
import type { Atom, Condition, Operand } from './condition.js';
import { measureNamed } from './measures.js';

/** What a column or measure can be asked. Levels: the values of a category; empty: any text. */
export type ColumnKind =
  { readonly kind: 'number' } | { readonly kind: 'category'; readonly levels: readonly string[] };

/** What conditions may name. */
export interface Vocabulary {
  /** Columns of the data dictionary, derived and further ones included. */
  readonly columns: ReadonlyMap<string, ColumnKind>;
  readonly tags: ReadonlySet<string>;
  /** Product ids, categories and regimes. */
  readonly selectors: ReadonlySet<string>;
  /** Whether a product is being judged, so that its terms may be asked. */
  readonly ofProducts: boolean;
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

/** What model, ranking and learning conclude, as somebody might call it in a rule. */
const LEARNT =
  /cluster|segment|membership|forest|confidence|votes?(_|$)|vote_share|score|points|^rank|propensity|probability|predict|acceptance|posterior|popularity|lift|support|learn/i;

function checkOperand({ name, selector }: Operand, known: Vocabulary): string | null {
  if (PROTECTED_COLUMNS.some((column) => column.toLowerCase() === name.toLowerCase())) {
    return `"${name}" is a protected attribute; no rule may use it. Take the condition out`;
  }
  const measure = measureNamed(name);
  if (measure === undefined) {
    if (!known.columns.has(name)) {
      if (LEARNT.test(name) && suggestion(name, known.columns.keys()) === '') {
        return `"${name}" is something learnt about customers (cluster, forest, score, acceptance), and no rule may rest on it. Take the condition out, or name the customer's own values; the data dictionary in data/README.md lists them`;
      }
      return `"${name}" is no column or measure.${suggestion(name, known.columns.keys())} The data dictionary in data/README.md lists them`;
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

function kindOf({ name }: Operand, known: Vocabulary): ColumnKind {
  const measure = measureNamed(name);
  if (measure === undefined) return known.columns.get(name) ?? { kind: 'number' };
  return measure.unit === 'CATEGORY'
    ? { kind: 'category', levels: measure.levels ?? [] }
    : { kind: 'number' };
}

function compareProblems(
  { left, right }: Extract<Atom, { kind: 'compare' }>,
  known: Vocabulary,
): readonly string[] {
  const operands = right.kind === 'operand' ? [left, right.operand] : [left];
  const words = operands.filter((operand) => kindOf(operand, known).kind === 'category');
  const problems = words.map(({ name }) => `"${name}" is no number; write for example ${name} is A or B`);
  return right.kind === 'percentile' && measureNamed(left.name) !== undefined
    ? [...problems, `"${left.name}" has no percentiles; compare it with a number`]
    : problems;
}

function amongProblems(
  { left, values }: Extract<Atom, { kind: 'among' }>,
  known: Vocabulary,
): readonly string[] {
  const kind = kindOf(left, known);
  if (kind.kind === 'number') return [`"${left.name}" is a number; write for example ${left.name} >= 0.5`];
  if (kind.levels.length === 0) return [];
  return values
    .filter((value) => !kind.levels.includes(value))
    .map(
      (value) =>
        `"${value}" is no value of ${left.name}.${suggestion(value, kind.levels)} It may be ${kind.levels.join(', ')}`,
    );
}

function atomProblems(atom: Atom, known: Vocabulary): readonly string[] {
  const right = atom.kind === 'compare' && atom.right.kind === 'operand' ? [atom.right.operand] : [];
  const unknown = [atom.left, ...right].flatMap((operand) => checkOperand(operand, known) ?? []);
  if (unknown.length > 0 || atom.kind === 'known') return unknown;
  return atom.kind === 'compare' ? compareProblems(atom, known) : amongProblems(atom, known);
}

/** What is wrong with a condition: unknown names, words compared as numbers, values that cannot be. Empty: nothing. */
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
    case 'needed':
      return known.ofProducts
        ? []
        : [`"${condition.kind}" belongs to rules of the gate; a tag or a product's own terms cannot ask it`];
    default:
      return atomProblems(condition, known);
  }
}

/** The tags a condition rests on directly. */
export function tagsIn(condition: Condition): readonly string[] {
  if (condition.kind === 'tag') return [condition.tag];
  return condition.kind === 'all' || condition.kind === 'any' ? condition.conditions.flatMap(tagsIn) : [];
}
