import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { RetryableProblem } from '../apollo/problem.js';
import { focusMainAfter } from '../shell/main-landmark.js';
import { useRetry } from '../shell/use-retry.js';
import { LANGUAGES, languageOf } from '../words/languages.js';
import { USUAL_TONE, useSpeech } from '../words/speech.js';
import { useWords } from '../words/use-words.js';
import { AgainButton } from './talk/AgainButton.js';
import classes from './ToneFailed.module.css';

interface ToneFailedProps {
  readonly problem: RetryableProblem;
  readonly retry: () => void;
}

/** Above a page that could not be put in other words, and so stays as it was. */
export function ToneFailed({ problem, retry }: ToneFailedProps): ReactNode {
  const say = useWords();
  const { tone = USUAL_TONE } = useSearch({ strict: false });
  // The client's own words are in the new language already.
  const language = languageOf(useIntl().locale) ?? 'en';
  const isTone = useSpeech().locale === language;
  const { busy, tries, again } = useRetry(retry, problem === 'unreachable');
  return (
    <div className={classes['notice']} ref={focusMainAfter}>
      <p role="alert">
        <strong>
          {isTone
            ? say('tone.failed', { tone: say(`shell.tone.${tone}`) })
            : say('language.failed', { language: LANGUAGES[language] })}
        </strong>{' '}
        {say(`tone.failed.${problem}`)}
      </p>
      <AgainButton label={say('problem.again')} busy={busy} again={again} />
      <p role="status">{tries > 0 && !busy ? say('problem.tried', { count: tries }) : ''}</p>
    </div>
  );
}
