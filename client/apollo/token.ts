const KEY = 'finrec-token';

/** The bearer token of this browser tab; null where none was given. It ends with the tab. */
export function readToken(): string | null {
  return sessionStorage.getItem(KEY);
}

export function keepToken(token: string): void {
  sessionStorage.setItem(KEY, token);
}
