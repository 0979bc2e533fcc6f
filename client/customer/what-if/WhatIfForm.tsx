import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { type MessageId, useWords } from '../../words/use-words.js';
import { Spinner } from '../talk/Spinner.js';
import type { Draft } from './draft.js';
import classes from './what-if.module.css';

const NUMBERS: readonly (readonly [keyof Draft, MessageId])[] = [
  ['income', 'whatIf.income'],
  ['loanAmount', 'whatIf.loan'],
  ['creditUtilization', 'whatIf.cardUse'],
];

/** The names of the data, which the server takes, and what they are called. */
const RISKS = {
  Low: 'whatIf.level.low',
  Moderate: 'whatIf.level.moderate',
  High: 'whatIf.level.high',
} as const;
const HABITS = {
  Budget: 'whatIf.level.budget',
  Moderate: 'whatIf.level.moderateSpending',
  Premium: 'whatIf.level.premium',
  Luxury: 'whatIf.level.luxury',
} as const;
const PAYMENTS = {
  'No Default': 'whatIf.level.noDefault',
  'Minor Delay': 'whatIf.level.minorDelay',
  'Major Default': 'whatIf.level.majorDefault',
} as const;

const LEVELS: readonly (readonly [keyof Draft, MessageId, Readonly<Record<string, MessageId>>])[] = [
  ['riskProfile', 'whatIf.risk', RISKS],
  ['spendingHabit', 'whatIf.spending', HABITS],
  ['defaultStatus', 'whatIf.payments', PAYMENTS],
];

interface WhatIfFormProps {
  readonly onRecord: Draft;
  readonly busy: boolean;
  readonly ask: (draft: Draft) => void;
  readonly reset: () => void;
}

/** The values to try out, as they are on record until somebody changes them. */
export function WhatIfForm({ onRecord, busy, ask, reset }: WhatIfFormProps): ReactNode {
  const say = useWords();
  const [draft, setDraft] = useState(onRecord);
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!busy) ask(draft);
  };
  return (
    <form className={classes['form']} noValidate onSubmit={send}>
      <div className={classes['fields']}>
        {NUMBERS.map(([name, label]) => (
          <TextInput
            key={name}
            label={say(label)}
            inputMode="decimal"
            autoComplete="off"
            value={draft[name]}
            onChange={({ currentTarget: { value } }) => {
              setDraft((before) => ({ ...before, [name]: value }));
            }}
          />
        ))}
        {LEVELS.map(([name, label, levels]) => (
          <NativeSelect
            key={name}
            label={say(label)}
            value={draft[name]}
            data={[
              { value: '', label: say('whatIf.unknown') },
              ...Object.entries(levels).map(([level, called]) => ({ value: level, label: say(called) })),
            ]}
            onChange={({ currentTarget: { value } }) => {
              setDraft((before) => ({ ...before, [name]: value }));
            }}
          />
        ))}
      </div>
      <div className={classes['buttons']}>
        <Button type="submit" aria-busy={busy} leftSection={busy && <Spinner />}>
          {say('whatIf.ask')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            setDraft(onRecord);
            reset();
          }}
        >
          {say('whatIf.reset')}
        </Button>
      </div>
    </form>
  );
}
