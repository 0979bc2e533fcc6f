import { useSearch } from '@tanstack/react-router';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Speech } from '../gql/graphql.js';
import { SpeechContext, TONE_OF, USUAL_TONE } from './speech.js';

interface SpeechProviderProps {
  readonly children: ReactNode;
}

/** Turns all texts to a new tone together, once they are there; until then the page stays as it was. */
export function SpeechProvider({ children }: SpeechProviderProps): ReactNode {
  const { tone = USUAL_TONE } = useSearch({ strict: false });
  const { locale } = useIntl();
  const spoken = useDeferredValue(tone);
  const speech = useMemo((): Speech => ({ tone: TONE_OF[spoken], locale }), [spoken, locale]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}
