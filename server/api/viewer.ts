import { isIPv4 } from 'node:net';
import { errors, jwtVerify } from 'jose';
import type { ApiConfig } from './api-config.js';

/** Who asks. `customerId` is set exactly for a customer. */
export type Viewer =
  | { readonly role: 'adviser' | 'analyst'; readonly customerId: null }
  | { readonly role: 'customer'; readonly customerId: string };

/** What of a request tells who asks. */
export interface Credentials {
  readonly authorization: string | undefined;
  readonly host: string | undefined;
  readonly address: string;
}

/** The caller is not known. The message says what is expected and never repeats what was sent. */
export class UnauthenticatedError extends Error {
  override readonly name = 'UnauthenticatedError';
}

export type Authenticate = (credentials: Credentials) => Promise<Viewer> | Viewer;

const SHORTEST_SECRET = 32;
const EXPECTED =
  'Send the header "Authorization: Bearer <token>" with a token signed by HS256 whose claim "role" is customer, ' +
  'adviser or analyst (a customer also needs "customer_id").';

function isLoopback(address: string): boolean {
  const bare = address.replace(/^::ffff:/, '');
  return bare === '::1' || (isIPv4(bare) && bare.startsWith('127.'));
}

/** A page of another site may point its own name at 127.0.0.1 and so reach us from a browser; its Host betrays it. */
function namesThisMachine(host: string | undefined): boolean {
  const name = (host ?? '').replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
  return name === 'localhost' || isLoopback(name);
}

function trustThisMachine({ address, host }: Credentials): Viewer {
  if (isLoopback(address) && namesThisMachine(host)) return { role: 'adviser', customerId: null };
  throw new UnauthenticatedError(
    'Without a token secret finrec answers only callers on its own machine (http://127.0.0.1 or http://localhost). ' +
      'To open it to others, configure a token secret of at least 32 characters.',
  );
}

function viewerOf(claims: Readonly<Record<string, unknown>>): Viewer {
  const { role, customer_id: customerId } = claims;
  if (role === 'adviser' || role === 'analyst') return { role, customerId: null };
  if (role === 'customer' && typeof customerId === 'string' && customerId !== '') return { role, customerId };
  throw new UnauthenticatedError(`The token's claims name no role that finrec knows. ${EXPECTED}`);
}

async function verify(token: string, secret: Uint8Array): Promise<Viewer> {
  try {
    const { payload } = await jwtVerify(token, secret, { algorithms: ['HS256'] });
    return viewerOf(payload);
  } catch (error) {
    if (error instanceof errors.JWTExpired) {
      throw new UnauthenticatedError('The token has expired. Sign in again and send the new token.');
    }
    if (error instanceof errors.JOSEError)
      throw new UnauthenticatedError(`The token is not valid. ${EXPECTED}`);
    throw error;
  }
}

/** Tells who a request comes from. @throws {UnauthenticatedError} from the returned function. */
export function createAuthenticator(auth: ApiConfig['auth']): Authenticate {
  if (auth === null) return trustThisMachine;
  if (auth.secret.length < SHORTEST_SECRET) {
    throw new Error(
      `The token secret has ${auth.secret.length} characters; give it at least ${SHORTEST_SECRET}.`,
    );
  }
  const secret = new TextEncoder().encode(auth.secret);
  return ({ authorization }) => {
    const token = /^Bearer +([\w.+/=-]+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) throw new UnauthenticatedError(`This server needs a token. ${EXPECTED}`);
    return verify(token, secret);
  };
}
