import { type Masked, placeholdersOf } from '../mask.js';
import type { Tone } from '../speech.js';

export const PROMPT_VERSION = '1';
const MANNER: Readonly<Record<Tone, string>> = { FORMAL: 'formal', FRIENDLY: 'friendly', BRIEF: 'brief' };

/** One line: flan-t5 knows no others. */
export function promptFor({ text }: Masked, tone: Tone): string {
  const kept = [...new Set(placeholdersOf(text))];
  const keep = kept.length === 0 ? '' : ` Keep ${kept.join(' and ')}.`;
  return `Rewrite this bank message in a ${MANNER[tone]} tone.${keep} Message: ${text}`;
}

/** A token holds at least three characters of English on average; twice the source is room enough. */
export function longestAnswer(text: string): number {
  return Math.min(256, 32 + Math.ceil((2 * text.length) / 3));
}
