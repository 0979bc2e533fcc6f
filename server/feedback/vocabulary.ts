import { CATEGORIES, type Catalogue } from '../engine/catalogue.js';
import type { Category } from '../engine/feedback-state.js';
import { phrase, type Phrase } from '../engine/phrase.js';
import type { Rules, TagRule } from '../engine/rules.js';
import { ENGLISH, type Lexicon } from './understand/english.js';
import { nameKey } from './understand/tokens.js';

/** What a name stands for. */
export type Named =
  | { readonly kind: 'product'; readonly productId: string }
  | { readonly kind: 'category'; readonly category: Category }
  | { readonly kind: 'tag'; readonly tag: string };

/** The words that feedback of one customer is understood by. */
export interface Vocabulary {
  readonly lexicon: Lexicon;
  /** By nameKey. */
  readonly names: ReadonlyMap<string, Named>;
  /** The tags whose wish moves products towards higher or lower risk; null where rules.yaml has none. */
  readonly higherRiskTag: string | null;
  readonly lowerRiskTag: string | null;
  /** Highest risk class on the list that the customer sees; null where nothing on it has one. */
  readonly highestShownRiskClass: number | null;
  readonly riskCeiling: number | null;
}

export interface Names {
  readonly products: readonly { readonly productId: string; readonly names: readonly string[] }[];
  readonly categories: readonly { readonly category: Category; readonly names: readonly string[] }[];
  readonly tags: readonly {
    readonly tag: string;
    readonly names: readonly string[];
    readonly lean?: TagRule['lean'];
  }[];
}

/** A vocabulary over given names. A name that means several things means the category, then the product, then the tag. */
export function vocabularyOfNames(
  { products, categories, tags }: Names,
  lexicon: Lexicon = ENGLISH,
): Vocabulary {
  const names = new Map<string, Named>();
  const call = (spoken: readonly string[], named: Named): void => {
    for (const name of spoken) {
      const key = nameKey(name);
      if (key !== '' && !names.has(key)) names.set(key, named);
    }
  };
  for (const { category, names: spoken } of categories) {
    call([...spoken, ...lexicon.categories[category]], { kind: 'category', category });
  }
  for (const { productId, names: spoken } of products) {
    call([...spoken, productId, ...(lexicon.products[productId] ?? [])], { kind: 'product', productId });
  }
  for (const { tag, names: spoken } of tags) {
    call([...spoken, tag, ...(lexicon.tags[tag] ?? [])], { kind: 'tag', tag });
  }
  return {
    lexicon,
    names,
    higherRiskTag: tags.find(({ lean }) => lean === 'higher-risk')?.tag ?? null,
    lowerRiskTag: tags.find(({ lean }) => lean === 'lower-risk')?.tag ?? null,
    highestShownRiskClass: null,
    riskCeiling: null,
  };
}

/**
 * The vocabulary of a bank's products and rules, for every customer. Spread it with the customer's own
 * highestShownRiskClass and riskCeiling before use.
 * @param say the words of a phrase, e.g. a product's name
 */
export function vocabularyOf(
  catalogue: Catalogue,
  rules: Rules,
  say: (phrase: Phrase) => string,
): Vocabulary {
  const ofProducts = new Set(catalogue.products.flatMap(({ countsAs }) => countsAs));
  return vocabularyOfNames({
    products: catalogue.products.map(({ productId, countsAs }) => ({
      productId,
      names: [say(phrase(`product.${productId}.name`)), ...countsAs],
    })),
    categories: CATEGORIES.map((category) => ({
      category,
      names: [
        say(phrase(`category.${category}`)),
        ...[...catalogue.typesOf(category)].filter(
          (type) => !ofProducts.has(type) && !catalogue.byId.has(type),
        ),
      ],
    })),
    tags: rules.tags.map(({ tag, lean }) => ({ tag, lean, names: [say(phrase(`tag.${tag}.label`))] })),
  });
}
