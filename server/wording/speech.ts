export const TONES = ['FORMAL', 'FRIENDLY', 'BRIEF'] as const;
export type Tone = (typeof TONES)[number];

/** How to say it. `locale` is a BCP 47 tag such as "en-GB"; an unknown one falls back to the language, then to English. */
export interface Speech {
  readonly tone: Tone;
  readonly locale: string;
}

export type PartKind = 'words' | 'product' | 'amount' | 'number' | 'date' | 'name' | 'quote';

/** A piece of a sentence. Everything but `words` is a value, so that a mask can hide it exactly. */
export interface Part {
  readonly kind: PartKind;
  readonly text: string;
}

/** A sentence in words. */
export interface Worded {
  readonly body: string;
  readonly tone: Tone;
  /** The locale really used, which may be less than what was asked for. */
  readonly locale: string;
  /** Whether a person has approved every message in it; else it is a draft. */
  readonly approved: boolean;
  /** The pieces of the body, in order. */
  readonly parts: readonly Part[];
}
