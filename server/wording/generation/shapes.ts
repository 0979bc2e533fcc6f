import { chatAnswer } from './chat.js';
import { completionsAnswer } from './completions.js';
import { text2textAnswer } from './text2text.js';
import type { WireMode } from './wire-mode.js';

const SHAPES = [
  ['text2text', text2textAnswer],
  ['completions', completionsAnswer],
  ['chat', chatAnswer],
] as const;

function parsed(answer: string): unknown {
  try {
    return JSON.parse(answer);
  } catch {
    return undefined;
  }
}

/** The mode in whose shape a service has answered; null where it is none that text comes in. */
export function modeOfAnswer(answer: string): WireMode | null {
  const value = parsed(answer);
  return SHAPES.find(([, schema]) => schema.safeParse(value).success)?.[0] ?? null;
}
