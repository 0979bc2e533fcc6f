/** How a language groups and divides digits. */
interface Notation {
  readonly digits: string;
  readonly grouping: RegExp;
  readonly point: string;
}

const POINT: Notation = {
  digits: String.raw`\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?`,
  grouping: /,/g,
  point: '.',
};
const COMMA: Notation = {
  digits: String.raw`\d{1,3}(?:[. ]\d{3})+(?:,\d+)?|\d+(?:,\d+)?`,
  grouping: /[. ]/g,
  point: ',',
};
const NOTATIONS: Readonly<Record<string, Notation>> = { de: COMMA, fr: COMMA, es: COMMA };

const SIGNS: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₹': 'INR' };
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:us )?dollars?$/, 'USD'],
  [/^euros?$/, 'EUR'],
  [/^pounds?$/, 'GBP'],
  [/^rupees?$/, 'INR'],
  [/^yen$/, 'JPY'],
  [/^(?:%|percent|per cent|prozent|pour cent|por ciento)$/, '%'],
];
const BEFORE = String.raw`(?:US|CA|A|NZ|HK)?[$€£¥₹]|\b(?:USD|EUR|GBP|INR|JPY|CHF|CAD|AUD)`;
const AFTER = String.raw`%|[$€£¥₹]|(?:k|m|mn|bn|x)\b|(?:USD|EUR|GBP|INR|JPY|CHF|CAD|AUD|dollars?|euros?|pounds?|rupees?|yen|percent|per cent|prozent|pour cent|por ciento)(?![\p{L}\p{N}])`;

const patterns = new Map<string, RegExp>();

function notationOf(language: string): Notation {
  return NOTATIONS[language] ?? POINT;
}

/** Finds a figure with its unit before or behind it: groups 1 to 4 are sign, unit, digits, unit. */
export function figurePattern(language: string): RegExp {
  const known = patterns.get(language);
  if (known !== undefined) return known;
  const { digits } = notationOf(language);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(-(?=[\\d$€£¥₹]))?(?:(${BEFORE})\\s?)?(?<![\\p{L}\\d])(${digits})(?![\\d])(?:[\\s-]?(${AFTER}))?`,
    'giu',
  );
  patterns.set(language, pattern);
  return pattern;
}

function unitOf(written: string): string {
  const word = written.toLowerCase();
  const named = WORDS.find(([pattern]) => pattern.test(word));
  return named?.[1] ?? SIGNS[word] ?? written.toUpperCase();
}

/** A value with its unit in one notation: "$1,200.50" and "1200.5 dollars" are "1200.5|USD". */
export function readFigure(
  [, sign = '', before = '', digits = '', after = '']: RegExpMatchArray,
  language: string,
): string {
  const { grouping, point } = notationOf(language);
  // "0200" is no way to write 200.
  const zeros = /^0*(?=\d)/.exec(digits)?.[0] ?? '';
  const value = `${zeros}${Number(digits.replace(grouping, '').replace(point, '.'))}`;
  const units = [before, after].filter((unit) => unit !== '').map(unitOf);
  return `${sign}${value}|${[...new Set(units)].join('+')}`;
}
