import { beforeEach, describe, expect, it } from '@jest/globals';
import { keepToken, readToken, takeTokenFromAddress } from './token.js';

beforeEach(() => {
  sessionStorage.clear();
  window.history.replaceState(null, '', '/');
});

describe('The token of a tab', () => {
  it('is none until one is given', () => {
    expect(readToken()).toBeNull();
  });

  it('is kept as it is sent, however it was pasted', () => {
    keepToken('  Bearer abc.def.ghi \n');
    expect(readToken()).toBe('abc.def.ghi');
  });

  it('is taken out of the address, which keeps the rest', () => {
    window.history.replaceState({ place: 1 }, '', '/customers/5?tone=brief#token=abc.def&part=1');
    takeTokenFromAddress();
    expect(readToken()).toBe('abc.def');
    expect(window.location.href).toMatch(/\/customers\/5\?tone=brief#part=1$/);
    expect(window.history.state).toEqual({ place: 1 });
  });

  it('leaves an address without one as it is', () => {
    window.history.replaceState(null, '', '/customers/5#token-story');
    takeTokenFromAddress();
    expect(readToken()).toBeNull();
    expect(window.location.hash).toBe('#token-story');
  });
});
