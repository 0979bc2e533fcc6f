import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconHelpCircle, IconMessageCheck, type TablerIcon } from '@tabler/icons-react';
import { createElement, type ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import classes from './ChangePanel.module.css';
import { type Outcome, useConversation } from './conversation.js';
import { FailedDetails } from './talk/FailedDetails.js';
import { HeardDetails } from './talk/HeardDetails.js';
import { HeardLine } from './talk/HeardLine.js';
import { TroubleLine } from './talk/TroubleLine.js';
import { UndoButton } from './talk/UndoButton.js';
import { useLate } from './talk/use-late.js';
import { useTurn } from './talk/use-turn.js';
import { useKeptFocus } from './use-kept-focus.js';

function iconOf(outcome: Outcome): TablerIcon {
  if (outcome.kind !== 'heard') return IconAlertTriangle;
  return outcome.answer.heard.question === null ? IconMessageCheck : IconHelpCircle;
}

/** What came of the last thing said; out of the way as long as nothing was. */
export function ChangePanel(): ReactNode {
  const say = useWords();
  const { pending, outcome, deed } = useConversation();
  const turn = useTurn(outcome);
  const isLate = useLate(pending.length > 0);
  const keptFocus = useKeptFocus(({ home }) => home);
  const isTrouble = outcome.kind === 'failed' || outcome.kind === 'refused';
  const isSilent = outcome.kind === 'silence';
  return (
    <section
      className={isSilent && !isLate ? classes['nothing'] : classes['panel']}
      data-kind={outcome.kind}
      aria-label={say('talk.answer')}
      aria-busy={pending.length > 0}
      tabIndex={-1}
      {...keptFocus}
    >
      {isLate && <span className={classes['progress']} aria-hidden />}
      {!isSilent && createElement(iconOf(outcome), { className: classes['icon'] ?? '', 'aria-hidden': true })}
      <div className={classes['lines']}>
        <div className={classes['head']}>
          {/* It is there before there is anything to say, or the first answer would not be read out. */}
          <div role="status" aria-live="polite">
            {isLate &&
              (isSilent ? (
                <p>{say('talk.working')}</p>
              ) : (
                <VisuallyHidden>{say('talk.working')}</VisuallyHidden>
              ))}
            {outcome.kind === 'heard' && <HeardLine key={turn} answer={outcome.answer} />}
          </div>
          {deed !== null && (
            <UndoButton answer={deed} isLast={outcome.kind === 'heard' && outcome.answer === deed} />
          )}
        </div>
        {isTrouble && (
          <div key={turn} role="alert">
            <TroubleLine outcome={outcome} />
          </div>
        )}
        {outcome.kind === 'heard' && <HeardDetails answer={outcome.answer} />}
        {outcome.kind === 'failed' && <FailedDetails outcome={outcome} />}
      </div>
    </section>
  );
}
