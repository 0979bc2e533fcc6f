import type { Line } from './lines.js';
import type { Product } from './values.js';

type Words = string | readonly string[];

export interface Rule {
  readonly id: string;
  readonly from: string;
  readonly to?: string;
  readonly appliesTo?: readonly string[];
  readonly except?: readonly string[];
  readonly require?: readonly Line[];
  readonly block?: readonly Line[];
  readonly warn?: readonly Line[];
  readonly behind?: readonly Line[];
  readonly personal?: readonly Line[];
  readonly impersonal?: readonly Line[];
  readonly first?: Words;
  readonly advice?: string;
  readonly most?: number;
}

export interface RulesFile {
  readonly riskCeilings: Readonly<Record<string, number>>;
  readonly tags: Readonly<Record<string, { readonly when?: readonly Line[] }>>;
  readonly gate: readonly Rule[];
}

export interface CatalogueFile {
  readonly categories: Readonly<Record<string, { readonly countsAs: readonly string[] }>>;
  readonly products: Readonly<Record<string, Omit<Product, 'id'>>>;
}
