import {
  IconAdjustmentsHorizontal,
  IconBulb,
  IconCompass,
  IconMessages,
  type TablerIcon,
} from '@tabler/icons-react';
import type { InsightKind } from '../../gql/graphql.js';
import type { MessageId } from '../../words/use-words.js';

interface Look {
  readonly icon: TablerIcon;
  readonly label: MessageId;
}

/** In the order of every page. */
export const KIND_LOOKS: Readonly<Partial<Record<string, Look>>> = {
  ENGAGEMENT_STRATEGY: { icon: IconMessages, label: 'insight.engagementStrategy' },
  PRODUCT_DISCOVERY: { icon: IconCompass, label: 'insight.productDiscovery' },
  SERVICE_OPTIMIZATION: { icon: IconAdjustmentsHorizontal, label: 'insight.serviceOptimization' },
} satisfies Partial<Record<InsightKind, Look>>;

const ORDER = Object.keys(KIND_LOOKS);

/** The icon of a kind that only a newer server knows. */
export const UnknownKindIcon: TablerIcon = IconBulb;

/** A kind that only a newer server knows is called by its own words: RISK_WATCH is "Risk watch". */
export function ownWordsOf(kind: string): string {
  const words = kind.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Kinds that only a newer server knows come last, in the server's order. */
export function inKindOrder<T extends { readonly kind: string }>(items: readonly T[]): readonly T[] {
  const place = ({ kind }: T): number => (kind in KIND_LOOKS ? ORDER.indexOf(kind) : ORDER.length);
  return items.toSorted((one, other) => place(one) - place(other));
}
