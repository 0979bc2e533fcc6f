import { type Masked, unmask } from '../mask.js';
import type { Worded } from '../speech.js';
import type { Remembered } from './remembered.js';
import { type Rewriting, without } from './rewriting.js';
import { verdictOnShown } from './verdict.js';

/** A sentence that may be sent, and under which key its rewrite is known. */
export interface Prepared {
  readonly masked: Masked;
  readonly key: string;
}

/** What readers are shown of what is known, judged once more with their own values in it. */
export function createShowing(): (known: Remembered, prepared: Prepared, worded: Worded) => Rewriting {
  /** A sentence is immutable, so what was found for it holds for as long as the same is known. */
  const found = new WeakMap<Worded, { readonly known: Remembered; readonly rewriting: Rewriting }>();

  function show(known: Remembered, { masked, key }: Prepared, worded: Worded): Rewriting {
    if (known.text === null) return without(known.judged ? 'REFUSED' : 'UNAVAILABLE', key, known.codes);
    const { text, codes } = verdictOnShown(worded, unmask(known.text, masked.values));
    return codes.length === 0
      ? { status: 'READY', text, source: 'CACHE', codes, key }
      : without('REFUSED', key, codes);
  }

  return (known, prepared, worded) => {
    const earlier = found.get(worded);
    if (earlier?.known === known) return earlier.rewriting;
    const rewriting = show(known, prepared, worded);
    found.set(worded, { known, rewriting });
    return rewriting;
  };
}
