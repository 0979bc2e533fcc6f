import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { allOf, anyOf, holds, type Holds, type Known, type Line } from './lines.js';
import type { RawCustomer, Row } from './rows.js';
import { Said } from './said.js';
import type { CatalogueFile, Rule, RulesFile } from './settings.js';
import { valueOf, type Product } from './values.js';

/** What the judge says about one product for one customer. */
export interface Judgement {
  readonly blockedBy: readonly string[];
  readonly warnedBy: readonly string[];
  /** By rule: what must stand before it, the first that is on the list. */
  readonly behind: ReadonlyMap<string, readonly string[]>;
  readonly advice: string;
}

export interface Verdicts {
  readonly products: ReadonlyMap<string, Judgement>;
  readonly personalised: boolean;
}

/** What a judge needs besides the files of settings. */
export interface Bench {
  /** The rows of profile and behaviour that percentiles are taken of. */
  readonly book: readonly Row[];
  /** Today, as days since 1970-01-01. */
  readonly today: number;
  readonly riskProfileMeans: string;
  readonly rulesText?: string;
  readonly catalogueText?: string;
}

interface Common {
  readonly values: Map<string, number | string | undefined>;
  readonly tags: Map<string, Holds>;
}

const NOTHING_SAID = new Said();

const MILLISECONDS = 86_400_000;

/** Whether a product is one that a selector of rules.yaml names. */
export function isNamed(product: Product, selector: string): boolean {
  const { id, category, regime } = product;
  return [id, category, regime, `category:${category}`, `regime:${regime}`].includes(selector);
}

/**
 * Reads rules.yaml and catalogue.yaml and judges raw rows by them, sharing no code with the engine: what both say alike
 * was understood twice.
 */
export class Judge {
  readonly products: readonly Product[];
  readonly rules: RulesFile;
  private readonly wishes: readonly string[];
  private readonly catalogue: CatalogueFile;
  private readonly sorted = new Map<string, readonly number[]>();
  private readonly types = new Map<string, readonly string[]>();
  private readonly judged = new WeakMap<Said, WeakMap<RawCustomer, Verdicts>>();

  constructor(private readonly bench: Bench) {
    const { rulesText, catalogueText } = bench;
    this.rules = parse(rulesText ?? readFileSync('data/rules.yaml', 'utf8')) as RulesFile;
    this.catalogue = parse(catalogueText ?? readFileSync('data/catalogue.yaml', 'utf8')) as CatalogueFile;
    this.wishes = Object.keys(this.rules.tags).filter((tag) => this.rules.tags[tag]?.when === undefined);
    this.products = Object.entries(this.catalogue.products).map(([id, product]) => ({ id, ...product }));
  }

  of(customer: RawCustomer, said = NOTHING_SAID): Verdicts {
    const known = this.judged.get(said) ?? new WeakMap<RawCustomer, Verdicts>();
    this.judged.set(said, known);
    const before = known.get(customer);
    if (before !== undefined) return before;
    // Only what is asked of "this" differs from product to product.
    const common: Common = { values: new Map(), tags: new Map() };
    const about = (product: Product): Known => this.known(customer, said, product, common);
    const impersonal = this.inForce().flatMap((rule) => rule.impersonal ?? []);
    const [any] = this.products;
    const verdicts: Verdicts = {
      products: new Map(this.products.map((product) => [product.id, this.judge(product, about(product))])),
      personalised: any === undefined || !impersonal.some((line) => holds(line, about(any)) === true),
    };
    known.set(customer, verdicts);
    return verdicts;
  }

  product(id: string): Product {
    const found = this.products.find((product) => product.id === id);
    if (found === undefined) throw new Error(`${id} is no product of the catalogue.`);
    return found;
  }

  /** How many of a product's kind a list may hold; Infinity where no rule limits it. */
  mostOf(product: Product): number {
    return Math.min(...this.speakingOf(product).map(({ most }) => most ?? Infinity));
  }

  private inForce(): readonly Rule[] {
    const day = (text: string): number => Date.parse(text) / MILLISECONDS;
    const { today } = this.bench;
    return this.rules.gate.filter(
      ({ from, to }) => day(from) <= today && (to === undefined || today <= day(to)),
    );
  }

  private speakingOf(product: Product): readonly Rule[] {
    const names = (selector: string): boolean => isNamed(product, selector);
    return this.inForce().filter(
      ({ appliesTo, except = [] }) =>
        (appliesTo === undefined || appliesTo.some(names)) && !except.some(names),
    );
  }

  private judge(product: Product, known: Known): Judgement {
    const fires = (lines: readonly Line[] = []): boolean => lines.some((line) => holds(line, known) === true);
    const rules = this.speakingOf(product);
    const blocks = rules.filter(
      ({ require = [], block }) => require.some((line) => holds(line, known) !== true) || fires(block),
    );
    const warns = rules.filter((rule) => !blocks.includes(rule) && fires(rule.warn));
    const behind = rules.filter((rule) =>
      rule.first === undefined
        ? false
        : rule.behind === undefined
          ? warns.includes(rule)
          : fires(rule.behind),
    );
    const limits = new Set(warns.map(({ advice }) => advice));
    const impersonal = rules.some((rule) => fires(rule.impersonal));
    const personal = warns.length === 0 && rules.some((rule) => fires(rule.personal));
    const highest = impersonal ? 'INFORMATION' : personal ? 'PERSONAL_RECOMMENDATION' : 'GUIDANCE';
    return {
      blockedBy: blocks.map(({ id }) => id),
      warnedBy: warns.map(({ id }) => id),
      behind: new Map(behind.map(({ id, first = [] }) => [id, [first].flat()])),
      advice: limits.has('INFORMATION') ? 'INFORMATION' : limits.has('GUIDANCE') ? 'GUIDANCE' : highest,
    };
  }

  private known(customer: RawCustomer, said: Said, product: Product, common: Common): Known {
    const { today, riskProfileMeans } = this.bench;
    const { riskCeilings } = this.rules;
    const typesOf = (selector: string): readonly string[] =>
      this.typesOf(selector === 'this' ? product.id : selector);
    const { wishes } = this;
    const about = { customer, said, product, today, riskProfileMeans, riskCeilings, typesOf, wishes };
    const once = <Value>(known: Map<string, Value>, name: string, find: () => Value): Value => {
      const value = known.has(name) ? (known.get(name) as Value) : find();
      known.set(name, value);
      return value;
    };
    const known: Known = {
      value: (name) =>
        name.endsWith('(this)')
          ? valueOf(name, about)
          : once(common.values, name, () => valueOf(name, about)),
      percentile: (column, percent) => this.percentile(column, percent),
      is: (word) =>
        word === 'eligible' || word === 'needed'
          ? this.is(word, product, known)
          : once(common.tags, word, () => this.is(word, product, known)),
    };
    return known;
  }

  private is(word: string, product: Product, known: Known): Holds {
    if (word === 'eligible') {
      const terms = [...(product.category === 'SERVICE' ? [] : ['Age >= 18']), ...(product.eligible ?? [])];
      return allOf(terms.map((line) => holds(line, known)));
    }
    if (word === 'needed') return anyOf((product.need ?? []).map((line) => holds(line, known)));
    return allOf((this.rules.tags[word]?.when ?? []).map((line) => holds(line, known)));
  }

  private typesOf(wanted: string): readonly string[] {
    const before = this.types.get(wanted);
    if (before !== undefined) return before;
    const named = this.products.filter(({ id, category, regime }) => [id, category, regime].includes(wanted));
    const bare = Object.entries(this.catalogue.categories).filter(([category]) => {
      const regimes = this.products.filter((one) => one.category === category).map(({ regime }) => regime);
      const regime = regimes.includes('CREDIT') ? 'CREDIT' : regimes[0];
      return category === wanted || regime === wanted;
    });
    const types = [
      ...named.flatMap(({ id, countsAs = [] }) => [id, ...countsAs]),
      ...bare.flatMap(([, { countsAs }]) => countsAs),
    ];
    this.types.set(wanted, types);
    return types;
  }

  private percentile(column: string, percent: number): number | undefined {
    const values =
      this.sorted.get(column) ??
      this.bench.book
        .flatMap((row) =>
          row[column] === undefined || row[column].trim() === '' ? [] : [Number(row[column])],
        )
        .sort((one, other) => one - other);
    this.sorted.set(column, values);
    const place = ((values.length - 1) * percent) / 100;
    const [low, high] = [values[Math.floor(place)], values[Math.ceil(place)]];
    return low === undefined || high === undefined ? undefined : low + (high - low) * (place % 1);
  }
}
