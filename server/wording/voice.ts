import { IntlMessageFormat, PART_TYPE } from 'intl-messageformat';
import type { Unit, Value } from '../book/columns.js';
import type { Phrase, PhraseValue, Variant } from '../engine/phrase.js';
import { formattersOf } from './formatters.js';
import { valuesOf, type Messages } from './messages.js';
import { codesOf } from './codes-of.js';
import { bankName, capitalised, markName, retiredName } from './names.js';
import { quantitiesOf } from './quantities.js';
import { quotable } from './quote.js';
import type { Part, Tone } from './speech.js';

/** One language with the numbers of one region. */
export interface Voice {
  readonly locale: string;
  /** Whether a person has approved every message that the phrase is made of. */
  approved(phrase: Phrase): boolean;
  /** @throws {Error} where the message or one of its values is missing */
  render(phrase: Phrase, tone: Tone): readonly Part[];
  /** How a single value is displayed, for example "$52,000" or "33 days". */
  display(unit: Unit, value: Value, column: string): string;
}

/** Objects pass through the formatter untouched, so that values can still be told from words afterwards. */
interface Rendered {
  readonly parts: readonly Part[];
}
type Values = Record<string, Rendered | number | string>;

/** Where nobody is known to vary it for. */
const FIRST_VARIANT: Variant = 'A';

interface Template {
  readonly format: IntlMessageFormat;
  /** The values that the message speaks of; a phrase may bring more, which then cost nothing. */
  readonly names: readonly string[];
}

const PITCH = /^product\.(.+)\.pitch$/;
const PRODUCT_NAME = /^product\..+\.name$/;

function textOf(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join('');
}

function withoutBrackets(name: string): string {
  const at = name.indexOf('(');
  return at < 0 ? name : name.slice(0, at);
}

/** @param currency ISO 4217 code of the book's currency */
export function createVoice(locale: string, messages: Messages, currency: string): Voice {
  const quantities = quantitiesOf(locale, currency);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const anyOf = new Intl.ListFormat(locale, { type: 'disjunction' });
  const formatters = formattersOf(locale);
  const templates = new Map<string, Template>();
  const constants = new Map<string, readonly Part[]>();

  function templateOf(code: string): Template {
    const known = templates.get(code);
    if (known !== undefined) return known;
    const message = messages.byCode.get(code);
    if (message === undefined) {
      throw new Error(`There is no message "${code}" in ${messages.locale}.json; add it there.`);
    }
    const format = new IntlMessageFormat(message, locale, undefined, { formatters });
    const template = { format, names: valuesOf(message) };
    templates.set(code, template);
    return template;
  }

  function fill(code: string, { format }: Template, values: Values): readonly Part[] {
    try {
      const parts = format
        .formatToParts<Rendered>(values)
        .flatMap((part): readonly Part[] =>
          part.type === PART_TYPE.literal ? [{ kind: 'words', text: part.value }] : part.value.parts,
        );
      return code.startsWith('cluster.name') ? capitalised(parts, locale) : parts;
    } catch (cause) {
      const given = Object.keys(values).join(', ');
      throw new Error(`The message "${code}" lacks a value; it was given: ${given}.`, { cause });
    }
  }

  function withoutMessage(code: string, tone: Tone): readonly Part[] {
    const retired = retiredName(code);
    if (retired !== null) {
      const { kind, name, named } = retired;
      const parts: readonly Part[] = [{ kind: kind === 'product' ? 'product' : 'name', text: name }];
      const sentence = `${kind}.retired`;
      return named ? parts : fill(sentence, templateOf(sentence), { tone, [kind]: { parts } });
    }
    const name = bankName(code);
    if (name === null) return fill(code, templateOf(code), { tone });
    const column: Rendered = { parts: [{ kind: 'name', text: name.column }] };
    if (code.startsWith('trait.') && (name.level === 'high' || name.level === 'low')) {
      const unnamed = `trait.unnamed.${name.level}`;
      return fill(unnamed, templateOf(unnamed), { tone, column });
    }
    return [{ kind: 'name', text: name.level ?? name.column }];
  }

  /** A message without values is worded once for each tone. */
  function constant(code: string, tone: Tone): readonly Part[] {
    const key = `${tone} ${code}`;
    const known = constants.get(key);
    if (known !== undefined) return known;
    let parts = fill(code, templateOf(code), { tone, variant: FIRST_VARIANT });
    const pitched = PITCH.exec(code)?.[1];
    if (pitched !== undefined) parts = markName(parts, textOf(constant(`product.${pitched}.name`, tone)));
    if (PRODUCT_NAME.test(code)) parts = [{ kind: 'product', text: textOf(parts) }];
    constants.set(key, parts);
    return parts;
  }

  /** What a level is called, or several of which one will do: "Luxury, Premium". Null where one has no message. */
  function levelsOf(column: string, value: string, tone: Tone): string | null {
    const codes = (messages.byCode.has(`level.${column}.${value}`) ? [value] : value.split(', ')).map(
      (level) => `level.${column}.${level}`,
    );
    if (!codes.every((code) => messages.byCode.has(code))) return null;
    return anyOf.format(codes.map((code) => textOf(constant(code, tone))));
  }

  function quantity(unit: Unit, value: Value, column: string, tone: Tone): Rendered | number {
    if (value === null || (typeof value === 'number' && !Number.isFinite(value))) {
      return { parts: constant('value.unknown', tone) };
    }
    if (typeof value === 'string' || unit === 'CATEGORY') {
      const text = levelsOf(column, String(value), tone) ?? quotable(String(value));
      return { parts: [{ kind: 'name', text }] };
    }
    if (unit === 'MONEY') return { parts: [{ kind: 'amount', text: quantities.number(unit, value) }] };
    if (unit === 'RATIO' || unit === 'SCORE') {
      return { parts: [{ kind: 'number', text: quantities.number(unit, value) }] };
    }
    // Counts and spans stay numbers, so that a message can choose the plural.
    return value;
  }

  function listed(phrases: readonly Phrase[], tone: Tone): readonly Part[] {
    const items = phrases.map((phrase) => render(phrase, tone));
    return list
      .formatToParts(items.map((_, index) => String(index)))
      .flatMap(({ type, value }): readonly Part[] =>
        type === 'literal' ? [{ kind: 'words', text: value }] : (items[Number(value)] ?? []),
      );
  }

  function valueOf(value: PhraseValue, tone: Tone): Rendered | number | string {
    switch (value.kind) {
      case 'variant':
        return value.variant;
      case 'quantity':
        return quantity(value.unit, value.value, value.column, tone);
      case 'day':
        return { parts: [{ kind: 'date', text: quantities.day(value.day) }] };
      case 'quote': {
        const quoted = fill('value.quote', templateOf('value.quote'), { tone, text: quotable(value.text) });
        return { parts: [{ kind: 'quote', text: textOf(quoted) }] };
      }
      case 'phrase':
        return { parts: render(value.phrase, tone) };
      case 'list':
        return { parts: listed(value.phrases, tone) };
    }
  }

  function render({ code: asked, values }: Phrase, tone: Tone): readonly Part[] {
    const code = asked.startsWith('column.') ? withoutBrackets(asked) : asked;
    if (!messages.byCode.has(code)) return withoutMessage(code, tone);
    const template = templateOf(code);
    if (template.names.length === 0) return constant(code, tone);
    const filled: Values = { tone, variant: FIRST_VARIANT };
    for (const name of ['variant', ...template.names]) {
      const value = values[name];
      if (value !== undefined) filled[name] = valueOf(value, tone);
    }
    return fill(code, template, filled);
  }

  return {
    locale,
    approved: (phrase) => codesOf(phrase, messages.byCode).every((code) => messages.approved.has(code)),
    render,
    display(unit, value, column) {
      const shown = quantity(unit, value, withoutBrackets(column), 'FRIENDLY');
      if (typeof shown !== 'number') return textOf(shown.parts);
      return unit === 'CATEGORY' ? String(shown) : quantities.number(unit, shown);
    },
  };
}
