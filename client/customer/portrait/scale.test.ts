import { describe, expect, it } from '@jest/globals';
import { type Amount, placesOf } from './scale.js';

function amount(decimal: string): Amount {
  return { decimal, display: decimal };
}

describe('The scale of a comparison', () => {
  it('begins at nothing, so that half as much is half as long', () => {
    const places = placesOf({ value: amount('50'), clusterMedian: amount('100'), bookMedian: amount('25') });
    expect(places).toEqual({ from: 0, to: 47.2, cluster: 94.3, book: 23.6 });
  });

  it('lets a value below nothing reach back from it', () => {
    const places = placesOf({ value: amount('-1'), clusterMedian: amount('1'), bookMedian: null });
    expect(places).toEqual({ from: 2.8, to: 50, cluster: 97.2, book: null });
  });

  it('stays a scale where everything is nothing', () => {
    const places = placesOf({ value: amount('0'), clusterMedian: amount('0'), bookMedian: amount('0') });
    expect(places).toEqual({ from: 0, to: 0, cluster: 0, book: 0 });
  });

  it('is none for a name, and none without anything to compare with', () => {
    const named = { decimal: null, display: 'Premium' };
    expect(placesOf({ value: named, clusterMedian: amount('1'), bookMedian: null })).toBeNull();
    expect(placesOf({ value: amount('1'), clusterMedian: null, bookMedian: null })).toBeNull();
  });
});
