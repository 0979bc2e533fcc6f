import type { Membership, Withheld } from './decision.js';
import { checkOf } from './gate.js';
import type { Subject } from './measures.js';
import type { Ranked } from './rank.js';
import type { Release } from './release.js';
import { appliesOn, type GateRule } from './rules.js';
import { isAskedFor } from './score-part.js';
import { about } from './situation.js';

interface Kept {
  readonly listed: readonly Ranked[];
  /** What rules leave out although nothing speaks against it: enough of its kind is on the list. */
  readonly spare: readonly Withheld[];
}

/**
 * Leaves out what is more than `most` of a rule allows, last on the list first; not where care comes first, and never
 * what the customer asked for.
 */
export function leaveOutSpare(
  ranked: readonly Ranked[],
  subject: Subject,
  membership: Membership,
  release: Release,
): Kept {
  const spare: Withheld[] = [];
  const leaveOut = (listed: readonly Ranked[], rule: GateRule): readonly Ranked[] => {
    const { most } = rule;
    const mine = listed.filter(({ product }) => appliesOn(rule, product, subject.asOf));
    if (most === null || mine.some(({ parts }) => parts.some(({ kind }) => kind === 'CARE'))) return listed;
    const tooMany = new Set(mine.slice(most).filter((one) => !isAskedFor(one)));
    for (const { product } of tooMany) {
      const evidence = [{ operand: { name: 'Listed_Before', selector: null }, value: most, threshold: most }];
      const ruling = { rule, outcome: 'BLOCK', evidence } as const;
      const check = checkOf(ruling, about(subject, product), release, membership);
      spare.push({ product, step: rule.step, checks: [check], reviewOn: null });
    }
    return listed.filter((one) => !tooMany.has(one));
  };
  return { listed: release.rules.gate.reduce(leaveOut, ranked), spare };
}
