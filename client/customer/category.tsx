import {
  IconBeach,
  IconChartLine,
  IconCoins,
  IconCreditCard,
  IconHeartHandshake,
  IconHome,
  IconPackage,
  IconPigMoney,
  IconUmbrella,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Category } from '../gql/graphql.js';
import type { MessageId, Say } from '../words/use-words.js';
import classes from './category.module.css';

interface Look {
  readonly icon: TablerIcon;
  readonly label: MessageId;
}

const LOOKS: Readonly<Partial<Record<string, Look>>> = {
  CARD: { icon: IconCreditCard, label: 'category.card' },
  DEPOSIT: { icon: IconPigMoney, label: 'category.deposit' },
  INSURANCE: { icon: IconUmbrella, label: 'category.insurance' },
  INVESTMENT: { icon: IconChartLine, label: 'category.investment' },
  LOAN: { icon: IconCoins, label: 'category.loan' },
  MORTGAGE: { icon: IconHome, label: 'category.mortgage' },
  PENSION: { icon: IconBeach, label: 'category.pension' },
  SERVICE: { icon: IconHeartHandshake, label: 'category.service' },
} satisfies Partial<Record<Category, Look>>;

/** A kind that only a newer server knows. */
const UNKNOWN: Look = { icon: IconPackage, label: 'category.unknown' };

/** The category in words. */
export function categoryLabel(say: Say, category: string): string {
  return say((LOOKS[category] ?? UNKNOWN).label);
}

interface CategoryIconProps {
  readonly category: Category;
  /** Side in pixels; left out: 36. */
  readonly size?: number;
}

/** One colour, one shape and one icon for each category. It only decorates: put the category's label beside it. */
export function CategoryIcon({ category, size = 36 }: CategoryIconProps): ReactNode {
  const { icon: Icon } = LOOKS[category] ?? UNKNOWN;
  return (
    <span
      className={classes['icon']}
      data-category={category}
      style={{ inlineSize: size, blockSize: size }}
      aria-hidden
    >
      <Icon size={Math.round(size * 0.55)} stroke={1.75} aria-hidden />
    </span>
  );
}
