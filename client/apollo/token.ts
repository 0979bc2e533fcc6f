const KEY = 'finrec-token';

/** The token where the browser keeps nothing for this page, e.g. because site data are blocked: it ends with a reload. */
let unkept: string | null = null;

/** The bearer token of this browser tab; null where none was given. It ends with the tab. */
export function readToken(): string | null {
  try {
    return sessionStorage.getItem(KEY) ?? unkept;
  } catch {
    return unkept;
  }
}

/** The headers that say who asks: none without a token. */
export function authorization(): { readonly authorization?: string } {
  const token = readToken();
  return token === null ? {} : { authorization: `Bearer ${token}` };
}

/** @param token - as a person pastes it, "Bearer " in front or not */
export function keepToken(token: string): void {
  const bare = token.trim().replace(/^bearer\s+/i, '');
  try {
    sessionStorage.setItem(KEY, bare);
  } catch {
    unkept = bare;
  }
}

/**
 * Takes the token out of an address such as "/customers/5#token=…" and out of the address bar, so that it is neither
 * bookmarked nor copied along.
 */
export function takeTokenFromAddress(): void {
  const { hash, pathname, search } = window.location;
  const parts = new URLSearchParams(hash.slice(1));
  const token = parts.get('token');
  if (token === null) return;
  if (token.trim() !== '') keepToken(token);
  parts.delete('token');
  const rest = parts.toString();
  window.history.replaceState(window.history.state, '', pathname + search + (rest === '' ? '' : `#${rest}`));
}
