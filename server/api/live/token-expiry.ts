import { decodeJwt } from 'jose';

/** Longer than a timer can wait; a socket that lasts a day proves its token again. */
const LONGEST_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * How long a token, verified before, is still good.
 * @param now milliseconds since 1970
 * @returns null where there is no token
 */
export function millisecondsLeft(authorization: string | undefined, now: number): number | null {
  const token = /^Bearer +(\S+)$/.exec(authorization ?? '')?.[1];
  if (token === undefined) return null;
  const { exp } = decodeJwt(token);
  return exp === undefined ? LONGEST_MILLISECONDS : Math.min(exp * 1000 - now, LONGEST_MILLISECONDS);
}
