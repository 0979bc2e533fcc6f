import { describe, expect, test } from '@jest/globals';
import { SignJWT, UnsecuredJWT } from 'jose';
import { createAuthenticator, type Credentials, UnauthenticatedError } from './viewer.js';

const SECRET = 'a secret of at least thirty-two characters';
const key = new TextEncoder().encode(SECRET);

function here(rest: Partial<Credentials> = {}): Credentials {
  return { authorization: undefined, host: 'localhost:4000', address: '127.0.0.1', ...rest };
}

function sign(
  claims: Record<string, unknown>,
  expires: string | number = '1h',
  secret = key,
): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).setExpirationTime(expires).sign(secret);
}

describe('Without a secret', () => {
  const authenticate = createAuthenticator(null);

  test.each(['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'])(
    'a caller at %s is an adviser',
    (address) => {
      expect(authenticate(here({ address }))).toEqual({ role: 'adviser', customerId: null });
    },
  );

  test.each([
    ['another machine', { address: '10.0.0.8' }],
    ['another machine by IPv6', { address: 'fe80::1' }],
    ['a page whose own name points here', { host: 'evil.test:4000' }],
    ['a caller without a Host', { host: undefined }],
  ])('%s is turned away', (_who, credentials) => {
    expect(() => authenticate(here(credentials))).toThrow(UnauthenticatedError);
  });
});

describe('With a secret', () => {
  const authenticate = createAuthenticator({ secret: SECRET });
  const as = async (authorization: string | undefined): Promise<unknown> =>
    authenticate(here({ authorization }));

  test('it must be long enough', () => {
    expect(() => createAuthenticator({ secret: 'too short' })).toThrow('at least 32');
  });

  test.each([
    [{ role: 'adviser' }, { role: 'adviser', customerId: null }],
    [{ role: 'analyst' }, { role: 'analyst', customerId: null }],
    [
      { role: 'customer', customer_id: '5' },
      { role: 'customer', customerId: '5' },
    ],
  ])('the claims %j make the viewer', async (claims, viewer) => {
    await expect(as(`Bearer ${await sign(claims)}`)).resolves.toEqual(viewer);
  });

  test.each([{ role: 'admin' }, { role: 'customer' }, { role: 'customer', customer_id: 5 }, {}])(
    'the claims %j name nobody',
    async (claims) => {
      await expect(as(`Bearer ${await sign(claims)}`)).rejects.toThrow('no role');
    },
  );

  test('no token, another scheme and an empty token are told what is expected', async () => {
    for (const authorization of [undefined, 'Basic YTpi', 'Bearer ', 'Bearer a b']) {
      await expect(as(authorization)).rejects.toThrow('needs a token');
    }
  });

  test('an expired token is told so', async () => {
    await expect(as(`Bearer ${await sign({ role: 'adviser' }, 1_000_000)}`)).rejects.toThrow('expired');
  });

  test('a token signed with another secret, changed, or not signed at all is refused', async () => {
    const good = await sign({ role: 'adviser' });
    const foreign = await sign({ role: 'adviser' }, '1h', new TextEncoder().encode(`${SECRET}!`));
    const unsigned = new UnsecuredJWT({ role: 'adviser' }).encode();
    for (const token of [foreign, `${good.slice(0, -4)}AAAA`, unsigned, 'x.y.z']) {
      await expect(as(`Bearer ${token}`)).rejects.toThrow('not valid');
    }
  });
});
