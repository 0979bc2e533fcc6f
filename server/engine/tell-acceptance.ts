import { phrase, productName } from './phrase.js';
import type { ScorePart } from './score-part.js';
import { measured, number, type Told } from './told.js';

/** Fewer customers than this are told of only together with all others. */
const LEAST_TOLD = 5;
/** The code of what chance adds: a reason for the place, and none for the product. */
export const BY_CHANCE = 'acceptance:chance';

/** How often the product is accepted beside what any product may expect, and how many customers that rests on. */
export function tellAcceptance({ acceptance, byChance, points }: ScorePart, product: string): Told {
  const { mean = 0, average = 0, customers = 0, allCustomers = 0 } = acceptance ?? {};
  const alike = customers >= LEAST_TOLD;
  const shown = alike ? customers : allCustomers;
  const compared = byChance ? 'chance' : `${alike ? 'alike' : 'all'}.${points > 0 ? 'more' : 'less'}`;
  return {
    code: byChance ? BY_CHANCE : 'acceptance',
    phrase: phrase(`reason.acceptance.${compared}`, {
      product: productName(product),
      rate: number('RATIO', 'Acceptance', mean),
      average: number('RATIO', 'Acceptance', average),
      shown: number('COUNT', 'Shown_To', shown),
    }),
    facts: [
      { ...measured(`Acceptance(${product})`, mean, 'RATIO'), bookMedian: average, estimated: true },
      measured(`Shown_To(${product})`, shown, 'COUNT'),
    ],
  };
}
