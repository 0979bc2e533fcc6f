import { IconFlask } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import { useAsked } from '../folded/use-asked.js';
import { AskedPart } from '../why-not/AskedPart.js';
import { draftOf } from './draft.js';
import { VALUES_ON_RECORD } from './operations.js';
import { useWhatIf } from './use-what-if.js';
import classes from './what-if.module.css';
import { WhatIfForm } from './WhatIfForm.js';
import { WhatIfResult } from './WhatIfResult.js';

interface WhatIfPanelProps {
  readonly customerId: string;
}

/** Values to try out, and what would be recommended then. */
export function WhatIfPanel({ customerId }: WhatIfPanelProps): ReactNode {
  const say = useWords();
  const { answer, failed, again } = useAsked(async (client) => {
    const { data } = await client.query({ query: VALUES_ON_RECORD, variables: { customerId } });
    return data.customer === null ? null : draftOf(data.customer);
  }, customerId);
  const { outcome, busy, ask, reset } = useWhatIf(customerId);
  return (
    <div className={classes['body']}>
      <p className={classes['mark']}>
        <IconFlask size={18} stroke={1.75} aria-hidden />
        <span>{say('whatIf.notStored')}</span>
      </p>
      <AskedPart answered={answer !== null} failed={failed} again={again}>
        {answer !== null && (
          <WhatIfForm
            onRecord={answer}
            busy={busy}
            reset={reset}
            ask={(draft) => {
              ask(draft, answer);
            }}
          />
        )}
      </AskedPart>
      {/* It is there before there is anything to say, or the first answer would not be read out. */}
      <div aria-live="polite" aria-busy={busy} className={classes['result']}>
        {outcome.kind === 'answered' && <WhatIfResult assumed={outcome.assumed} />}
        {outcome.kind === 'failed' && <p>{outcome.why ?? say('folded.failed')}</p>}
      </div>
    </div>
  );
}
