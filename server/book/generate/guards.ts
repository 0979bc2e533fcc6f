import type { Traits } from '../columns.js';
import type { Day } from '../day.js';
import type { Archetype } from './archetype.js';
import type { Random } from './random.js';

const REFUSED_PROFILING = 0.02;
const REFUSED_MARKETING = 0.02;
const NEVER_ASKED = 0.15;
const VULNERABLE = 0.015;
/** Investors are asked, others now and then. */
const ANSWERED = { investor: 0.7, other: 0.12 };
const LONGEST_AGO_DAYS = 1500;

function consent(refused: number, random: Random): string | null {
  const says = random.uniform();
  if (says < refused) return 'Refused';
  return says < refused + NEVER_ASKED ? null : 'Given';
}

/** What customers agreed to and were asked, whatever else they are: every column of GUARD_COLUMNS. */
export function drawGuards({ mainProduct }: Archetype, asOf: Day, random: Random): Traits {
  const investor = (mainProduct['Investment Account'] ?? 0) > 0;
  const profiling = consent(REFUSED_PROFILING, random);
  const marketing = consent(REFUSED_MARKETING, random);
  const answered = random.chance(investor ? ANSWERED.investor : ANSWERED.other);
  return {
    Profiling_Consent: profiling,
    Marketing_Consent: marketing,
    Questionnaire_Date: answered ? asOf - random.whole(0, LONGEST_AGO_DAYS) : null,
    Vulnerability_Flag: random.chance(VULNERABLE) ? 'Yes' : 'No',
  };
}
