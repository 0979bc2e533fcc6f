import { VisuallyHidden } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { TONE_OF, type ToneName, TONES, USUAL_TONE, useSpeech } from '../words/speech.js';
import { useWords } from '../words/use-words.js';
import classes from './ToneSwitch.module.css';

/** How all texts speak; the address says it, so a link keeps it. */
export function ToneSwitch(): ReactNode {
  const say = useWords();
  const group = useId();
  const navigate = useNavigate();
  const { tone: chosen = USUAL_TONE } = useSearch({ strict: false });
  const busy = useSpeech().tone !== TONE_OF[chosen];
  const choose = (tone: ToneName): void => {
    void navigate({
      to: '.',
      search: (before) => ({ ...before, tone }),
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <fieldset className={classes['tones']} data-busy={busy}>
      <VisuallyHidden component="legend">{say('shell.tone')}</VisuallyHidden>
      {TONES.map((tone) => (
        <label key={tone} className={classes['tone']}>
          <input
            type="radio"
            name={group}
            checked={tone === chosen}
            onChange={() => {
              choose(tone);
            }}
          />
          <span>{say(`shell.tone.${tone}`)}</span>
        </label>
      ))}
      <VisuallyHidden role="status">{busy ? say('shell.tone.busy') : ''}</VisuallyHidden>
    </fieldset>
  );
}
