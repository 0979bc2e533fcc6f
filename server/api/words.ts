import { LRUCache } from 'lru-cache';
import type { Unit, Value } from '../book/columns.js';
import type { Phrase, PhraseValue } from '../engine/phrase.js';
import type { Speech, Tone, Worded } from '../wording/speech.js';
import type { Wording } from '../wording/wording.js';
import type { Rewriter } from '../wording/rewriter.js';
import type { ReadyTexts } from './common/ready-texts.js';
import { digestOf } from './common/text-key.js';
import type { Rewriting } from '../wording/rewriting/rewriting.js';

export type ApiWording = Pick<Wording, 'version' | 'languages' | 'locales' | 'spoken' | 'word' | 'quantity'>;
export type ApiRewriter = Pick<Rewriter, 'model' | 'promptVersion' | 'guardVersion' | 'peek' | 'follow'>;

/** Speech as a client writes it: whatever is missing is filled in from the request. */
export interface PartialSpeech {
  readonly tone?: Tone | null | undefined;
  readonly locale?: string | null | undefined;
}

/** A text as it is shown. `worded` is kept only where a language model may rephrase it. */
export interface Told {
  readonly body: string;
  readonly tone: Tone;
  readonly locale: string;
  readonly approved: boolean;
  /** Of what it says, whatever the words. */
  readonly digest: string;
  readonly worded: Worded | null;
}

/** What stands for words that the reader may not see. */
const MASKED = '…';

function maskedValue(value: PhraseValue): PhraseValue {
  switch (value.kind) {
    case 'quote':
      return { kind: 'quote', text: MASKED };
    case 'phrase':
      return { kind: 'phrase', phrase: masked(value.phrase) };
    case 'list':
      return { kind: 'list', phrases: value.phrases.map(masked) };
    default:
      return value;
  }
}

/** The same sentence without the words that it quotes. */
function masked({ code, values }: Phrase): Phrase {
  return {
    code,
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, maskedValue(value)])),
  };
}

const REMEMBERED_QUANTITIES = 20_000;

/**
 * The words found so far, shared by all requests. Phrases are immutable, so their words hold for as long as they live:
 * how many texts are remembered follows from how many decisions the service keeps.
 */
export class WordMemory {
  private readonly texts = new WeakMap<Phrase, Map<string, Told>>();
  /** One value for each phrase, so that its words are found again. */
  private readonly withoutQuotes = new WeakMap<Phrase, Phrase>();
  private readonly quantities = new LRUCache<string, string>({ max: REMEMBERED_QUANTITIES });

  constructor(
    private readonly wording: ApiWording,
    readonly rewriter: ApiRewriter | null,
    readonly readyTexts: ReadyTexts,
  ) {}

  text(phrase: Phrase, speech: Speech): Told {
    // A caller may invent any number of languages; only those with messages are worth remembering.
    if (!this.wording.locales.includes(speech.locale)) return this.tell(phrase, speech);
    let told = this.texts.get(phrase);
    if (told === undefined) {
      told = new Map();
      this.texts.set(phrase, told);
    }
    const key = `${speech.tone} ${speech.locale}`;
    let text = told.get(key);
    if (text === undefined) {
      text = this.tell(phrase, speech);
      told.set(key, text);
    }
    return text;
  }

  spoken(locale: string): string {
    return this.wording.spoken(locale);
  }

  /** For a reader who may not see a customer's own words. */
  impersonal(phrase: Phrase): Phrase {
    const known = this.withoutQuotes.get(phrase) ?? masked(phrase);
    this.withoutQuotes.set(phrase, known);
    return known;
  }

  quantity(unit: Unit, value: Value, column: string, locale: string): string {
    if (!this.wording.locales.includes(locale)) return this.wording.quantity(unit, value, column, locale);
    const key = `${locale} ${unit} ${column} ${typeof value} ${value ?? ''}`;
    let shown = this.quantities.get(key);
    if (shown === undefined) {
      shown = this.wording.quantity(unit, value, column, locale);
      this.quantities.set(key, shown);
    }
    return shown;
  }

  private tell(phrase: Phrase, speech: Speech): Told {
    const worded = this.wording.word(phrase, speech);
    const { body, tone, locale, approved } = worded;
    const told = { body, tone, locale, approved, digest: digestOf(phrase) };
    return { ...told, worded: this.rewriter === null ? null : worded };
  }
}

/** The words of one request, in the language that it asks for where a field does not say. */
export class Words {
  private allSettled = true;

  constructor(
    private readonly memory: WordMemory,
    /** Where a field does not say. */
    readonly locale: string,
    /** Whether the reader may see what customers said, word for word. */
    private readonly quotes: boolean,
  ) {}

  get rewriter(): ApiRewriter | null {
    return this.memory.rewriter;
  }

  text(phrase: Phrase, speech?: PartialSpeech | null): Told {
    return this.memory.text(this.quotes ? phrase : this.memory.impersonal(phrase), {
      tone: speech?.tone ?? 'FRIENDLY',
      locale: speech?.locale ?? this.locale,
    });
  }

  /** The language that is really spoken where a field does not say, or says `locale`. */
  spoken(locale?: string | null): string {
    return this.memory.spoken(locale ?? this.locale);
  }

  line(phrase: Phrase, speech?: PartialSpeech | null): string {
    return this.text(phrase, speech).body;
  }

  quantity(unit: Unit, value: Value, column: string, locale?: string | null): string {
    return this.memory.quantity(unit, value, column, locale ?? this.locale);
  }

  /** Whether all that was told stays as it is: whoever asks again for a text on its way may be told more. */
  get settled(): boolean {
    return this.allSettled;
  }

  /**
   * How the rephrasing of a text stands; null without a language model.
   * @param customerId whom the text is about, who hears of it when it is ready
   */
  rewrite({ worded }: Told, textId: string, customerId: string | null): Rewriting | null {
    const rewriting = worded === null ? null : (this.rewriter?.peek(worded) ?? null);
    if (rewriting === null || rewriting.key === null) return rewriting;
    const { status, key } = rewriting;
    if (status !== 'READY') this.allSettled = false;
    if (status === 'PENDING' && customerId !== null) this.memory.readyTexts.await(key, customerId, textId);
    return rewriting;
  }
}
