import type { Archetype } from './archetype.js';
import { TRADITIONS } from './name-lists.js';
import type { Tradition } from './name-lists.js';
import type { Random } from './random.js';

type Gender = 'Female' | 'Male' | 'Non-binary';
type MaritalStatus = 'Single' | 'Married' | 'Divorced' | 'Widowed';

/** Who the customer is: a name and an age, and what law protects. */
export interface Person {
  readonly name: string;
  readonly age: number;
  readonly gender: Gender;
  readonly maritalStatus: MaritalStatus;
}

/**
 * What circumstances do to an income, as statistics of pay find them: women earn less, the married a little more. It
 * makes income a faint proxy of protected attributes, so that a fairness report has something to find.
 */
export function incomeFactor({ gender, maritalStatus }: Person): number {
  return (gender === 'Female' ? 0.92 : 1.03) * (maritalStatus === 'Married' ? 1.03 : 0.98);
}

export function drawPerson(archetype: Archetype, random: Random): Person {
  const { centre, spread, minimum, maximum } = archetype.age;
  const age = Math.round(Math.max(minimum, Math.min(maximum, random.normal(centre, spread))));
  const gender = random.chance(0.012) ? 'Non-binary' : random.chance(archetype.women) ? 'Female' : 'Male';
  const maritalStatus = random.weighted(maritalWeights(archetype, age));
  return { name: drawName(gender, age, random), age, gender, maritalStatus };
}

/** Owning a home goes with marriage, so the mortgage is a proxy too. */
function maritalWeights(archetype: Archetype, age: number): Readonly<Record<MaritalStatus, number>> {
  const settled = archetype.mainProduct.Mortgage === undefined ? 1 : 1.8;
  if (age < 25) return { Single: 88, Married: 11 * settled, Divorced: 1, Widowed: 0 };
  if (age < 35) return { Single: 56, Married: 40 * settled, Divorced: 4, Widowed: 0 };
  if (age < 60) return { Single: 22, Married: 60 * settled, Divorced: 16, Widowed: 2 };
  return { Single: 8, Married: 58 * settled, Divorced: 13, Widowed: age < 75 ? 12 : 34 };
}

function drawName(gender: Gender, age: number, random: Random): string {
  const tradition = drawTradition(random);
  const asWoman = gender === 'Female' || (gender === 'Non-binary' && random.chance(0.5));
  const given = random.oneOf(asWoman ? tradition.women : tradition.men);
  // Families mix: one name in twelve comes from another tradition.
  const families = random.chance(1 / 12) ? drawTradition(random).families : tradition.families;
  const family = random.oneOf(families);
  if (tradition === TRADITIONS.spanish && random.chance(0.4)) {
    return `${given} ${family} ${random.oneOf(tradition.families)}`;
  }
  const younger = tradition === TRADITIONS.english && gender === 'Male' && age < 60 && random.chance(0.04);
  return younger ? `${given} ${family}, Jr.` : `${given} ${family}`;
}

function drawTradition(random: Random): Tradition {
  const tradition = TRADITIONS[random.weighted(TRADITION_WEIGHTS)];
  if (tradition === undefined) throw new RangeError('The weights name a tradition that is not listed.');
  return tradition;
}

const TRADITION_WEIGHTS = Object.fromEntries(
  Object.entries(TRADITIONS).map(([key, { weight }]) => [key, weight]),
);
