import type { Formatters } from 'intl-messageformat';

/**
 * The number, date and plural formatters of one locale. The library's own memo builds a JSON key for every number in
 * every message; options come from parsed messages, so their identity is key enough and five times as fast.
 */
export function formattersOf(locale: string): Formatters {
  const numbers = new Map<object | undefined, Intl.NumberFormat>();
  const dates = new Map<object | undefined, Intl.DateTimeFormat>();
  const plurals = new Map<string | undefined, Intl.PluralRules>();
  function memo<Key, Made>(made: Map<Key, Made>, key: Key, make: () => Made): Made {
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make();
    made.set(key, fresh);
    return fresh;
  }
  return {
    getNumberFormat: (_locales, options) =>
      memo(
        numbers,
        options,
        () => new Intl.NumberFormat(locale, options as Intl.NumberFormatOptions | undefined),
      ),
    getDateTimeFormat: (_locales, options) =>
      memo(dates, options, () => new Intl.DateTimeFormat(locale, options)),
    getPluralRules: (_locales, options) =>
      memo(plurals, options?.type, () => new Intl.PluralRules(locale, options)),
  };
}
