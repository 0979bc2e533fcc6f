import type { Part } from './speech.js';

/** Words in which a product's own name occurs, with every occurrence of the name marked as a value. */
export function markName(parts: readonly Part[], name: string): readonly Part[] {
  return parts.flatMap((part): readonly Part[] => {
    const at = part.kind === 'words' ? part.text.toLowerCase().indexOf(name.toLowerCase()) : -1;
    if (at < 0 || name === '') return [part];
    const end = at + name.length;
    return [
      { kind: 'words', text: part.text.slice(0, at) },
      { kind: 'product', text: part.text.slice(at, end) },
      ...markName([{ kind: 'words', text: part.text.slice(end) }], name),
    ];
  });
}

/** What a column, level or trait without a message is called: a bank's own words for its own data. */
export interface BankName {
  readonly column: string;
  /** "high" or "low" of a number column, the level of a category column, or null for the column itself. */
  readonly level: string | null;
}

const OF_DATA = /^(?:column|level|trait)\.([^.]+)(?:\.(.+))?$/;

/** Null where the code does not speak of data, so that its message ought to exist. */
export function bankName(code: string): BankName | null {
  const [, column, level] = OF_DATA.exec(code) ?? [];
  return column === undefined ? null : { column: column.replace(/_+/g, ' ').trim(), level: level ?? null };
}

/** A product, tag or rule that a past answer speaks of and whose sentences were taken out since. */
export interface Retired {
  readonly kind: 'product' | 'tag' | 'check';
  /** Of a product or tag: its key in words. */
  readonly name: string;
  /** Whether its name is asked for, and not a sentence about it. */
  readonly named: boolean;
}

const OF_SETTINGS = /^(product|tag|check)\.([^.]+)\.(\w+)$/;

/** Null where the code does not speak of a product, tag or rule, so that its message ought to exist. */
export function retiredName(code: string): Retired | null {
  const [, kind, key = '', part = ''] = OF_SETTINGS.exec(code) ?? [];
  if (kind !== 'product' && kind !== 'tag' && kind !== 'check') return null;
  const words = key.replaceAll('-', ' ');
  const name = words.charAt(0).toUpperCase() + words.slice(1);
  return { kind, name, named: part === 'name' || part === 'label' };
}

/** The text with its first letter in upper case, for headlines that begin with whichever value comes first. */
export function capitalised(parts: readonly Part[], locale: string): readonly Part[] {
  const [first, ...rest] = parts;
  if (first === undefined) return parts;
  const [letter = ''] = first.text;
  return [{ ...first, text: letter.toLocaleUpperCase(locale) + first.text.slice(letter.length) }, ...rest];
}
