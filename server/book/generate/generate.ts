import type { Traits } from '../columns.js';
import type { Enquiry } from '../customer.js';
import type { Day } from '../day.js';
import { ARCHETYPES } from './archetypes.js';
import type { ArchetypeName } from './archetype.js';
import { drawBehaviour } from './behaviour.js';
import type { Behaviour } from './behaviour.js';
import { drawEnquiries } from './enquiries.js';
import { withEnquiryGaps, withGaps } from './gaps.js';
import { drawGuards } from './guards.js';
import { drawPerson, incomeFactor } from './person.js';
import { drawProfile } from './profile.js';
import type { Profile } from './profile.js';
import { randomStream } from './random.js';

/** One invented customer with everything that the three files say of it, and the archetype, which they do not. */
export interface GeneratedCustomer {
  /** 1 to the number of customers. */
  readonly customerId: number;
  readonly name: string;
  readonly archetype: ArchetypeName;
  /** Every column of COLUMNS; null is an empty cell. */
  readonly traits: Traits;
  /** Every column of GUARD_COLUMNS; null is an empty cell. */
  readonly guards: Traits;
  /** Columns of customer_data.csv that only a fairness report may open. */
  readonly protectedTraits: Readonly<Record<'Gender' | 'Marital_Status', string | null>>;
  /** Oldest first, at most 8, within the two years up to and including the as-of day. */
  readonly enquiries: readonly Enquiry[];
}

export interface GeneratorSettings {
  readonly customers: number;
  /** A whole number from 0 to 2^32 − 1. */
  readonly seed: number;
  readonly asOf: Day;
}

/**
 * Seeded customers, one at a time, so that a book of any size needs the memory of one customer. The same seed and
 * as-of day give the same customer n whatever the size of the book.
 */
export function* generateCustomers({
  customers,
  seed,
  asOf,
}: GeneratorSettings): Iterable<GeneratedCustomer> {
  for (let customerId = 1; customerId <= customers; customerId += 1)
    yield generateCustomer(customerId, seed, asOf);
}

function generateCustomer(customerId: number, seed: number, asOf: Day): GeneratedCustomer {
  const people = randomStream(seed, customerId, 'person');
  const archetype = people.weighted(SHARES);
  const kind = ARCHETYPES[archetype];
  const person = drawPerson(kind, people);
  const profile = drawProfile(
    kind,
    person.age,
    incomeFactor(person),
    randomStream(seed, customerId, 'profile'),
  );
  const behaviour = drawBehaviour(kind, profile, randomStream(seed, customerId, 'behaviour'));
  const questions = randomStream(seed, customerId, 'enquiries');
  const enquiries = drawEnquiries(archetype, profile, behaviour, asOf, questions);
  const gaps = randomStream(seed, customerId, 'gaps');
  return {
    customerId,
    name: person.name,
    archetype,
    traits: withGaps(traitsOf(profile, behaviour), gaps),
    protectedTraits: withGaps({ Gender: person.gender, Marital_Status: person.maritalStatus }, gaps),
    guards: drawGuards(kind, asOf, randomStream(seed, customerId, 'guards')),
    enquiries: withEnquiryGaps(enquiries, gaps),
  };
}

const SHARES = Object.fromEntries(
  Object.entries(ARCHETYPES).map(([name, { share }]) => [name, share]),
) as Readonly<Record<ArchetypeName, number>>;

function traitsOf(profile: Profile, behaviour: Behaviour): Traits {
  const { loan } = behaviour;
  return {
    Age: profile.age,
    Income: profile.income,
    Spending_Habit: profile.spendingHabit,
    Risk_Profile: profile.riskProfile,
    Transactions: profile.transactions,
    Sentiment_Score: behaviour.sentimentScore,
    Engagement_Level: profile.engagementLevel,
    Product_Type: behaviour.mainProduct,
    Loan_Amount: loan?.outstanding ?? 0,
    Credit_Limit: behaviour.creditLimit,
    Credit_Utilization: behaviour.creditUtilization,
    EMI_Paid: loan?.paid ?? 0,
    Tenure_Months: loan?.term ?? behaviour.monthsWithBank,
    Max_DPD: behaviour.maxDaysPastDue,
    Default_Status: behaviour.defaultStatus,
    Monthly_Instalment: loan?.instalment ?? 0,
    Savings_Balance: behaviour.savingsBalance,
    Foreign_Transactions: profile.foreignTransactions,
  };
}
