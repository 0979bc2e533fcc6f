import type { TraitsInput, ValuesOnRecordQuery } from '../../gql/graphql.js';

/** What the form holds: the values as a person writes them; an empty one is not known. */
export interface Draft {
  readonly income: string;
  readonly loanAmount: string;
  /** In percent. */
  readonly creditUtilization: string;
  readonly riskProfile: string;
  readonly spendingHabit: string;
  readonly defaultStatus: string;
}

type OnRecord = NonNullable<ValuesOnRecordQuery['customer']>;

const PERCENT = 100;

/** "1250.00" as "1250": cents are of no use here. */
function amountOf(money: OnRecord['income']): string {
  return money === null ? '' : String(Math.round(Number(money.amount)));
}

export function draftOf(record: OnRecord): Draft {
  const { creditUtilization } = record;
  return {
    income: amountOf(record.income),
    loanAmount: amountOf(record.loanAmount),
    creditUtilization: creditUtilization === null ? '' : String(Math.round(creditUtilization * PERCENT)),
    riskProfile: record.riskProfile ?? '',
    spendingHabit: record.spendingHabit ?? '',
    defaultStatus: record.defaultStatus ?? '',
  };
}

/** The values that are others than on record; an emptied one is assumed to be unknown. */
export function traitsOf(draft: Draft, onRecord: Draft): TraitsInput {
  const changed = (Object.keys(draft) as (keyof Draft)[]).filter((name) => draft[name] !== onRecord[name]);
  return Object.fromEntries(
    changed.map((name): readonly [string, string | number | null] => {
      const text = draft[name].trim();
      if (text === '') return [name, null];
      return [name, name === 'creditUtilization' ? Number(text) / PERCENT : text];
    }),
  );
}
