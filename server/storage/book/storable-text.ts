const INSTEAD = '\uFFFD';

/** Whether PostgreSQL keeps the text as it is: it knows every character but NUL, and no half of one. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}

/** The text with what PostgreSQL does not keep replaced. */
export function storable(text: string): string {
  return isStorable(text) ? text : text.replaceAll('\0', INSTEAD).replace(/\p{Surrogate}/gu, INSTEAD);
}
