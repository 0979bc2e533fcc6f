import { CATEGORIES, type Catalogue } from '../engine/catalogue.js';
import type { Category } from '../engine/feedback-state.js';
import { phrase, type Phrase } from '../engine/phrase.js';
import type { Rules, TagRule } from '../engine/rules.js';
import type { Lexicon } from './understand/lexicon.js';
import { LEXICONS } from './understand/lexicons/lexicons.js';
import { nameKey } from './understand/tokens.js';

/** What a name stands for. */
export type Named =
  | { readonly kind: 'product'; readonly productId: string }
  | { readonly kind: 'category'; readonly category: Category }
  | { readonly kind: 'tag'; readonly tag: string };

/** A language with what the bank's products and tags are called in it. */
export interface Tongue {
  readonly lexicon: Lexicon;
  /** By nameKey; with the names of other languages that are no words of this one. */
  readonly names: ReadonlyMap<string, Named>;
  /** Those of the language itself: only in these are slips of the pen seen. */
  readonly ownNames: ReadonlyMap<string, Named>;
  /** The words of its own names. */
  readonly words: ReadonlySet<string>;
}

/** The words that feedback of one customer is understood by. */
export interface Vocabulary {
  readonly tongues: readonly Tongue[];
  /** The tags that the bank has. */
  readonly tags: ReadonlySet<string>;
  /** The tags whose wish moves products towards higher or lower risk; null where rules.yaml has none. */
  readonly higherRiskTag: string | null;
  readonly lowerRiskTag: string | null;
  /** Highest risk class on the list that the customer sees; null where nothing on it has one. */
  readonly highestShownRiskClass: number | null;
  readonly riskCeiling: number | null;
  /** The products on that list, the first first. */
  readonly shown: readonly string[];
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

type SaidIn = (locale: string) => Names;

/** A name that means several things means the category, then the product, then the tag. */
function namesIn(lexicon: Lexicon, { products, categories, tags }: Names): ReadonlyMap<string, Named> {
  const names = new Map<string, Named>();
  const call = (spoken: readonly string[], named: Named): void => {
    for (const name of spoken) {
      const key = nameKey(name, lexicon.fold);
      if (key !== '' && !names.has(key)) names.set(key, named);
    }
  };
  for (const { category, names: spoken } of categories) {
    call([...spoken, ...(lexicon.categories[category] ?? [])], { kind: 'category', category });
  }
  for (const { productId, names: spoken } of products) {
    call([...spoken, productId, ...(lexicon.products[productId] ?? [])], { kind: 'product', productId });
  }
  for (const { tag, names: spoken } of tags) {
    call([...spoken, tag, ...(lexicon.tags[tag] ?? [])], { kind: 'tag', tag });
  }
  return names;
}

/** Lends each language the names of the others, so that one sentence may mix them. */
function tonguesOf(lexicons: readonly Lexicon[], saidIn: SaidIn): readonly Tongue[] {
  const own = lexicons.map((lexicon) => ({ lexicon, names: namesIn(lexicon, saidIn(lexicon.locale)) }));
  const [first] = own;
  return own.map(({ lexicon, names }) => {
    const lent = own
      .flatMap((other) => [...other.names])
      .filter(([key]) => !key.split(' ').every((word) => lexicon.known.whole.has(word)));
    // Ids are English everywhere, and say nothing about the language of a text.
    const ownNames = new Map(
      [...names].filter(([key]) => first?.lexicon === lexicon || !first?.names.has(key)),
    );
    return {
      lexicon,
      names: new Map([...lent.toReversed(), ...names]),
      ownNames,
      words: new Set([...ownNames.keys()].flatMap((key) => key.split(' '))),
    };
  });
}

/** A vocabulary over given names, which are the same in every language or differ by locale. */
export function vocabularyOfNames(
  names: Names | SaidIn,
  lexicons: readonly Lexicon[] = LEXICONS,
): Vocabulary {
  const saidIn: SaidIn = typeof names === 'function' ? names : () => names;
  const { tags } = saidIn('en');
  return {
    tongues: tonguesOf(lexicons, saidIn),
    tags: new Set(tags.map(({ tag }) => tag)),
    higherRiskTag: tags.find(({ lean }) => lean === 'higher-risk')?.tag ?? null,
    lowerRiskTag: tags.find(({ lean }) => lean === 'lower-risk')?.tag ?? null,
    highestShownRiskClass: null,
    riskCeiling: null,
    shown: [],
  };
}

/**
 * The vocabulary of a bank's products and rules, for every customer. Spread it with the customer's own
 * highestShownRiskClass and riskCeiling before use.
 * @param say the words of a phrase in a language, e.g. a product's name
 */
export function vocabularyOf(
  catalogue: Catalogue,
  rules: Rules,
  say: (phrase: Phrase, locale: string) => string,
): Vocabulary {
  const ofProducts = new Set(catalogue.products.flatMap(({ countsAs }) => countsAs));
  return vocabularyOfNames((locale) => ({
    products: catalogue.products.map(({ productId, countsAs }) => ({
      productId,
      names: [say(phrase(`product.${productId}.name`), locale), ...countsAs],
    })),
    categories: CATEGORIES.map((category) => ({
      category,
      names: [
        say(phrase(`category.${category}`), locale),
        ...[...catalogue.typesOf(category)].filter(
          (type) => !ofProducts.has(type) && !catalogue.byId.has(type),
        ),
      ],
    })),
    tags: rules.tags.map(({ tag, lean }) => ({
      tag,
      lean,
      names: [say(phrase(`tag.${tag}.label`), locale)],
    })),
  }));
}
