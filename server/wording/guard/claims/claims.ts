import type { GuardCode } from '../codes.js';
import type { Pair } from '../check/pair.js';
import { causal } from './causes.js';
import { conditional } from './conditions.js';
import { extent } from './extent.js';
import { hedges } from './hedges.js';
import { objects } from './objects.js';
import { polarity } from './polarity.js';
import { risks } from './risks.js';
import { roles } from './roles.js';
import { vocabulary } from './vocabulary.js';

/**
 * What a rewrite claims in English beside what its source claims. Together they are the closed vocabulary: words come
 * from the source, from what it may be called instead, or say nothing; and the source's words stay in their roles.
 */
export function claims(pair: Pair): readonly GuardCode[] {
  return [vocabulary, polarity, conditional, hedges, extent, risks, causal, roles, objects].flatMap((check) =>
    check(pair),
  );
}
