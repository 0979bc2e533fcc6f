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

const LEVELS: readonly (readonly [keyof Draft, MessageId, readonly string[]])[] = [
  ['riskProfile', 'whatIf.risk', ['Low', 'Moderate', 'High']],
  ['spendingHabit', 'whatIf.spending', ['Budget', 'Moderate', 'Premium', 'Luxury']],
  ['defaultStatus', 'whatIf.payments', ['No Default', 'Minor Delay', 'Major Default']],
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
              ...levels.map((level) => ({ value: level, label: level })),
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
