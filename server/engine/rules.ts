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
] as const;
/** The verb or kind of rule that kept a product off the list. */
export type Step = (typeof STEPS)[number];

export type Advice = 'INFORMATION' | 'GUIDANCE' | 'PERSONAL_RECOMMENDATION';
export type Outcome = 'PASS' | 'WARN' | 'BLOCK';

export interface GateRule {
  readonly id: string;
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
  /** BLOCK unless all hold for certain. */
  readonly require: readonly Condition[];
  readonly block: readonly Condition[];
  readonly warn: readonly Condition[];
  /** Where the rule warns, the product may only be shown as this. */
  readonly advice: Advice | null;
  /** Where the rule warns, products of this category come first. */
  readonly first: Category | null;
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

/** Whether a rule speaks about a product on a day. */
export function appliesOn(
  rule: GateRule,
  product: { readonly productId: string; readonly category: string; readonly regime: string },
  day: Day,
): boolean {
  const { productId, category, regime } = product;
  const names = [productId, category, regime, `category:${category}`, `regime:${regime}`];
  return (
    rule.from <= day &&
    (rule.to === null || day <= rule.to) &&
    (rule.appliesTo === null || names.some((name) => rule.appliesTo?.includes(name))) &&
    !names.some((name) => rule.except.includes(name))
  );
}
