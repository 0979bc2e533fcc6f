import { createContext, use } from 'react';
import type { Speech } from '../gql/graphql.js';

/** The tones of the address bar. */
export const TONES = ['formal', 'friendly', 'brief'] as const;
export type ToneName = (typeof TONES)[number];

/** The tone of an address that names none. */
export const USUAL_TONE: ToneName = 'friendly';

export const TONE_OF = { formal: 'FORMAL', friendly: 'FRIENDLY', brief: 'BRIEF' } as const;

export const SpeechContext = createContext<Speech | null>(null);

/** How every text of the page shall speak: the tone of the address bar, in the language of the client's own words. */
export function useSpeech(): Speech {
  const speech = use(SpeechContext);
  if (speech === null) throw new Error('No tone is set here: put the part inside a SpeechProvider.');
  return speech;
}
