import { GUARD_COLUMNS } from '../book/guard-columns.js';
import { formatDay } from '../book/day.js';
import type { Problem } from '../yaml/read-yaml.js';
import { suggestion, tagsIn } from './check-condition.js';
import type { Condition } from './condition.js';
import { measureNamed } from './measures.js';
import { GATE_PARTS, type GatePart } from './rules.js';
import type { RulesSource, WrittenRules } from './rules-schema.js';

type Path = readonly PropertyKey[];
type Written = WrittenRules['gate'][number];
type Complain = (path: Path, message: string) => Problem;

const GUARDS: ReadonlySet<string> = new Set(GUARD_COLUMNS.map(({ name }) => name));

function atomsOf(condition: Condition): readonly Condition[] {
  return condition.kind === 'all' || condition.kind === 'any'
    ? condition.conditions.flatMap(atomsOf)
    : [condition];
}

/** A condition with all that the tags in it rest on. */
function reached(
  condition: Condition,
  tags: WrittenRules['tags'],
  seen = new Set<string>(),
): readonly Condition[] {
  const below = tagsIn(condition).filter((tag) => !seen.has(tag));
  const known = new Set([...seen, ...below]);
  return [
    ...atomsOf(condition),
    ...below.flatMap((tag) =>
      (tags[tag]?.when ?? []).flatMap((line) => reached(line.condition, tags, known)),
    ),
  ];
}

function linesOf(rule: Written, index: number): readonly (readonly [GatePart, Condition, Path])[] {
  return GATE_PARTS.flatMap((part) =>
    rule[part].map(({ condition }, place) => [part, condition, ['gate', index, part, place]] as const),
  );
}

function learntProblems({ value, problemAt }: RulesSource): readonly Problem[] {
  return value.gate.flatMap((rule, index) =>
    linesOf(rule, index).flatMap(([, condition, path]) => {
      const moving = reached(condition, value.tags).find(
        (atom) => atom.kind === 'compare' && atom.right.kind === 'percentile',
      );
      return moving?.kind === 'compare'
        ? [
            problemAt(
              path,
              `"${moving.left.name}" is compared with a percentile of the book, which every training moves; write a figure, which its owner answers for`,
            ),
          ]
        : [];
    }),
  );
}

/** What says of the customer what may be shown must not become a reason to show something. */
function guardProblems({ value, problemAt }: RulesSource): readonly Problem[] {
  return Object.entries(value.tags).flatMap(([tag, { when }]) =>
    (when ?? []).flatMap(({ condition }, place) =>
      atomsOf(condition).flatMap((atom) =>
        'left' in atom && GUARDS.has(atom.left.name)
          ? [
              problemAt(
                ['tags', tag, 'when', place],
                `"${atom.left.name}" guards what may be shown and must not propose anything; name it in a rule of the gate instead`,
              ),
            ]
          : [],
      ),
    ),
  );
}

function dateProblems(rules: readonly Written[], complain: Complain): readonly Problem[] {
  return rules.flatMap((rule, index) => {
    const path = ['gate', index];
    const end = rule.to ?? Infinity;
    const problems: Problem[] = [];
    if (end < rule.from)
      problems.push(complain([...path, 'to'], `is before from ${formatDay(rule.from)}; swap them`));
    for (const other of rules.slice(0, index).filter(({ id }) => id === rule.id)) {
      if (other.version === rule.version) {
        problems.push(
          complain(
            [...path, 'id'],
            `"${rule.id}" stands twice as version ${rule.version}; give the later one another version, or another id`,
          ),
        );
      } else if (rule.from <= (other.to ?? Infinity) && other.from <= end) {
        const until = rule.from > other.from ? other : rule;
        const starts = Math.max(rule.from, other.from);
        problems.push(
          complain(
            [...path, 'from'],
            `versions ${other.version} and ${rule.version} of "${rule.id}" are in force at once; end version ${until.version} with to: ${formatDay(starts - 1)} or earlier`,
          ),
        );
      }
    }
    return problems;
  });
}

function namedIn(conditions: readonly Condition[]): ReadonlySet<string> {
  return new Set(conditions.flatMap(atomsOf).flatMap((atom) => ('left' in atom ? [atom.left.name] : [])));
}

function waitProblems(rules: readonly Written[], complain: Complain): readonly Problem[] {
  return rules.flatMap((rule, index) => {
    const blocking = namedIn([...rule.require, ...rule.block].map(({ condition }) => condition));
    return Object.keys(rule.reviewDays)
      .filter((name) => !blocking.has(name))
      .map((name) =>
        complain(
          ['gate', index, 'reviewDays', name],
          `no line of require or block names "${name}".${suggestion(name, blocking)} Take it out, or name what the rule waits for`,
        ),
      );
  });
}

function asksOfProduct(condition: Condition): boolean {
  return atomsOf(condition).some(
    (atom) =>
      atom.kind === 'eligible' ||
      atom.kind === 'needed' ||
      ('left' in atom && measureNamed(atom.left.name)?.selector === 'this') ||
      ('left' in atom && atom.left.selector === 'this'),
  );
}

function partProblems(rules: readonly Written[], complain: Complain): readonly Problem[] {
  return rules.flatMap((rule, index) => {
    const path = ['gate', index];
    const problems = rule.impersonal
      .filter(({ condition }) => asksOfProduct(condition))
      .map(() =>
        complain(
          [...path, 'impersonal'],
          'is about the whole list and cannot ask about one product; name columns only',
        ),
      );
    if (rule.behind.length > 0 && rule.first.length === 0)
      problems.push(
        complain([...path, 'behind'], 'says what waits but not for what; add first: [emergency-buffer]'),
      );
    return problems;
  });
}

/** What is wrong with the rules of the gate beyond the words in their conditions. */
export function gateProblems(source: RulesSource): readonly Problem[] {
  const { value, problemAt } = source;
  return [
    ...learntProblems(source),
    ...guardProblems(source),
    ...dateProblems(value.gate, problemAt),
    ...waitProblems(value.gate, problemAt),
    ...partProblems(value.gate, problemAt),
  ];
}
