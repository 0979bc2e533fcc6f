import { parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { TONES, type Tone } from '../speech.js';

/** A stretch of a message in which one sentence or two stand, to be worded anew. */
export interface Template {
  readonly code: string;
  /** The tone whose branch it is; null: the message is the same in every tone. */
  readonly tone: Tone | null;
  /** As ICU. */
  readonly text: string;
  /** Where it stands in the message, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
}

/** A piece of a template: words, or an ICU element as it is written. */
export interface Piece {
  readonly element: MessageFormatElement;
  readonly source: string;
}

const LITERAL = 0;
const SENTENCE = /[.?!]\s*$/;

export function parseMessage(text: string): readonly MessageFormatElement[] {
  return parse(text, { captureLocation: true, ignoreTag: true });
}

export function isWords({ type }: MessageFormatElement): boolean {
  const mark: number = type;
  return mark === LITERAL;
}

/** The pieces of a message or of a branch of it, in order. */
export function piecesOf(message: string, elements: readonly MessageFormatElement[]): readonly Piece[] {
  return elements.map((element) => ({
    element,
    source: message.slice(element.location?.start.offset, element.location?.end.offset),
  }));
}

/** The tone that a branch is for; null where several share it. */
function toneOf(key: string, keys: readonly string[]): Tone | null {
  const named = TONES.find((tone) => tone === key);
  if (named !== undefined || key !== 'other') return named ?? null;
  const [only, ...more] = TONES.filter((tone) => !keys.includes(tone));
  return only === undefined || more.length > 0 ? null : only;
}

/**
 * The sentences of a message that can be worded anew: the branch of each tone, or all of a message that has no tones.
 * Labels have none.
 */
export function templatesOf(code: string, message: string): readonly Template[] {
  const elements = parseMessage(message);
  const [first] = elements;
  if (first === undefined) return [];
  const byTone = elements.length === 1 && 'options' in first && first.value === 'tone';
  if (!byTone) {
    const whole = {
      code,
      tone: null,
      text: message,
      start: 0,
      end: message.length,
      pieces: piecesOf(message, elements),
    };
    return message.includes('{tone') || !SENTENCE.test(message) ? [] : [whole];
  }
  const keys = Object.keys(first.options);
  return Object.entries(first.options).flatMap(([key, { value, location }]): readonly Template[] => {
    const tone = toneOf(key, keys);
    if (tone === null || location === undefined) return [];
    // Within the branch's braces.
    const start = location.start.offset + 1;
    const end = location.end.offset - 1;
    const text = message.slice(start, end);
    return SENTENCE.test(text) ? [{ code, tone, text, start, end, pieces: piecesOf(message, value) }] : [];
  });
}

/** The message with another text in place of the template's. */
export function withText(message: string, { start, end }: Template, text: string): string {
  return message.slice(0, start) + text + message.slice(end);
}
