import { describe, expect, it } from '@jest/globals';
import { gatherInteractions } from './gather-interactions.js';

const extent = { customers: 3, items: 4, windows: 2 };

describe('gathering interactions', () => {
  it('orders the entries of a customer by window, then item', () => {
    const gathered = gatherInteractions(extent, [
      { customer: 2, item: 3, window: 1 },
      { customer: 0, item: 2, window: 1 },
      { customer: 0, item: 1, window: 1 },
      { customer: 0, item: 3, window: 0 },
    ]);
    expect([...gathered.offsets]).toEqual([0, 3, 3, 4]);
    expect([...gathered.item]).toEqual([3, 1, 2, 3]);
    expect([...gathered.window]).toEqual([0, 1, 1, 1]);
  });

  it('counts a pair seen again in its earliest window', () => {
    const gathered = gatherInteractions(extent, [
      { customer: 1, item: 0, window: 1 },
      { customer: 1, item: 0, window: 0 },
    ]);
    expect([...gathered.offsets]).toEqual([0, 0, 1, 1]);
    expect([...gathered.window]).toEqual([0]);
  });

  it('holds nothing where nothing was seen', () => {
    expect(gatherInteractions({ customers: 0, items: 0, windows: 0 }, []).offsets).toHaveLength(1);
  });

  it.each([
    [{ customer: 3, item: 0, window: 0 }, 'customer 3: expected a whole number from 0 to 2'],
    [{ customer: 0, item: -1, window: 0 }, 'item -1: expected a whole number from 0 to 3'],
    [{ customer: 0, item: 0, window: 0.5 }, 'window 0.5: expected a whole number from 0 to 1'],
  ])('refuses what lies outside: %j', (sighting, message) => {
    expect(() => gatherInteractions(extent, [sighting])).toThrow(message);
  });
});
