import { useSearch } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { useMemo } from 'react';
import type { Speech } from '../gql/graphql.js';

/** The tones of the address bar. */
export const TONES = ['formal', 'friendly', 'brief'] as const;
export type ToneName = (typeof TONES)[number];

const TONE_OF = { formal: 'FORMAL', friendly: 'FRIENDLY', brief: 'BRIEF' } as const;

/** How every text of the page shall speak: the tone of the address bar, in the language of the client's own words. */
export function useSpeech(): Speech {
  const { tone } = useSearch({ strict: false });
  const { locale } = useIntl();
  return useMemo(() => ({ tone: TONE_OF[tone ?? 'friendly'], locale }), [tone, locale]);
}
