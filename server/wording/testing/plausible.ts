import { COLUMNS, type Unit } from '../../book/columns.js';
import { DERIVED_COLUMNS } from '../../book/derived.js';
import {
  nested,
  phrase,
  productName,
  type Phrase,
  type PhraseValue,
  type Variant,
} from '../../engine/phrase.js';
import { type Messages, valuesOf } from '../messages.js';

const UNITS = new Map<string, Unit>([
  ...COLUMNS.map(({ name, unit }) => [name, unit] as const),
  ...DERIVED_COLUMNS.map(({ name, unit }) => [name, unit] as const),
  ['Asked_To_Income', 'RATIO'],
  ...['confidence', 'base', 'share', 'rate', 'average'].map((name) => [name, 'RATIO'] as const),
  ...['amount', 'saved', 'limit', 'monthly', 'instalment'].map((name) => [name, 'MONEY'] as const),
]);

const PHRASES: Readonly<Record<string, PhraseValue>> = {
  product: productName('recurring-deposit'),
  products: {
    kind: 'list',
    phrases: [phrase('product.recurring-deposit.name'), phrase('product.fixed-deposit.name')],
  },
  pitch: nested('product.recurring-deposit.pitch'),
  because: nested('change.cause.unproposed'),
  tag: nested('tag.travel.label'),
  tags: { kind: 'list', phrases: [phrase('tag.travel.label'), phrase('tag.stable-income.label')] },
  from: nested('level.Risk_Profile.Low'),
  to: nested('level.Risk_Profile.High'),
  cluster: nested('trait.Income.high'),
  category: nested('category.CARD'),
  type: nested('level.Product_Type.Mortgage'),
  status: nested('level.Default_Status.Minor Delay'),
  check: nested('reason.care'),
  name: nested('product.recurring-deposit.name'),
  column: nested('column.Income'),
  first: nested('trait.Income.high'),
  second: nested('trait.Spending_Habit.Luxury'),
  ...Object.fromEntries(
    ['reviewOn', 'by', 'day', 'end', 'again'].map((name) => [name, { kind: 'day', day: 20_000 }] as const),
  ),
};

/** The parser's marks of what is told by a number; its enumeration is not exported. */
const NUMBER = 2;
const PLURAL = 6;

/** Whether a message counts by a value, so that only a number will do. */
function counts(message: NonNullable<ReturnType<Messages['byCode']['get']>>, name: string): boolean {
  return message.some((element) => {
    const type: number = element.type;
    if ((type === NUMBER || type === PLURAL) && 'value' in element && element.value === name) return true;
    return 'options' in element && Object.values(element.options).some(({ value }) => counts(value, name));
  });
}

/**
 * A phrase with a value for everything that its message speaks of.
 * @param count what is counted wherever something is
 */
export function plausiblePhrase(
  code: string,
  byCode: Messages['byCode'],
  { count = 12, variant = 'A' }: { readonly count?: number; readonly variant?: Variant } = {},
): Phrase {
  const message = byCode.get(code) ?? [];
  const plausible = (name: string): PhraseValue => {
    const known = PHRASES[name];
    if (known !== undefined) return known;
    const column = name.replace(/_(threshold|median)$/, '');
    if (counts(message, name)) return { kind: 'quantity', unit: 'COUNT', value: count, column };
    const unit = UNITS.get(column);
    if (unit === 'CATEGORY') return { kind: 'quantity', unit, value: 'Luxury', column: 'Spending_Habit' };
    if (unit !== undefined) return { kind: 'quantity', unit, value: unit === 'RATIO' ? 0.31 : 1250, column };
    return { kind: 'quote', text: 'more travel' };
  };
  const values = Object.fromEntries(valuesOf(message).map((name) => [name, plausible(name)]));
  return phrase(code, { ...values, variant: { kind: 'variant', variant } });
}

const LABEL =
  /^(product\..+\.name|tag\..+\.label|column|level|category|regime|step|tagGroup|trait|cluster|intent|value|quantity)(\.|$)/;

/** Whether a message is a name and not a sentence. */
export function isLabel(code: string): boolean {
  return LABEL.test(code);
}
