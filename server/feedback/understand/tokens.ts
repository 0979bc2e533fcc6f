/** Marks of direction and width, joiners and the like: nothing that is read, and a way to hide words. */
const INVISIBLE = /[\p{Cf}\p{M}\p{Cs}]/gu;

/** Lower case letters and digits with single blanks: "Fixed‑Deposit!" and "ＦＩＸＥＤ deposit" become "fixed deposit". */
export function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(/['’`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A word without its plural: "savings" and "saving" are one. */
export function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** The key under which a name is known, whatever its spelling of case, hyphens and plurals. */
export function nameKey(name: string): string {
  return normalise(name).split(' ').map(singular).join(' ');
}
