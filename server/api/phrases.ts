import type { Regime } from '../engine/catalogue.js';
import { nested, type Phrase, phrase, type PhraseValue } from '../engine/phrase.js';

/** The codes of data/phrases that the doors ask for themselves; all others come with the engine's answers. */

/** One phrase a column, so that its words are found once. There are as many as the data dictionary and the rules name. */
const columnLabels = new Map<string, Phrase>();
const disclosures = new Map<Regime, Phrase>();

/** A cluster's share of one level of a column, "Risk_Profile=Low", is called by the trait that it is. */
function labelOf(column: string): Phrase {
  const [name = '', level] = column.split('=');
  return level === undefined
    ? phrase(`column.${column}`)
    : phrase('cluster.name.single', { first: nested(`trait.${name}.${level}`) });
}

export function columnLabel(column: string): Phrase {
  const known = columnLabels.get(column);
  if (known !== undefined) return known;
  const label = labelOf(column);
  columnLabels.set(column, label);
  return label;
}

export function productNamePhrase(productId: string): Phrase {
  return phrase(`product.${productId}.name`);
}

export function tagLabelPhrase(tag: string): Phrase {
  return phrase(`tag.${tag}.label`);
}

/** What a disclosure of a body of law says; shown beside every text that recommends a product under it. */
export function disclosurePhrase(regime: Regime): Phrase {
  const known = disclosures.get(regime) ?? phrase(`disclosure.${regime}`);
  disclosures.set(regime, known);
  return known;
}

export function quote(text: string): PhraseValue {
  return { kind: 'quote', text };
}

export function count(value: number): PhraseValue {
  return { kind: 'quantity', unit: 'COUNT', value, column: 'count' };
}
