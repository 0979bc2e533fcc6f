import type { Day } from '../book/day.js';
import type { SettingsText } from '../yaml/read-yaml.js';
import type { Condition } from './condition.js';
import type { Category } from './feedback-state.js';

export const TAG_GROUPS = ['means', 'style', 'horizon', 'conduct', 'events', 'relation', 'wish'] as const;
export type TagGroup = (typeof TAG_GROUPS)[number];

export interface TagRule {
  readonly tag: string;
  readonly group: TagGroup;
  /** "adviser": never shown to the customer. */
  readonly audience: 'everyone' | 'adviser';
  /** Categories whose products may use the tag; null: all. */
  readonly onlyFor: readonly Category[] | null;
  /** Whether a customer may take the tag over from the cluster. */
  readonly inherit: boolean;
  /** A wish that moves products by their risk class, within what the gate allows. */
  readonly lean: 'lower-risk' | 'higher-risk' | null;
  /** Null: only feedback gives the tag. */
  readonly when: { readonly kind: 'all'; readonly conditions: readonly Condition[] } | null;
  /** The lines behind `when`, as a person reads them. */
  readonly lines: readonly string[];
}

export const STEPS = [
  'CONSENT',
  'ELIGIBILITY',
  'SUITABILITY',
  'ALREADY_HELD',
  'COOL_OFF',
  'NOT_PROPOSED',
  'OUTRANKED',
  'NOT_ON_SALE',
] as const;
/** The verb or kind of rule that kept a product off the list. */
export type Step = (typeof STEPS)[number];

export type Advice = 'INFORMATION' | 'GUIDANCE' | 'PERSONAL_RECOMMENDATION';
export type Outcome = 'PASS' | 'WARN' | 'BLOCK';

/** The lists of conditions that a rule of the gate may have. */
export const GATE_PARTS = ['require', 'block', 'warn', 'behind', 'personal', 'impersonal'] as const;
export type GatePart = (typeof GATE_PARTS)[number];

export interface GateRule extends Readonly<Record<GatePart, readonly Condition[]>> {
  readonly id: string;
  /** Counts the changes of the rule, from 1; its owner raises it. */
  readonly version: number;
  readonly step: Step;
  readonly basis: string;
  readonly owner: string;
  readonly from: Day;
  readonly to: Day | null;
  /** Product ids, categories or regimes, or "category:X" or "regime:X" where both have the name; null: every product. */
  readonly appliesTo: readonly string[] | null;
  readonly except: readonly string[];
  /** "adviser": its outcomes are kept from customers. */
  readonly audience: 'everyone' | 'adviser';
  /** Each part as rules.yaml writes it, one line a condition. */
  readonly lines: Readonly<Record<GatePart, readonly string[]>>;
  /** Where the rule warns, the product may be shown as no more than this. */
  readonly advice: Advice | null;
  /**
   * Product ids, categories or regimes; the first of which a product passed stands before every product that the rule
   * warns of, or of which `behind` holds.
   */
  readonly first: readonly string[];
  /** So many of the products it applies to stand on a list that does not put care first; null: any number. */
  readonly most: number | null;
  /** By measure: how many days after the event the block ends. */
  readonly reviewDays: Readonly<Record<string, number>>;
}

/** rules.yaml, checked. An immutable value. */
export interface Rules {
  /** Content hash of rules.yaml. */
  readonly version: string;
  readonly written: SettingsText;
  readonly riskCeilings: Readonly<Record<string, number>>;
  readonly listSize: number;
  /** 0 to 1: what each earlier product of the same category leaves of a product's points. */
  readonly sameCategoryShare: number;
  readonly tags: readonly TagRule[];
  readonly tag: ReadonlyMap<string, TagRule>;
  /** Tags that only feedback gives. */
  readonly wishes: ReadonlySet<string>;
  readonly gate: readonly GateRule[];
}

type Selectable = { readonly productId: string; readonly category: string; readonly regime: string };

/** Whether a product is one of those that these selectors name. */
export function isAmong({ productId, category, regime }: Selectable, selectors: readonly string[]): boolean {
  const names = [productId, category, regime, `category:${category}`, `regime:${regime}`];
  return names.some((name) => selectors.includes(name));
}

export function isInForce({ from, to }: Pick<GateRule, 'from' | 'to'>, day: Day): boolean {
  return from <= day && (to === null || day <= to);
}

/** Whether a rule speaks about a product on a day. */
export function appliesOn(rule: GateRule, product: Selectable, day: Day): boolean {
  return (
    isInForce(rule, day) &&
    (rule.appliesTo === null || isAmong(product, rule.appliesTo)) &&
    !isAmong(product, rule.except)
  );
}
